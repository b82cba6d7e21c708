package dev.people.user;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The order of a list of accounts. Accounts with the same value are in the order of their ids, so that the order is total. It
 * is the same in every storage: texts are compared {@linkplain TextOrder by code points}.
 *
 * @param key what accounts are sorted by
 * @param direction which end comes first
 */
public record UserSort(Key key, Direction direction) {
    /** What accounts are sorted by. */
    public enum Key {
        /** The canonical username. */
        USERNAME("username", user -> user.username().key()),
        /** The {@linkplain SortName last name, then the first name}. */
        NAME("name", SortName::of),
        /** When the account was made. */
        CREATED("created", user -> user.account()
                .origin()
                .at()
                .truncatedTo(ChronoUnit.MICROS)
                .toString());

        private final String code;

        @SuppressWarnings("ImmutableEnumChecker") // a function of nothing but the account
        private final Function<User, String> value;

        Key(String code, Function<User, String> value) {
            this.code = code;
            this.value = value;
        }

        /** Its name: {@code username}, {@code name}, {@code created}. */
        public String code() {
            return code;
        }

        /** The key with this name. */
        public static Optional<Key> ofCode(String code) {
            return Arrays.stream(values()).filter(key -> key.code.equals(code)).findFirst();
        }

        String of(User user) {
            return value.apply(user);
        }
    }

    /** Which end of an order comes first. */
    public enum Direction {
        /** The smallest value, and the earliest instant. */
        ASCENDING,
        /** The greatest value, and the latest instant. */
        DESCENDING
    }

    /** Nothing may be null. */
    public UserSort {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(direction, "direction");
    }

    /** By username, from the smallest on. */
    public static UserSort byUsername() {
        return new UserSort(Key.USERNAME, Direction.ASCENDING);
    }

    /** By last name, then first name, from the smallest on. */
    public static UserSort byName() {
        return new UserSort(Key.NAME, Direction.ASCENDING);
    }

    /** By the instant at which accounts were made, the earliest first. */
    public static UserSort byCreation() {
        return new UserSort(Key.CREATED, Direction.ASCENDING);
    }

    /** The same from the other end, accounts with the same value included. */
    public UserSort reversed() {
        return new UserSort(key, isAscending() ? Direction.DESCENDING : Direction.ASCENDING);
    }

    /** Whether the smallest value comes first. */
    public boolean isAscending() {
        return direction == Direction.ASCENDING;
    }

    /** Compares places in lists of this order. */
    public int compare(Cursor one, Cursor other) {
        return isAscending() ? one.compareTo(other) : other.compareTo(one);
    }
}
