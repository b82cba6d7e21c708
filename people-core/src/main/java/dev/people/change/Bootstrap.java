package dev.people.change;

import dev.people.actor.Actor;
import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.OperationId;
import dev.people.id.UserId;
import dev.people.profile.BuiltInField;
import dev.people.storage.Guard;
import dev.people.user.Origin;
import dev.people.user.User;

/** The first administrator, who cannot be created by another one. */
public final class Bootstrap {
    private static final CallContext CALL = CallContext.of(Actor.system("bootstrap"));

    private final ChangeService changes;

    /** Writes by this service. */
    public Bootstrap(ChangeService changes) {
        this.changes = changes;
    }

    /**
     * Creates the first administrator, active and without a password; the active administrator who has the draft's username
     * already is answered instead.
     *
     * @throws RejectedException when somebody else is an active administrator, or a rule refuses
     */
    public User create(UserId id, OperationId operation, UserDraft draft) {
        try {
            return createFirst(id, operation, draft);
        } catch (RejectedException e) {
            boolean exists = e.findings().stream().anyMatch(finding -> finding.code() == FindingCode.ADMIN_EXISTS);
            return draft.username()
                    .filter(name -> exists)
                    .flatMap(changes::activeAdministrator)
                    .orElseThrow(() -> e);
        }
    }

    private User createFirst(UserId id, OperationId operation, UserDraft draft) {
        UserDraft administrator = draft.with(BuiltInField.USER_TYPE, "admin");
        UserChange.Create create = new UserChange.Create(id, administrator, Activation.NONE, Origin.Method.MANUAL);
        return changes.apply(CALL, operation, create, "bootstrap", work -> {
            work.lock(Guard.ADMINISTRATORS);
            if (work.users().activeAdministrators() > 0) {
                throw new RejectedException(Finding.of(FindingCode.ADMIN_EXISTS));
            }
            return Authority.everything();
        });
    }
}
