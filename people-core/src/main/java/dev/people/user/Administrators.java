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
        return mayBecome(user) && user.state().kind() == StateKind.ACTIVE;
    }

    /** Whether an account is one as soon as it is active. */
    public static boolean mayBecome(User user) {
        return user.account().type() == UserType.ADMIN;
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
