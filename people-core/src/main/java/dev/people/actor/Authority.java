package dev.people.actor;

import dev.people.id.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an actor may do: grants of permissions over scopes. Loaded once per transaction and handed on; rules ask it about the
 * account before and after a change, and reads take their filter from it. Immutable.
 */
public final class Authority {
    private static final Authority EVERYTHING = new Authority(Optional.empty(), Map.of(), Extent.EVERYTHING);
    private static final Authority NOTHING = new Authority(Optional.empty(), Map.of(), Extent.GRANTED);

    private enum Extent {
        EVERYTHING,
        GRANTED
    }

    private final Optional<UserId> holder;
    private final Map<Permission, Set<Scope>> scopes;
    private final Extent extent;

    private Authority(Optional<UserId> holder, Map<Permission, Set<Scope>> scopes, Extent extent) {
        this.holder = holder;
        this.scopes = scopes;
        this.extent = extent;
    }

    /** Every permission over everybody, also those that hosts make. */
    public static Authority everything() {
        return EVERYTHING;
    }

    /** No permission. */
    public static Authority nothing() {
        return NOTHING;
    }

    /** These grants, held by this actor. */
    public static Authority of(Actor actor, Collection<Grant> grants) {
        if (grants.isEmpty()) {
            return NOTHING;
        }
        Map<Permission, Set<Scope>> scopes = new HashMap<>();
        grants.forEach(grant -> scopes.computeIfAbsent(grant.permission(), any -> new HashSet<>())
                .add(grant.scope()));
        scopes.replaceAll((permission, some) -> Set.copyOf(some));
        return new Authority(actor.userId(), Map.copyOf(scopes), Extent.GRANTED);
    }

    /** Whether nothing is denied, so that nobody needs to ask. */
    public boolean isEverything() {
        return extent == Extent.EVERYTHING;
    }

    /** Whether everything is denied. */
    public boolean isNothing() {
        return !isEverything() && scopes.isEmpty();
    }

    /** Whether the permission is held at all, over whomever. */
    public boolean permits(Permission permission) {
        return isEverything() || scopes.containsKey(permission);
    }

    /** Whether the permission is held over everybody. */
    public boolean permitsEverywhere(Permission permission) {
        return isEverything() || scopes(permission).contains(Scope.EVERYBODY);
    }

    /** Whether the permission is held over this account. */
    public boolean permits(Permission permission, Subject subject) {
        return isEverything() || scopes(permission).stream().anyMatch(scope -> scope.contains(subject, holder));
    }

    /** The same of what an actor has made, such as a plan: what a program has made takes the permission over everybody. */
    public boolean permits(Permission permission, Actor maker) {
        return permitsEverywhere(permission)
                || maker.userId()
                        .filter(id -> permits(permission, Subject.of(id)))
                        .isPresent();
    }

    /** Over whom the permission is held; empty where it is not. */
    public Set<Scope> scopes(Permission permission) {
        return isEverything() ? Set.of(Scope.EVERYBODY) : scopes.getOrDefault(permission, Set.of());
    }

    /** The account of who holds it, if there is one: whom {@link Scope#ONESELF} is about. */
    public Optional<UserId> holder() {
        return holder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Authority authority
                && extent == authority.extent
                && holder.equals(authority.holder)
                && scopes.equals(authority.scopes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(extent, holder, scopes);
    }

    /** The permissions. */
    @Override
    public String toString() {
        List<String> names =
                scopes.keySet().stream().map(Permission::name).sorted().toList();
        return "Authority" + (isEverything() ? "[everything]" : names.toString());
    }
}
