package dev.people.change;

import dev.people.actor.Authorizer;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.actor.Standing;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.storage.Work;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.util.Objects;

/** Asks, inside the transaction, whether somebody may do something. */
public final class Gate {
    private final Authorizer authorizer;

    /** Asks this authorizer. */
    public Gate(Authorizer authorizer) {
        this.authorizer = Objects.requireNonNull(authorizer, "authorizer");
    }

    /**
     * Lets through or refuses, before anything is read or written.
     *
     * @throws RejectedException when the actor may not
     */
    public void require(Work work, CallContext call, Permission permission) {
        if (!authorizer.permits(call.actor(), standing(work, call), permission)) {
            throw new RejectedException(Finding.of(FindingCode.NOT_PERMITTED)
                    .with("actor", call.actor())
                    .with("permission", permission));
        }
    }

    private static Standing standing(Work work, CallContext call) {
        return call.actor()
                .fold(
                        name -> Standing.SYSTEM,
                        id -> work.users().find(id).map(Gate::standing).orElse(Standing.NOBODY));
    }

    private static Standing standing(User user) {
        if (user.account().isActiveAdministrator()) {
            return Standing.ADMINISTRATOR;
        }
        return user.state().kind() == StateKind.ACTIVE ? Standing.MEMBER : Standing.NOBODY;
    }
}
