package dev.people.plan;

import dev.people.change.Activation;
import java.util.Objects;
import java.util.Optional;

/**
 * How new accounts are activated.
 *
 * @param activation by invitation, with a generated password, or neither
 * @param usernames how usernames are made where rows have none; empty where each row must have one
 */
public record NewAccounts(Activation activation, Optional<UsernameTemplate> usernames) {
    /** Nothing may be null. */
    public NewAccounts {
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(usernames, "usernames");
    }

    /** Invited, each row with its username. */
    public static NewAccounts invited() {
        return new NewAccounts(Activation.INVITE, Optional.empty());
    }

    /** The same activated in another way. */
    public NewAccounts with(Activation other) {
        return new NewAccounts(other, usernames);
    }

    /** The same with usernames made like this where rows have none. */
    public NewAccounts with(UsernameTemplate template) {
        return new NewAccounts(activation, Optional.of(template));
    }
}
