package dev.people.actor;

/**
 * A permission over some accounts.
 *
 * @param permission what may be done
 * @param scope with whom
 */
public record Grant(Permission permission, Scope scope) {
    /** Over everybody. */
    public static Grant everywhere(Permission permission) {
        return new Grant(permission, Scope.EVERYBODY);
    }

    /** Over oneself. */
    public static Grant overOneself(Permission permission) {
        return new Grant(permission, Scope.ONESELF);
    }
}
