package dev.people.plan;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.change.Gate;
import dev.people.finding.RejectedException;
import dev.people.storage.Storage;
import dev.people.storage.Work;

/**
 * What the applier of a run may do: what they could do when it began, or was carried on. It is loaded again for each chunk;
 * where they may do something else by then, no other chunk is written, so that the rest is left for somebody to carry on.
 */
final class RunAuthority {
    private final Gate gate;
    private final CallContext applier;
    private final Authority begun;

    private RunAuthority(Gate gate, CallContext applier, Authority begun) {
        this.gate = gate;
        this.applier = applier;
        this.begun = begun;
    }

    /** Of a run that is about to begin or to be carried on. */
    static RunAuthority of(Storage storage, Gate gate, CallContext applier) {
        return new RunAuthority(gate, applier, storage.read(work -> gate.authority(work, applier)));
    }

    CallContext applier() {
        return applier;
    }

    /** What the applier could do at the beginning. */
    Authority begun() {
        return begun;
    }

    /**
     * What the applier may do in this transaction.
     *
     * @throws RejectedException when that is less than it was
     */
    Authority require(Work work) {
        Authority now = gate.require(work, applier, Permission.IMPORT);
        if (!now.isEverything() && !now.equals(begun)) {
            throw new RejectedException(Gate.notPermitted(applier, Permission.IMPORT));
        }
        return now;
    }
}
