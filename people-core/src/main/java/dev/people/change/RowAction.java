package dev.people.change;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a row of a file may ask for by itself, if the import allows it. */
public enum RowAction {
    /** A new account. */
    ADD,
    /** Other values for an account. */
    UPDATE,
    /** Nothing. */
    SKIP,
    /** An account shut out. */
    BLOCK,
    /** An account let in again. */
    UNBLOCK,
    /** An account gone. */
    DELETE;

    private static final Map<String, RowAction> WORDS = Map.ofEntries(
            Map.entry("add", ADD),
            Map.entry("create", ADD),
            Map.entry("new", ADD),
            Map.entry("update", UPDATE),
            Map.entry("edit", UPDATE),
            Map.entry("change", UPDATE),
            Map.entry("skip", SKIP),
            Map.entry("ignore", SKIP),
            Map.entry("block", BLOCK),
            Map.entry("suspend", BLOCK),
            Map.entry("unblock", UNBLOCK),
            Map.entry("activate", UNBLOCK),
            Map.entry("delete", DELETE),
            Map.entry("remove", DELETE));

    /** Reads one of the words, without regard to case. */
    public static Optional<RowAction> ofText(String text) {
        return Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT)));
    }
}
