package dev.people.jpa;

import dev.people.id.NoticeId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.notice.Notice;
import dev.people.notice.NoticeBatch;
import dev.people.notice.NoticeKind;
import dev.people.notice.Outbox;
import dev.people.notice.OutboxCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

record JpaOutbox(StatelessSession session) implements Outbox {
    /** Nobody has claimed or delivered it since. */
    private static final String HELD = " where n.id = :id and n.notBefore = :claimed and n.deliveredAt is null";

    @Override
    public void add(NoticeBatch batch) {
        BatchEntity row = new BatchEntity();
        row.id = batch.id().value();
        row.kind = batch.kind().name();
        row.held = batch.release() == NoticeBatch.Release.HELD;
        row.at = batch.at();
        row.run = batch.run().map(RunId::value).orElse(null);
        row.recipients = pack(batch.recipients());
        row.recipientCount = batch.recipients().size();
        session.insert(row);
    }

    private static byte[] pack(List<UserId> recipients) {
        return Packed.pack(out -> {
            out.addInt(recipients.size());
            for (UserId recipient : recipients) {
                out.addId(recipient.value());
            }
        });
    }

    private static List<UUID> unpack(byte[] recipients) {
        return Packed.unpack(recipients, in -> {
            int count = in.readInt();
            List<UUID> ids = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                ids.add(Packed.readId(in));
            }
            return ids;
        });
    }

    @Override
    public long release(RunId run) {
        long held = held(run);
        session.createMutationQuery("update BatchEntity b set b.held = false where b.held and b.run = :run")
                .setParameter("run", run.value())
                .executeUpdate();
        return held;
    }

    @Override
    public long held(RunId run) {
        Long held = session.createSelectionQuery(
                        "select sum(b.recipientCount) from BatchEntity b where b.held and b.run = :run", Long.class)
                .setParameter("run", run.value())
                .getSingleResultOrNull();
        return Objects.requireNonNullElse(held, 0L);
    }

    @Override
    public List<Notice> claim(Instant now, Instant until, int max) {
        expandDue(now);
        List<NoticeEntity> due = session.createSelectionQuery(
                        "from NoticeEntity n where n.deliveredAt is null and n.notBefore <= :now"
                                + " order by n.notBefore, n.id",
                        NoticeEntity.class)
                .setParameter("now", now)
                .setMaxResults(max)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        due.forEach(row -> postpone(row.id, until));
        return due.stream()
                .map(row -> new Notice(
                        new NoticeId(row.id),
                        NoticeKind.valueOf(row.kind),
                        new UserId(row.recipient),
                        row.attempts,
                        until))
                .toList();
    }

    /** Whoever locks a batch expands it; for whoever waited it is gone then. */
    private void expandDue(Instant now) {
        List<BatchEntity> due = session.createSelectionQuery(
                        "from BatchEntity b where not b.held order by b.at, b.id", BatchEntity.class)
                .setMaxResults(10)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        for (BatchEntity batch : due) {
            session.insertMultiple(notices(batch, now));
            session.delete(batch);
        }
    }

    private static List<NoticeEntity> notices(BatchEntity batch, Instant now) {
        List<NoticeEntity> notices = new ArrayList<>();
        for (UUID recipient : unpack(batch.recipients)) {
            NoticeEntity notice = new NoticeEntity();
            notice.id = NoticeId.part(new NoticeId(batch.id), notices.size()).value();
            notice.kind = batch.kind;
            notice.recipient = recipient;
            notice.notBefore = now;
            notices.add(notice);
        }
        return notices;
    }

    private void postpone(UUID notice, Instant until) {
        session.createMutationQuery("update NoticeEntity n set n.notBefore = :until where n.id = :id")
                .setParameter("until", until)
                .setParameter("id", notice)
                .executeUpdate();
    }

    @Override
    public void delivered(NoticeId notice, Instant at) {
        session.createMutationQuery("update NoticeEntity n set n.deliveredAt = :at where n.id = :id")
                .setParameter("at", at)
                .setParameter("id", notice.value())
                .executeUpdate();
    }

    @Override
    public boolean renew(Notice notice, Instant until) {
        return session.createMutationQuery("update NoticeEntity n set n.notBefore = :until" + HELD)
                        .setParameter("until", until)
                        .setParameter("id", notice.id().value())
                        .setParameter("claimed", notice.claimedUntil())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void failed(Notice notice, Instant nextTry) {
        session.createMutationQuery("update NoticeEntity n set n.attempts = n.attempts + 1, n.notBefore = :next" + HELD)
                .setParameter("next", nextTry)
                .setParameter("id", notice.id().value())
                .setParameter("claimed", notice.claimedUntil())
                .executeUpdate();
    }

    @Override
    public OutboxCounts counts() {
        long held = count("select sum(b.recipientCount) from BatchEntity b where b.held");
        long expanding = count("select sum(b.recipientCount) from BatchEntity b where not b.held");
        long waiting = count("select count(*) from NoticeEntity n where n.deliveredAt is null");
        long delivered = count("select count(*) from NoticeEntity n where n.deliveredAt is not null");
        return new OutboxCounts(held, expanding + waiting, delivered);
    }

    private long count(String hql) {
        return Objects.requireNonNullElse(
                session.createSelectionQuery(hql, Long.class).getSingleResultOrNull(), 0L);
    }
}
