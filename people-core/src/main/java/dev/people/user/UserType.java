package dev.people.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of user an account is for. */
public enum UserType {
    /** An ordinary user. */
    STANDARD,
    /** Administers the directory. */
    ADMIN,
    /** A program. */
    API,
    /** A visitor. */
    GUEST;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** Its name in files and views: {@code standard}, {@code admin}, {@code api}, {@code guest}. */
    public String code() {
        return code;
    }

    /** Reads a name without regard to case. */
    public static Optional<UserType> ofCode(String text) {
        return Arrays.stream(values())
                .filter(type -> type.code().equalsIgnoreCase(text))
                .findFirst();
    }
}
