package dev.people.plan;

import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.profile.BuiltInField;
import dev.people.user.NameHold;
import dev.people.user.Origin;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserType;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A source that contains everybody in some scope: accounts not in it are blocked, or deleted. Nobody is, as long as it has a
 * row that is refused or not selected, and that may be about anybody: {@code MISSING_UNCLEAR}. One in which no row can be
 * read as a person is refused as a whole.
 *
 * <p>More people than {@link ChangeBudget#LOSSES} allows are lost only if that is confirmed. The share is of those in the
 * scope who are not blocked. Where the scope has two people or more and the source contains none of them, everybody's loss
 * must be confirmed, however few they are.
 *
 * @param scope whom the source is complete for
 * @param missing what becomes of who is not in it
 */
public record CompleteSource(Scope scope, Missing missing) {
    /** What becomes of accounts that the source does not contain. */
    public enum Missing {
        /** They are blocked; who is blocked stays so. */
        BLOCK,
        /** They are deleted. */
        DELETE
    }

    /**
     * Some of the accounts. Empty sets and absent values mean any.
     *
     * @param pool of which license pool
     * @param types of which types
     * @param methods made in which ways
     */
    public record Scope(Optional<PoolName> pool, Set<UserType> types, Set<Origin.Method> methods) {
        /** Copies the sets. */
        public Scope {
            Objects.requireNonNull(pool, "pool");
            types = Set.copyOf(types);
            methods = Set.copyOf(methods);
        }

        /** Everybody. */
        public static Scope everybody() {
            return new Scope(Optional.empty(), Set.of(), Set.of());
        }

        /** Those of a pool. */
        public static Scope of(PoolName pool) {
            return new Scope(Optional.of(pool), Set.of(), Set.of());
        }

        /** The same, only those that were made in these ways. */
        public Scope madeBy(Origin.Method... ways) {
            return new Scope(pool, types, Set.of(ways));
        }

        /** The same, only those of these types. */
        public Scope of(UserType... some) {
            return new Scope(pool, Set.of(some), methods);
        }

        /** Finds whom it contains, and some more. */
        UserFilter filter() {
            return types.isEmpty() ? UserFilter.everybody() : new UserFilter.OfType(types);
        }

        boolean contains(User user) {
            return user.exists()
                    && pool.filter(some -> !user.account().pool().equals(some)).isEmpty()
                    && (types.isEmpty() || types.contains(user.account().type()))
                    && (methods.isEmpty()
                            || methods.contains(user.account().origin().method()));
        }
    }

    /** Nothing may be null. */
    public CompleteSource {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(missing, "missing");
    }

    ProposedRow row(long number, UserId user) {
        UserChange change =
                switch (missing) {
                    case BLOCK ->
                        UserChange.Edit.of(user, UserDraft.empty().with(BuiltInField.ACCOUNT_STATE, "blocked"));
                    case DELETE -> new UserChange.Delete(user, NameHold.RESERVED);
                };
        return ProposedRow.of(number, change);
    }
}
