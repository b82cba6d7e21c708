package dev.people.jpa;

import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditLog;
import dev.people.audit.UserDelta;
import dev.people.id.EntryId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

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

    private static AuditEntry entry(AuditEntity row) {
        return new AuditEntry(
                new EntryId(row.id),
                AuditKind.valueOf(row.kind),
                Actor.valueOf(row.actor),
                row.at,
                row.reason,
                Optional.ofNullable(row.run).map(RunId::new),
                PackedChanges.unpack(row.changes));
    }

    @Override
    public List<AuditEntry> history(UserId user, int limit) {
        List<AuditEntry> history = new ArrayList<>();
        Optional<UUID> newest = Optional.ofNullable(session.get(UserEntity.class, user.value()))
                .flatMap(row -> Optional.ofNullable(row.lastEntry));
        Optional<EntryId> next = newest.map(EntryId::new);
        while (next.isPresent() && history.size() < limit) {
            AuditEntry entry = find(next.get()).orElseThrow();
            UserDelta delta = entry.changes().users().stream()
                    .filter(some -> some.user().equals(user))
                    .findFirst()
                    .orElseThrow();
            history.add(entry.cutTo(delta));
            next = delta.previous();
        }
        return history;
    }
}
