package dev.people;

import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.change.EffectType;
import dev.people.change.UndoImage;
import dev.people.change.UserChange;
import dev.people.id.DerivedIds;
import dev.people.id.EntryId;
import dev.people.id.UserId;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.storage.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What a run wrote of some rows, put together from what is kept with it: outcomes say of which rows something was written,
 * undo data whose accounts those are, audit entries which values. Three questions to the storage, however many rows.
 */
final class WrittenRows {
    private final Run run;
    private final Set<Long> wanted;
    private final List<ChunkOutcome> chunks;
    private final Map<Long, RowOutcome> own = new HashMap<>();
    private final Map<Long, RowOutcome> managers = new HashMap<>();
    private final Map<Long, UserId> people = new HashMap<>();
    private final Map<Long, List<FieldDelta>> changes = new HashMap<>();
    private final Set<Long> expired = new HashSet<>();

    private WrittenRows(Run run, Set<Long> wanted, List<ChunkOutcome> chunks) {
        this.run = run;
        this.wanted = wanted;
        this.chunks = chunks;
    }

    /** Those with these numbers. */
    static WrittenRows of(Work work, Run run, SortedSet<Long> wanted) {
        if (wanted.isEmpty()) {
            return new WrittenRows(run, wanted, List.of());
        }
        List<ChunkOutcome> chunks = work.runs().outcomesOf(run.id(), wanted.first(), wanted.last());
        WrittenRows rows = new WrittenRows(run, wanted, chunks);
        chunks.forEach(chunk -> chunk.rows().forEach(rows::note));
        rows.read(work);
        return rows;
    }

    private void note(RowOutcome outcome) {
        if (wanted.contains(outcome.row())) {
            (outcome.result().isOfRow() ? own : managers).put(outcome.row(), outcome);
        }
    }

    /** A chunk, and which of its outcomes have something to undo: of accounts, or of managers. */
    private record Written(ChunkOutcome chunk, List<RowOutcome> rows) {
        static Written of(ChunkOutcome chunk) {
            return new Written(chunk, chunk.undone());
        }
    }

    private void read(Work work) {
        List<Written> written = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        Set<EntryId> entries = new HashSet<>();
        for (ChunkOutcome chunk : chunks) {
            Written some = Written.of(chunk);
            some.rows().stream().filter(row -> wanted.contains(row.row())).forEach(row -> {
                numbers.add(chunk.number());
                entries.add(entry(chunk, row));
            });
            written.add(some);
        }
        Map<Integer, Bytes> undo = work.runs().undo(run.id(), numbers);
        Map<EntryId, Map<UserId, List<FieldDelta>>> told = new HashMap<>();
        Map<Integer, List<UserId>> accounts = new HashMap<>();
        undo.forEach((chunk, bytes) -> accounts.put(chunk, accounts(bytes)));
        for (AuditEntry entry : work.audit().findAll(entries)) {
            told.put(entry.id(), fields(entry));
        }
        for (Written some : written) {
            for (int position = 0; position < some.rows().size(); position++) {
                if (wanted.contains(some.rows().get(position).row())) {
                    tell(some, position, accounts.get(some.chunk().number()), told);
                }
            }
        }
    }

    private List<UserId> accounts(Bytes undo) {
        try {
            return UndoImage.of(undo, run.plan()).changes().stream()
                    .map(UserChange::id)
                    .toList();
        } catch (IOException e) {
            return List.of(); // kept by another version: as if it were not
        }
    }

    /** Redacted values are gone like those that have expired. */
    private static Map<UserId, List<FieldDelta>> fields(AuditEntry entry) {
        Map<UserId, List<FieldDelta>> fields = new HashMap<>();
        for (SubjectDelta delta : entry.changes().users()) {
            if (!delta.isRedacted()) {
                fields.put(delta.subject().userId().orElseThrow(), delta.fields());
            }
        }
        return fields;
    }

    private void tell(
            Written written,
            int position,
            @Nullable List<UserId> accounts,
            Map<EntryId, Map<UserId, List<FieldDelta>>> told) {
        RowOutcome row = written.rows().get(position);
        if (row.result().equals(RowResult.ADDED)) {
            people.put(row.row(), DerivedIds.user(run.plan(), row.row()));
        }
        if (accounts == null || accounts.size() != written.rows().size()) {
            expired.add(row.row());
            return;
        }
        UserId account = accounts.get(position);
        people.put(row.row(), account);
        Map<UserId, List<FieldDelta>> entry = told.getOrDefault(entry(written.chunk(), row), Map.of());
        if (entry.containsKey(account)) {
            changes.computeIfAbsent(row.row(), any -> new ArrayList<>()).addAll(entry.get(account));
        } else if (row.result().isOfRow()) {
            expired.add(row.row()); // a manager may have been as wanted by then, which writes nothing
        }
    }

    private EntryId entry(ChunkOutcome chunk, RowOutcome row) {
        return new EntryId(DerivedIds.part(run.id(), kind(row.result()).name(), chunk.number()));
    }

    private static AuditKind kind(RowResult result) {
        return result.isOfRow() ? kind(result.outcome()) : EffectType.edited(result.kind());
    }

    private static AuditKind kind(RowResult.Outcome outcome) {
        return switch (outcome) {
            case ADDED -> AuditKind.USER_CREATED;
            case UPDATED -> AuditKind.USER_EDITED;
            case BLOCKED -> AuditKind.USER_BLOCKED;
            case UNBLOCKED -> AuditKind.USER_UNBLOCKED;
            case DELETED -> AuditKind.USER_DELETED;
            case SET, ENDED, UNCHANGED, SKIPPED, REFUSED, STALE ->
                throw new IllegalArgumentException("No row is written as " + outcome);
        };
    }

    /** The chunks that any of the rows are in. */
    List<ChunkOutcome> chunks() {
        return chunks;
    }

    Optional<RowOutcome> own(long row) {
        return Optional.ofNullable(own.get(row));
    }

    Optional<RowOutcome> manager(long row) {
        return Optional.ofNullable(managers.get(row));
    }

    Optional<UserId> person(long row) {
        return Optional.ofNullable(people.get(row));
    }

    List<FieldDelta> changes(long row) {
        return changes.getOrDefault(row, List.of());
    }

    boolean isExpired(long row) {
        return expired.contains(row);
    }

    Set<UserId> people() {
        return Set.copyOf(people.values());
    }
}
