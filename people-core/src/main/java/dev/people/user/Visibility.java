package dev.people.user;

import dev.people.actor.Authority;
import dev.people.actor.Permission;
import dev.people.actor.Scope;
import java.util.Optional;

/** Whom an actor may see. Who is not visible is answered as somebody who is not there. */
public final class Visibility {
    private Visibility() {}

    /** Whether the actor may see this account. */
    public static boolean sees(Authority authority, User user) {
        return authority.permits(Permission.READ, user);
    }

    /** The account, where the actor may see it. */
    public static Optional<User> of(Optional<User> user, Authority authority) {
        return user.filter(some -> sees(authority, some));
    }

    /** The same question, asked only of those over whom the actor holds each of these permissions. */
    public static UserQuery of(UserQuery query, Authority authority, Permission... permissions) {
        UserFilter filter = of(query.filter(), authority, permissions);
        return new UserQuery(filter, query.sort(), query.after(), query.limit());
    }

    /** The same filter, for those over whom the actor holds each of these permissions. */
    public static UserFilter of(UserFilter filter, Authority authority, Permission... permissions) {
        UserFilter narrowed = filter;
        for (Permission permission : permissions) {
            if (!authority.permitsEverywhere(permission)) {
                narrowed = UserFilter.allOf(narrowed, those(authority, permission));
            }
        }
        return narrowed;
    }

    private static UserFilter those(Authority authority, Permission permission) {
        return UserFilter.anyOf(authority.scopes(permission).stream()
                .map(scope -> those(authority, scope))
                .toArray(UserFilter[]::new));
    }

    private static UserFilter those(Authority authority, Scope scope) {
        return scope.fold(
                UserFilter::everybody,
                () -> authority.holder().map(UserFilter::only).orElseGet(UserFilter::anyOf));
    }
}
