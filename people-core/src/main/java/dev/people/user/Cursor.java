package dev.people.user;

import dev.people.id.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Objects;

/**
 * A place in a list of accounts: behind one of them. It holds what that account was sorted by and its id, and not the account:
 * it stays true when the account is renamed or deleted, or its username is given to somebody else. Hosts hand its text
 * out and take it back, and need not know what is in it. Whether it is about anybody is not asked.
 *
 * @param key what the list is sorted by
 * @param value the account's value of that
 * @param id the account's id
 */
public record Cursor(UserSort.Key key, String value, UserId id) implements Comparable<Cursor> {
    private static final int LONGEST = 2_000;
    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Comparator<Cursor> BY_TEXT = Comparator.comparing(Cursor::value, TextOrder.byCodePoint());
    private static final Comparator<Cursor> BY_INSTANT = Comparator.comparing(Cursor::instant);

    /**
     * Checks that an account can have the value.
     *
     * @throws IllegalArgumentException when none can
     */
    public Cursor {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
        if (value.length() > LONGEST || !SearchText.canOccur(value)) {
            throw noCursor();
        }
        if (key == UserSort.Key.CREATED) {
            requireInstant(value);
        }
    }

    private static void requireInstant(String value) {
        Instant instant = parsed(value);
        if (instant.isBefore(EARLIEST)
                || instant.isAfter(LATEST)
                || !instant.truncatedTo(ChronoUnit.MICROS).toString().equals(value)) {
            throw noCursor();
        }
    }

    private static Instant parsed(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw noCursor();
        }
    }

    /** The place behind this account in lists that are sorted by this. */
    public static Cursor behind(User last, UserSort.Key key) {
        return new Cursor(key, key.of(last), last.id());
    }

    /** The place behind this account in lists by username. */
    public static Cursor behind(User last) {
        return behind(last, UserSort.Key.USERNAME);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException when it is no cursor
     */
    public static Cursor valueOf(String text) {
        String[] parts = decoded(text).split(" ", 3);
        if (parts.length < 3) {
            throw noCursor();
        }
        Cursor cursor = new Cursor(UserSort.Key.ofCode(parts[0]).orElseThrow(Cursor::noCursor), parts[2], id(parts[1]));
        if (!cursor.toString().equals(text)) {
            throw noCursor();
        }
        return cursor;
    }

    private static UserId id(String text) {
        try {
            return UserId.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw noCursor();
        }
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

    /**
     * The value of a list by creation.
     *
     * @throws IllegalStateException when the list is sorted by something else
     */
    public Instant instant() {
        if (key != UserSort.Key.CREATED) {
            throw new IllegalStateException("There is no instant in a cursor by " + key.code());
        }
        return Instant.parse(value);
    }

    /**
     * Compares values, then ids, from the smallest on.
     *
     * @throws IllegalArgumentException when the other one is of a list that is sorted by something else
     */
    @Override
    public int compareTo(Cursor other) {
        if (key != other.key) {
            throw new IllegalArgumentException(
                    "Places by " + key.code() + " and by " + other.key.code() + " are in no order");
        }
        int byValue = (key == UserSort.Key.CREATED ? BY_INSTANT : BY_TEXT).compare(this, other);
        return byValue == 0 ? id.compareTo(other.id) : byValue;
    }

    /** A text of letters, digits, {@code -} and {@code _}, for URLs and command lines. */
    @Override
    public String toString() {
        byte[] bytes = (key.code() + ' ' + id + ' ' + value).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
