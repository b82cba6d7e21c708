package dev.people.jpa;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which constraint a duplicate has broken, by MariaDB's message: the value that is there already, which may hold anything,
 * then the name of the key, both quoted, in the server's language. A primary key has no name of its own there.
 */
final class MariaDuplicate {
    private static final Pattern LAST_QUOTED = Pattern.compile("'([^']*)'[^']*$");
    private static final Pattern TABLE = Pattern.compile("insert\\s+into\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private MariaDuplicate() {}

    static String constraint(String message, String statement) {
        Matcher key = LAST_QUOTED.matcher(message);
        String name = key.find() ? key.group(1).toLowerCase(Locale.ROOT) : "";
        return name.equals("primary") ? primaryKey(statement) : name;
    }

    private static String primaryKey(String statement) {
        Matcher table = TABLE.matcher(statement);
        return table.find() ? primaryKeyOf(table.group(1).toLowerCase(Locale.ROOT)) : "";
    }

    /** What it is called on the other databases. */
    static String primaryKeyOf(String table) {
        return table.equals("people_audit_entry") ? "people_audit_pk" : table + "_pk";
    }
}
