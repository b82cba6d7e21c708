package dev.people.memory;

import dev.people.audit.AuditCursor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditLog;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.failure.DoneEarlierException;
import dev.people.id.EntryId;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

record MemoryAuditLog(MemoryTransaction tx) implements AuditLog {
    private static final EntryId LOWEST = new EntryId(new UUID(0, 0));

    /** A place in the list of all, which has no name, or in that of a subject. */
    record Place(String list, AuditCursor cursor) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::list).thenComparing(Place::cursor);

        static Place of(Optional<AuditSubject> subject, AuditCursor cursor) {
            return new Place(subject.map(some -> some.kind() + " " + some.id()).orElse(""), cursor);
        }

        /** Before every place of the same list. */
        Place lowest() {
            return new Place(list, new AuditCursor(cursor.list(), Long.MIN_VALUE, LOWEST));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public void add(AuditEntry entry) {
        if (tx.tables().audit.containsKey(entry.id())) {
            throw tx.lostBy(new DoneEarlierException(entry.id().toString()));
        }
        tx.put(tx.tables().audit, entry.id(), entry);
        tx.put(tx.tables().auditPlaces, Place.of(Optional.empty(), AuditCursor.ofAll(entry)), entry.id());
        AuditCursor.placesOf(entry).forEach((subject, place) -> {
            AuditCursor cursor = new AuditCursor(AuditCursor.ListKind.SUBJECT, place, entry.id());
            tx.put(tx.tables().auditPlaces, Place.of(Optional.of(subject), cursor), entry.id());
        });
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
    public List<AuditEntry> page(AuditQuery query) {
        return behind(query).descendingMap().values().stream()
                .flatMap(id -> find(id).stream())
                .filter(query::finds)
                .limit(query.limit())
                .map(query::shown)
                .toList();
    }

    private NavigableMap<Place, EntryId> behind(AuditQuery query) {
        AuditCursor.ListKind list =
                query.subject().isPresent() ? AuditCursor.ListKind.SUBJECT : AuditCursor.ListKind.ALL;
        Optional<AuditCursor> after = query.after();
        Place end = Place.of(query.subject(), after.orElseGet(() -> new AuditCursor(list, Long.MAX_VALUE, LOWEST)));
        return tx.tables().auditPlaces.subMap(end.lowest(), true, end, false);
    }

    @Override
    public void redact(AuditSubject subject, Set<EntryId> entries) {
        tx.requireWriting();
        for (AuditEntry entry : findAll(entries)) {
            tx.put(tx.tables().audit, entry.id(), entry.redacted(subject));
        }
    }
}
