package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.notice.NoticeKind;
import dev.people.password.Credential;
import dev.people.password.CredentialRepository;
import dev.people.profile.BuiltInField;
import dev.people.user.Account.PasswordDuty;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/**
 * A way to sign in for an account that was created without one, or whose message was lost. An active account gets a first
 * password that must be changed, one that waits for its invitation a new invitation. A password that the person has chosen
 * stays.
 */
final class InviteRule {
    private InviteRule() {}

    static Optional<Finding> check(UserId user, CredentialRepository credentials) {
        return credentials
                .find(user, Credential.Purpose.PASSWORD)
                .filter(kept -> !kept.isGenerated())
                .map(chosen -> Finding.of(FindingCode.PASSWORD_CHOSEN));
    }

    static Decision decide(User user) {
        return switch (user.state().kind()) {
            case PENDING_INVITED -> told(user, user, NoticeKind.INVITATION);
            case ACTIVE ->
                told(
                        user,
                        user.withAccount(user.account().withDuty(PasswordDuty.CHANGE_NEXT_TIME)),
                        NoticeKind.LOGIN_DETAILS);
            case PENDING_UNVERIFIED, BLOCKED, DELETED, NONE ->
                Decision.refused(
                        user,
                        List.of(Finding.of(FindingCode.STATE_TRANSITION_FORBIDDEN, BuiltInField.ACCOUNT_STATE.key())
                                .with("from", user.state().code())
                                .with("to", "invited")));
        };
    }

    private static Decision told(User before, User after, NoticeKind notice) {
        return Decision.changed(ChangeKind.UPDATE, before, after, List.of(), Optional.of(notice));
    }
}
