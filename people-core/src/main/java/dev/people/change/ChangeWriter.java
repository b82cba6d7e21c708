package dev.people.change;

import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.Caller;
import dev.people.audit.SubjectDelta;
import dev.people.id.EntryId;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.notice.NoticeBatch;
import dev.people.notice.NoticeKind;
import dev.people.storage.Work;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes decisions: their audit entries first, since those are the operation ids; then what they do, by the {@linkplain
 * EffectType types} of their effects, each account with one version more; then notices; seats last, since their counters
 * are what everybody waits for.
 */
public final class ChangeWriter {
    private ChangeWriter() {}

    /** Seats that the transaction has taken before. */
    @FunctionalInterface
    public interface SeatsTaken {
        /** None. */
        SeatsTaken NONE = Map::of;

        /** How many of each pool. */
        Map<PoolName, Long> byPool();
    }

    /**
     * Writes these decisions in the transaction of this work.
     *
     * @throws SeatShortageException when there are not enough seats; the transaction must be given up
     * @throws dev.people.failure.StorageException when the storage refuses; the transaction is lost
     */
    public static void write(Work work, List<Decision> decisions, WriteContext context, SeatsTaken taken) {
        Map<AuditKind, List<Decision>> byKind = new EnumMap<>(AuditKind.class);
        for (Decision decision : decisions) {
            byKind.computeIfAbsent(decision.auditKind(), kind -> new ArrayList<>())
                    .add(decision);
        }
        AuditMask mask = new AuditMask(work.fields().schema());
        byKind.forEach((kind, some) -> context.signals().audit(work, entry(kind, some, context, mask)));
        List<EffectType.Told<?>> effects = new ArrayList<>(decisions.size());
        List<User> raised = new ArrayList<>();
        for (Decision decision : decisions) {
            EntryId entry = context.names().entry(decision.auditKind());
            decision.effects().forEach(effect -> effects.add(new EffectType.Told<>(effect, entry)));
            if (decision.effects().stream().noneMatch(effect -> effect.account().isPresent())) {
                decision.before().ifPresent(user -> raised.add(user.toldBy(entry)));
            }
        }
        work.users().raise(raised);
        EffectTypes.ALL.forEach(type -> type.writeAmong(work, effects));
        addNotices(work, decisions, context);
        takeSeats(work, decisions, taken);
    }

    private static AuditEntry entry(AuditKind kind, List<Decision> decisions, WriteContext context, AuditMask mask) {
        List<SubjectDelta> deltas = new ArrayList<>(decisions.size());
        for (Decision decision : decisions) {
            long version =
                    decision.before().map(user -> user.revision().version() + 1).orElse(0L);
            deltas.add(SubjectDelta.user(decision.subject(), version, mask.over(decision.fields())));
        }
        return new AuditEntry(
                context.names().entry(kind),
                kind,
                Caller.of(context.call()),
                context.at(),
                context.reason(),
                context.run(),
                AuditEntry.Changes.of(deltas));
    }

    private static void addNotices(Work work, List<Decision> decisions, WriteContext context) {
        Map<NoticeKind, List<UserId>> recipients = new EnumMap<>(NoticeKind.class);
        for (Decision decision : decisions) {
            decision.notice().ifPresent(kind -> recipients
                    .computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(decision.subject()));
        }
        recipients.forEach((kind, users) -> work.outbox()
                .add(new NoticeBatch(
                        context.names().notice(kind), kind, context.release(), context.at(), context.run(), users)));
    }

    private static void takeSeats(Work work, List<Decision> decisions, SeatsTaken taken) {
        Map<PoolName, Long> open = seats(decisions);
        taken.byPool().forEach((pool, before) -> open.merge(pool, -before, Long::sum));
        open.forEach((pool, seats) -> {
            if (seats != 0 && !work.pools().take(pool, seats)) {
                throw new SeatShortageException(pool);
            }
        });
    }

    /** How many seats these decisions take from each pool, or give back where negative; pools by name. */
    public static Map<PoolName, Long> seats(List<Decision> decisions) {
        Map<PoolName, Long> seats = new TreeMap<>();
        for (Decision decision : decisions) {
            if (decision.seats() != 0) {
                seats.merge(decision.after().orElseThrow().account().pool(), (long) decision.seats(), Long::sum);
            }
        }
        return seats;
    }
}
