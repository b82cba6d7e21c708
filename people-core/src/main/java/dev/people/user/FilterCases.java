package dev.people.user;

/**
 * One answer per kind of filter: how a storage translates one.
 *
 * @param <R> what a filter is translated to
 */
public interface FilterCases<R> {
    /** Of {@link UserFilter.Everybody}. */
    R everybody();

    /** Of {@link UserFilter.Text}. */
    R text(UserFilter.Text filter);

    /** Of {@link UserFilter.Only}. */
    R only(UserFilter.Only filter);

    /** Of {@link UserFilter.InState}. */
    R inState(UserFilter.InState filter);

    /** Of {@link UserFilter.OfType}. */
    R ofType(UserFilter.OfType filter);

    /** Of {@link UserFilter.FieldEquals}. */
    R fieldEquals(UserFilter.FieldEquals filter);

    /** Of {@link UserFilter.ReportsTo}. */
    R reportsTo(UserFilter.ReportsTo filter);

    /** Of {@link UserFilter.Below}. */
    R below(UserFilter.Below filter);

    /** Of {@link UserFilter.And}. */
    R and(UserFilter.And filter);

    /** Of {@link UserFilter.Or}. */
    R or(UserFilter.Or filter);

    /** Of {@link UserFilter.Not}. */
    R not(UserFilter.Not filter);
}
