package dev.people.organization;

import dev.people.id.UserId;
import dev.people.user.Cursor;
import dev.people.user.UserSort;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whose direct reports, and which page of them.
 *
 * @param manager whose
 * @param at the instant at which lines must be valid
 * @param after where the page before ended; empty for the first page
 * @param limit the most reports of a page, 1 to 10,000
 */
public record ReportsQuery(UserId manager, Instant at, Optional<Cursor> after, int limit) {
    private static final int LARGEST_PAGE = 10_000;

    /**
     * Checks the limit and the cursor.
     *
     * @throws IllegalArgumentException when the limit is out of range, or the cursor is of a list that is not by username
     */
    public ReportsQuery {
        Objects.requireNonNull(manager, "manager");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(after, "after");
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " reports, not " + limit);
        }
        if (after.isPresent() && after.get().key() != UserSort.Key.USERNAME) {
            throw new IllegalArgumentException(
                    "The cursor is of a list by " + after.get().key().code() + ", and reports are listed by username");
        }
    }

    /** The first page. */
    public static ReportsQuery of(UserId manager, Instant at, int limit) {
        return new ReportsQuery(manager, at, Optional.empty(), limit);
    }

    /** The page behind this place. */
    public ReportsQuery after(Cursor place) {
        return new ReportsQuery(manager, at, Optional.of(place), limit);
    }
}
