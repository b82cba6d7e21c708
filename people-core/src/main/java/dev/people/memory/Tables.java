package dev.people.memory;

import dev.people.audit.AuditEntry;
import dev.people.id.EntryId;
import dev.people.id.NoticeId;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.notice.NoticeBatch;
import dev.people.organization.ReportingLine;
import dev.people.password.Credential;
import dev.people.profile.FieldSchema;
import dev.people.run.Bytes;
import dev.people.run.ChunkOutcome;
import dev.people.run.PlanPart;
import dev.people.run.Run;
import dev.people.run.RunRequest;
import dev.people.run.StagedPlan;
import dev.people.user.FieldClaim;
import dev.people.user.TextOrder;
import dev.people.user.User;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is kept, and the indexes over it. Guarded by the storage's lock. */
final class Tables {
    final Map<UserId, User> users = new HashMap<>();
    final NavigableMap<String, UserId> usernames = new TreeMap<>(TextOrder.byCodePoint());
    final Map<String, Set<UserId>> looks = new HashMap<>();
    final Map<String, Set<UserId>> names = new HashMap<>();
    final Map<String, UserId> emails = new HashMap<>();
    final Map<String, UserId> employeeIds = new HashMap<>();
    /** Accounts by values of unique and searchable fields of the directory's own. */
    final Map<FieldClaim, Set<UserId>> claims = new HashMap<>();

    /** The fields of the directory's own, as the only value. */
    final Map<String, FieldSchema> schema = new HashMap<>();

    final Map<PoolName, LicensePool> pools = new TreeMap<>();
    final Map<EntryId, AuditEntry> audit = new HashMap<>();
    /** Where the entries stand: among all, and in the history of each of their subjects. */
    final NavigableMap<MemoryAuditLog.Place, EntryId> auditPlaces = new TreeMap<>();

    final Map<NoticeId, NoticeBatch> batches = new LinkedHashMap<>();
    final Map<NoticeId, KeptNotice> notices = new HashMap<>();
    /** Those of the notices that are not delivered yet, the next one first. */
    final NavigableMap<KeptNotice.Turn, KeptNotice> waiting = new TreeMap<>();

    final Map<RunId, Run> runs = new LinkedHashMap<>();
    final Map<RunId, RunRequest> requests = new HashMap<>();
    final NavigableMap<ChunkKey, ChunkOutcome> outcomes = new TreeMap<>();
    final NavigableMap<ChunkKey, Bytes> undo = new TreeMap<>();
    final Map<PlanId, StagedPlan> plans = new HashMap<>();
    final Map<PlanPart, Bytes> parts = new HashMap<>();
    final Map<List<Object>, Credential> credentials = new HashMap<>();

    final NavigableMap<UserId, ReportingLine> lines = new TreeMap<>();
    /** The same lines, those of one manager next to each other. */
    final NavigableMap<MemoryReportingLines.Edge, ReportingLine> edges = new TreeMap<>();

    /** Names a chunk of a run. */
    record ChunkKey(RunId run, int number) implements Comparable<ChunkKey> {
        private static final Comparator<ChunkKey> ORDER =
                Comparator.comparing(ChunkKey::run).thenComparing(ChunkKey::number);

        @Override
        public int compareTo(ChunkKey other) {
            return ORDER.compare(this, other);
        }
    }

    Tables() {
        for (PoolName pool : List.of(PoolName.PRIMARY, PoolName.EXTRANET)) {
            pools.put(pool, new LicensePool(pool, SeatLimit.UNLIMITED, 0));
        }
    }

    /** The lines that lead to a manager, whenever they are valid. */
    Stream<ReportingLine> linesTo(UserId manager) {
        return edges.tailMap(MemoryReportingLines.Edge.firstOf(manager), true).values().stream()
                .takeWhile(line -> line.manager().equals(manager));
    }

    /** Accounts of one look or name; the set is never changed, but replaced. */
    static Set<UserId> with(Set<UserId> ids, UserId id) {
        Set<UserId> more = new HashSet<>(ids);
        more.add(id);
        return more;
    }
}
