package dev.people.plan;

import dev.people.change.Activation;
import dev.people.license.PoolName;
import java.util.Objects;
import java.util.Optional;

/**
 * How new accounts are made.
 *
 * @param activation by invitation, with a generated password, or neither
 * @param usernames how usernames are made where rows have none; empty where each row must have one
 * @param pool the license pool that their seats come from
 */
public record NewAccounts(Activation activation, Optional<UsernameTemplate> usernames, PoolName pool) {
    /** Nothing may be null. */
    public NewAccounts {
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(usernames, "usernames");
        Objects.requireNonNull(pool, "pool");
    }

    /** Invited, each row with its username, with seats of the primary pool. */
    public static NewAccounts invited() {
        return new NewAccounts(Activation.INVITE, Optional.empty(), PoolName.PRIMARY);
    }

    /** The same activated in another way. */
    public NewAccounts with(Activation other) {
        return new NewAccounts(other, usernames, pool);
    }

    /** The same with usernames made like this where rows have none. */
    public NewAccounts with(UsernameTemplate template) {
        return new NewAccounts(activation, Optional.of(template), pool);
    }

    /**
     * The same with seats of this pool. Accounts that are there keep their pools. A plan with a pool that is not there is
     * refused, {@code POOL_UNKNOWN}.
     */
    public NewAccounts with(PoolName other) {
        return new NewAccounts(activation, usernames, other);
    }
}
