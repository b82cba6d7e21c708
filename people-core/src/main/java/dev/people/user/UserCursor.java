package dev.people.user;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * Where a page of accounts ended. It holds what the last account was sorted by, and not the account: it stays true when
 * that account is renamed or deleted, or its username is given to somebody else.
 *
 * @param usernameKey the canonical username of the last account at that time
 */
public record UserCursor(String usernameKey) {
    private static final String MARK = "u:";

    /** Needs a canonical username. */
    public UserCursor {
        Objects.requireNonNull(usernameKey, "usernameKey");
        if (usernameKey.isEmpty() || usernameKey.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A cursor holds a canonical username");
        }
    }

    /** The place behind this account. */
    public static UserCursor behind(User last) {
        return behind(last.username());
    }

    /** The place behind the account with this username. */
    public static UserCursor behind(Username last) {
        return new UserCursor(last.key());
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no cursor
     */
    public static UserCursor valueOf(String text) {
        String marked = decoded(text);
        if (!marked.startsWith(MARK)) {
            throw noCursor();
        }
        return new UserCursor(marked.substring(MARK.length()));
    }

    private static String decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw noCursor();
        }
    }

    private static IllegalArgumentException noCursor() {
        return new IllegalArgumentException("Not a cursor: take the one that the page before has answered");
    }

    /** A text of letters, digits, {@code -} and {@code _}, for URLs and command lines. */
    @Override
    public String toString() {
        byte[] bytes = (MARK + usernameKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
