package dev.people.user;

import java.util.Map;
import java.util.Optional;

/**
 * What to send of a {@link User}.
 *
 * @param id the account's id
 * @param version which of its writes this is
 * @param username the name to sign in with, as typed
 * @param email the address, as typed
 * @param employeeId the employer's number, as typed
 * @param profile plain texts by the keys of their fields
 * @param account state, type, seat and duty
 */
public record UserView(
        String id,
        long version,
        String username,
        String email,
        Optional<String> employeeId,
        Map<String, String> profile,
        AccountView account) {
    /** Id, version and state: what a log may show. */
    @Override
    public String toString() {
        return "UserView[" + id + ", version=" + version + ", "
                + account.state().code() + "]";
    }
}
