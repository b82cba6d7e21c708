package dev.people.notice;

import dev.people.id.NoticeId;
import dev.people.password.Secret;
import dev.people.user.Account.PasswordDuty;
import java.util.Optional;

/**
 * What a host hands over to a person. The secret is made for this delivery, exists nowhere else in clear, and is
 * cleared when the notifier returns.
 *
 * @param id stays the same over repeated deliveries
 * @param kind what it says
 * @param address the person's e-mail address
 * @param name the person's full name
 * @param username the name to sign in with
 * @param secret the generated password or the invitation's token
 * @param duty whether the person is asked for a new password after signing in with this one
 */
public record Message(
        NoticeId id,
        NoticeKind kind,
        String address,
        String name,
        String username,
        Optional<Secret> secret,
        PasswordDuty duty) {
    /** Id and kind: what a log may show. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + kind + "]";
    }
}
