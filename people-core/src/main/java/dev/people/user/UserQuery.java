package dev.people.user;

import java.util.Objects;
import java.util.Optional;

/**
 * Which accounts, in which order, and which page of them. Deleted accounts are on no page. Immutable.
 *
 * @param filter which accounts
 * @param sort in which order
 * @param after where the page before ended; empty for the first page
 * @param limit the most accounts of a page, 1 to 10,000
 */
public record UserQuery(UserFilter filter, UserSort sort, Optional<Cursor> after, int limit) {
    private static final int LARGEST_PAGE = 10_000;

    /**
     * Checks the limit and the cursor.
     *
     * @throws IllegalArgumentException when the limit is out of range, or the cursor is of a list sorted by something else
     */
    public UserQuery {
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " accounts, not " + limit);
        }
        if (after.isPresent() && after.get().key() != sort.key()) {
            throw new IllegalArgumentException(
                    "The cursor is of a list by " + after.get().key().code() + ", and this list is by "
                            + sort.key().code());
        }
    }

    /** The first page of those that the filter finds, by username. */
    public static UserQuery of(UserFilter filter, int limit) {
        return new UserQuery(filter, UserSort.byUsername(), Optional.empty(), limit);
    }

    /** The first page of all, by username. */
    public static UserQuery all(int limit) {
        return of(UserFilter.everybody(), limit);
    }

    /** The first page of those that {@linkplain UserFilter#text contain the text}, by username. */
    public static UserQuery containing(String text, int limit) {
        return of(UserFilter.text(text), limit);
    }

    /** The first page in this order. */
    public UserQuery sortedBy(UserSort other) {
        return new UserQuery(filter, other, Optional.empty(), limit);
    }

    /** The page behind this account, wherever it is by then. */
    public UserQuery after(User last) {
        return after(Cursor.behind(last, sort.key()));
    }

    /**
     * The page behind this place.
     *
     * @throws IllegalArgumentException when it is of a list sorted by something else
     */
    public UserQuery after(Cursor place) {
        return new UserQuery(filter, sort, Optional.of(place), limit);
    }
}
