package dev.people.change;

import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditSubject;
import dev.people.audit.Caller;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.id.EntryId;
import dev.people.id.Ids;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.signal.Signals;
import dev.people.storage.Storage;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** License pools: how many seats they have and how many are taken. Thread-safe. */
public final class LicenseService {
    private final Storage storage;
    private final Gate gate;
    private final InstantSource clock;
    private final Ids ids;
    private final Signals signals;

    /** Works on this storage. */
    public LicenseService(Storage storage, Gate gate, InstantSource clock, Ids ids, Signals signals) {
        this.storage = storage;
        this.gate = gate;
        this.clock = clock;
        this.ids = ids;
        this.signals = signals;
    }

    /** Every pool, by name. */
    public List<LicensePool> pools(CallContext call) {
        return storage.read(work -> {
            gate.requireEverywhere(work, call, Permission.READ_LICENSES);
            return work.pools().all();
        });
    }

    /**
     * Sets a limit; a pool that is not there is made. The same limit again changes and says nothing. Below what is in use
     * nobody is blocked.
     */
    public void limit(CallContext call, PoolName pool, SeatLimit limit) {
        EntryId entry = new EntryId(ids.next());
        storage.write(work -> {
            gate.requireEverywhere(work, call, Permission.LIMIT_LICENSES);
            Optional<SeatLimit> before = work.pools().all().stream()
                    .filter(some -> some.name().equals(pool))
                    .map(LicensePool::limit)
                    .findFirst();
            if (!before.equals(Optional.of(limit))) {
                signals.audit(work, entry(entry, call, pool, before, limit));
                work.pools().limit(pool, limit);
            }
            return entry;
        });
    }

    private AuditEntry entry(EntryId id, CallContext call, PoolName pool, Optional<SeatLimit> before, SeatLimit after) {
        FieldDelta seats =
                new FieldDelta("limit", before.map(SeatLimit::toString).orElse(""), after.toString());
        return new AuditEntry(
                id,
                AuditKind.LICENSE_LIMIT_SET,
                Caller.of(call),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "",
                Optional.empty(),
                AuditEntry.Changes.of(List.of(SubjectDelta.of(AuditSubject.pool(pool), seats))));
    }
}
