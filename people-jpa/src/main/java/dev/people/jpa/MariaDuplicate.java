package dev.people.jpa;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which constraint a duplicate has broken, by MariaDB's message: the value that is there already, which may hold anything,
 * then the name of the key, both quoted, in the server's language. A primary key has no name of its own there.
 */
final class MariaDuplicate {
    private static final Pattern LAST_QUOTED = Pattern.compile("'([^']*)'[^']*$");
    private static final Pattern TABLE = Pattern.compile("insert\\s+into\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    /** As on the other databases. */
    static final Map<String, String> PRIMARY_KEYS = Map.of(
            "people_user", "people_user_pk",
            "people_license_pool", "people_license_pool_pk",
            "people_guard", "people_guard_pk",
            "people_audit_entry", "people_audit_pk",
            "people_run", "people_run_pk",
            "people_run_chunk", "people_run_chunk_pk",
            "people_outbox_batch", "people_outbox_batch_pk",
            "people_outbox_notice", "people_outbox_notice_pk",
            "people_credential", "people_credential_pk");

    private MariaDuplicate() {}

    static String constraint(String message, String statement) {
        Matcher key = LAST_QUOTED.matcher(message);
        String name = key.find() ? key.group(1).toLowerCase(Locale.ROOT) : "";
        return name.equals("primary") ? primaryKey(statement) : name;
    }

    private static String primaryKey(String statement) {
        Matcher table = TABLE.matcher(statement);
        return table.find() ? PRIMARY_KEYS.getOrDefault(table.group(1).toLowerCase(Locale.ROOT), "") : "";
    }
}
