package dev.people;

import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditPage;
import dev.people.audit.AuditQuery;
import dev.people.id.EntryId;
import java.util.Optional;

/** The audit log: who changed what, when and why. */
public final class Audit {
    private final People.Kit kit;
    private final CallContext call;

    Audit(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /**
     * One page of the entries that are asked for, the newest first.
     *
     * @throws dev.people.finding.RejectedException when the actor may not read the audit log
     */
    public AuditPage page(AuditQuery query) {
        return kit.storage().read(work -> {
            kit.gate().requireEverywhere(work, call, Permission.READ_AUDIT);
            return AuditPage.of(query, work.audit().page(query));
        });
    }

    /**
     * The entry with this id, whole.
     *
     * @throws dev.people.finding.RejectedException when the actor may not read the audit log
     */
    public Optional<AuditEntry> find(EntryId id) {
        return kit.storage().read(work -> {
            kit.gate().requireEverywhere(work, call, Permission.READ_AUDIT);
            return work.audit().find(id);
        });
    }
}
