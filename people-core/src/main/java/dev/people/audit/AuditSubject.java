package dev.people.audit;

import dev.people.id.UserId;
import dev.people.license.PoolName;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an audit entry tells of: a person's account, a group, a license pool, a field, a plan. Which kinds there are is open;
 * a room that keeps something else names another one.
 *
 * @param kind what it is, such as {@code user}: 1 to 30 lower-case letters, digits and {@code _}
 * @param id which of these it is: 1 to 100 visible ASCII characters
 */
public record AuditSubject(String kind, String id) {
    /** An account. */
    public static final String USER = "user";

    /** A group. */
    public static final String GROUP = "group";

    /** A license pool. */
    public static final String POOL = "pool";

    /** A field of the directory. */
    public static final String FIELD = "field";

    /** A plan. */
    public static final String PLAN = "plan";

    private static final int LONGEST_ID = 100;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException when one is empty, too long, or has other characters
     */
    public AuditSubject {
        Objects.requireNonNull(id, "id");
        if (!kind.equals(USER) && !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A kind of subject has 1 to 30 letters from a to z, digits and _");
        }
        if (id.isEmpty() || id.length() > LONGEST_ID || !isVisible(id)) {
            throw new IllegalArgumentException("The id of a subject has 1 to 100 visible ASCII characters");
        }
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** An account. */
    public static AuditSubject user(UserId id) {
        return new AuditSubject(USER, id.toString());
    }

    /** A license pool. */
    public static AuditSubject pool(PoolName name) {
        return new AuditSubject(POOL, name.value());
    }

    /** The field with this key. */
    public static AuditSubject field(String key) {
        return new AuditSubject(FIELD, key);
    }

    /** The account, if it is one. */
    public Optional<UserId> userId() {
        return kind.equals(USER) ? Optional.of(UserId.valueOf(id)) : Optional.empty();
    }

    /** Whether it is an account. */
    public boolean isUser() {
        return kind.equals(USER);
    }
}
