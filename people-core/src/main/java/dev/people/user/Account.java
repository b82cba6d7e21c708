package dev.people.user;

import dev.people.license.PoolName;
import java.util.Locale;

/**
 * The account side of a user.
 *
 * @param state what it can do now
 * @param type what kind of user it is for
 * @param pool the license pool its seat comes from
 * @param passwordDuty whether the password must be changed at the next login
 * @param origin where it comes from
 */
public record Account(AccountState state, UserType type, PoolName pool, PasswordDuty passwordDuty, Origin origin) {
    /** Whether the password must be changed at the next login. */
    public enum PasswordDuty {
        /** Nothing to do. */
        NONE,
        /** Must be changed. */
        CHANGE_NEXT_TIME;

        /** Its name in views. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What to send of it. */
    public AccountView view() {
        return new AccountView(
                state.view(),
                type.code(),
                pool.value(),
                passwordDuty.code(),
                origin.method().code(),
                origin.at());
    }

    /** The same in another state. */
    public Account in(AccountState other) {
        return new Account(other, type, pool, passwordDuty, origin);
    }

    /** The same of another type. */
    public Account ofType(UserType other) {
        return new Account(state, other, pool, passwordDuty, origin);
    }

    /** The same with another duty. */
    public Account withDuty(PasswordDuty other) {
        return new Account(state, type, pool, other, origin);
    }
}
