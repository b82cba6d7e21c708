package dev.people.jpa;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How {@link JpaStorage} keeps what it keeps. Immutable.
 *
 * @param schema the schema that the tables lie in, by its exact name; empty for the one that connections are in anyway. On
 *     MariaDB that is another database of the same server
 */
public record JpaOptions(Optional<String> schema) {
    private static final JpaOptions USUAL = new JpaOptions(Optional.empty());
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is not made of letters, digits and underscores
     */
    public JpaOptions {
        schema.ifPresent(JpaOptions::requireName);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a schema has 1 to 63 letters, digits and underscores, and does"
                            + " not begin with a digit: \"" + name + "\" does not");
        }
    }

    /** The tables lie in the schema that connections are in. */
    public static JpaOptions defaults() {
        return USUAL;
    }

    /** The same with the tables in this schema, which {@link JpaStorage#migrate} makes where it is missing. */
    public JpaOptions schema(String name) {
        return new JpaOptions(Optional.of(name));
    }
}
