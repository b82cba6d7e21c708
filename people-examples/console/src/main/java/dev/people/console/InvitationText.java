package dev.people.console;

import dev.people.password.Credential;
import dev.people.storage.Storage;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the invitation of an account is: sent once its message was, until then it waits.
 *
 * @param isPending whether the account waits for it to be accepted
 * @param sent the code that was sent last, without which none was
 */
record InvitationText(boolean isPending, Optional<Credential> sent) {
    static InvitationText of(Storage storage, User user) {
        return new InvitationText(
                user.state().kind() == StateKind.PENDING_INVITED,
                storage.read(work -> work.credentials().find(user.id(), Credential.Purpose.INVITATION)));
    }

    /** Its name for programs. */
    String state(Instant now) {
        if (sent.isEmpty()) {
            return isPending ? "waiting" : "none";
        }
        return isPending ? isOver(now) ? "expired" : "sent" : "used";
    }

    /** For people. */
    String text(Instant now) {
        String at = sent.map(code -> "sent " + Times.day(code.issued())).orElse("");
        String until = sent.flatMap(Credential::expires).map(Times::minute).orElse("");
        return switch (state(now)) {
            case "waiting" -> "not sent yet: its message is held or waits for the next delivery";
            case "sent" -> at + (until.isEmpty() ? "" : ", valid until " + until);
            case "expired" -> at + ", expired " + until;
            case "used" -> at + ", no longer waited for";
            default -> "none";
        };
    }

    private boolean isOver(Instant now) {
        return sent.flatMap(Credential::expires)
                .filter(end -> !end.isAfter(now))
                .isPresent();
    }

    Optional<Instant> sentAt() {
        return sent.map(Credential::issued);
    }

    Optional<Instant> expiresAt() {
        return sent.flatMap(Credential::expires);
    }
}
