package dev.people.jpa;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditLog;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.audit.Caller;
import dev.people.id.EntryId;
import dev.people.id.RunId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

record JpaAuditLog(StatelessSession session, OpenAudit open) implements AuditLog {
    @Override
    public void add(AuditEntry entry) {
        open.add(entry);
    }

    @Override
    public Optional<AuditEntry> find(EntryId id) {
        open.write();
        return Optional.ofNullable(session.get(AuditEntity.class, id.value())).map(JpaAuditLog::entry);
    }

    @Override
    public List<AuditEntry> findAll(Set<EntryId> ids) {
        open.write();
        List<UUID> keys = ids.stream().map(EntryId::value).toList();
        return keys.isEmpty()
                ? List.of()
                : session
                        .createSelectionQuery("from AuditEntity a where a.id in :ids", AuditEntity.class)
                        .setParameterList("ids", keys)
                        .getResultList()
                        .stream()
                        .map(JpaAuditLog::entry)
                        .toList();
    }

    static AuditEntry entry(AuditEntity row) {
        Caller by = new Caller(
                Actor.valueOf(row.actor),
                Optional.ofNullable(row.onBehalfOf).map(Actor::valueOf),
                Optional.ofNullable(row.correlationId));
        return new AuditEntry(
                new EntryId(row.id),
                AuditKind.valueOf(row.kind),
                by,
                row.at,
                row.reason,
                Optional.ofNullable(row.run).map(RunId::new),
                AuditBytes.unpack(row.changes));
    }

    @Override
    public List<AuditEntry> page(AuditQuery query) {
        open.write();
        return new AuditPages(query).page(session);
    }

    /** Row by row in the order of the ids, each locked, so that nobody writes back what another one has taken out. */
    @Override
    public void redact(AuditSubject subject, Set<EntryId> entries) {
        open.write();
        entries.stream().sorted().forEach(id -> redact(subject, id));
    }

    private void redact(AuditSubject subject, EntryId id) {
        @Nullable AuditEntity row = session.get(AuditEntity.class, id.value(), LockMode.PESSIMISTIC_WRITE);
        if (row != null) {
            AuditEntry less = entry(row).redacted(subject);
            row.reason = less.reason();
            row.changes = AuditBytes.pack(less.changes());
            session.update(row);
        }
    }
}
