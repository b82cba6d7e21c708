package dev.people.change;

import dev.people.profile.YesNoText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a form or a file asks an account's state to be. */
public enum StateWish {
    /** Active; a pending account becomes that by its person only. */
    ACTIVE,
    /** Not blocked: on a pending account there is nothing to do. */
    NOT_BLOCKED,
    /** Blocked. */
    BLOCKED,
    /** Pending; nobody can be sent back to it. */
    PENDING,
    /** Frozen; comes about by failed logins only. */
    FROZEN,
    /** Deleted; by its own command only. */
    DELETED;

    private static final Map<String, StateWish> WORDS = Map.ofEntries(
            Map.entry("active", ACTIVE),
            Map.entry("unblocked", NOT_BLOCKED),
            Map.entry("enabled", NOT_BLOCKED),
            Map.entry("blocked", BLOCKED),
            Map.entry("inactive", BLOCKED),
            Map.entry("suspended", BLOCKED),
            Map.entry("disabled", BLOCKED),
            Map.entry("deactivated", BLOCKED),
            Map.entry("pending", PENDING),
            Map.entry("frozen", FROZEN),
            Map.entry("locked", FROZEN),
            Map.entry("deleted", DELETED));

    /** Reads a state's name, or yes for not blocked and no for blocked, without regard to case. */
    public static Optional<StateWish> ofText(String text) {
        Optional<StateWish> yesNo = YesNoText.parse(text).map(yes -> yes ? NOT_BLOCKED : BLOCKED);
        return yesNo.isPresent() ? yesNo : Optional.ofNullable(WORDS.get(text.toLowerCase(Locale.ROOT)));
    }
}
