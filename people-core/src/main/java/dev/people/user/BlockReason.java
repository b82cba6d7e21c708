package dev.people.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an account is blocked. */
public enum BlockReason {
    /** The person left. */
    LEFT_COMPANY,
    /** The person is away for a time. */
    TEMPORARY_LEAVE,
    /** Something looks wrong. */
    SECURITY_CONCERN,
    /** Something else; the note tells. */
    OTHER,
    /** Gone or disabled at the directory it comes from. */
    SYNC,
    /** No seat was left. */
    LICENSE;

    /** Its name in files and views, such as {@code left_company}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a name without regard to case, spaces, {@code _} and {@code -}. */
    public static Optional<BlockReason> ofCode(String text) {
        String folded = fold(text);
        return Arrays.stream(values())
                .filter(reason -> fold(reason.code()).equals(folded))
                .findFirst();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
