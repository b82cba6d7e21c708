package dev.people.memory;

import dev.people.audit.AuditEntry;
import dev.people.audit.AuditLog;
import dev.people.audit.UserDelta;
import dev.people.failure.DoneEarlierException;
import dev.people.id.EntryId;
import dev.people.id.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

record MemoryAuditLog(MemoryTransaction tx) implements AuditLog {
    @Override
    public void add(AuditEntry entry) {
        if (tx.tables().audit.containsKey(entry.id())) {
            throw tx.lostBy(new DoneEarlierException(entry.id().toString()));
        }
        tx.put(tx.tables().audit, entry.id(), entry);
    }

    @Override
    public Optional<AuditEntry> find(EntryId id) {
        return Optional.ofNullable(tx.tables().audit.get(id));
    }

    @Override
    public List<AuditEntry> findAll(Set<EntryId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<AuditEntry> history(UserId user, int limit) {
        List<AuditEntry> history = new ArrayList<>();
        Optional<EntryId> next = Optional.ofNullable(tx.tables().users.get(user))
                .flatMap(found -> found.revision().lastEntry());
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
