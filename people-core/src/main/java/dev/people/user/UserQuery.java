package dev.people.user;

import java.util.Objects;
import java.util.Optional;

/**
 * Which accounts, and which page of them.
 *
 * @param text what every account's names, username or address must contain, in any case and without accents; each word
 *     by itself; empty for all
 * @param after where the page before ended; empty for the first page
 * @param limit the most accounts of a page, 1 to 10,000
 */
public record UserQuery(String text, Optional<UserCursor> after, int limit) {
    private static final int LARGEST_PAGE = 10_000;

    /** Checks the limit. */
    public UserQuery {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " accounts, not " + limit);
        }
    }

    /** The first page of all. */
    public static UserQuery all(int limit) {
        return new UserQuery("", Optional.empty(), limit);
    }

    /** The first page of those that contain the text. */
    public static UserQuery containing(String text, int limit) {
        return new UserQuery(text, Optional.empty(), limit);
    }

    /** The page behind this account, wherever it is by then. */
    public UserQuery after(User last) {
        return after(UserCursor.behind(last));
    }

    /** The page behind this place. */
    public UserQuery after(UserCursor place) {
        return new UserQuery(text, Optional.of(place), limit);
    }
}
