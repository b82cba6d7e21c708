package dev.people.user;

import dev.people.actor.Standing;

/**
 * Who holds the {@linkplain dev.people.actor.Permission#ADMINISTER permission to administer}: until there are roles, the
 * active accounts of type ADMIN. This is the only place that says so; what counts administrators counts by it.
 */
public final class Administrators {
    private static final UserFilter FILTER =
            UserFilter.allOf(UserFilter.inState(StateKind.ACTIVE), UserFilter.ofType(UserType.ADMIN));

    private Administrators() {}

    /** Whether an account is one now. */
    public static boolean contains(User user) {
        return user.account().type() == UserType.ADMIN && user.state().kind() == StateKind.ACTIVE;
    }

    /** Finds all of them, and nobody else. */
    public static UserFilter filter() {
        return FILTER;
    }

    /** How the account stands in the directory. */
    public static Standing standing(User user) {
        if (contains(user)) {
            return Standing.ADMINISTRATOR;
        }
        return user.state().kind() == StateKind.ACTIVE ? Standing.MEMBER : Standing.NOBODY;
    }
}
