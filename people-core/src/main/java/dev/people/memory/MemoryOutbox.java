package dev.people.memory;

import dev.people.id.NoticeId;
import dev.people.id.RunId;
import dev.people.notice.Notice;
import dev.people.notice.NoticeBatch;
import dev.people.notice.NoticeBatch.Release;
import dev.people.notice.Outbox;
import dev.people.notice.OutboxCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record MemoryOutbox(MemoryTransaction tx) implements Outbox {
    @Override
    public void add(NoticeBatch batch) {
        tx.put(tx.tables().batches, batch.id(), batch);
    }

    @Override
    public long release(RunId run) {
        long held = held(run);
        for (NoticeBatch batch : batchesHeld(run).toList()) {
            tx.put(
                    tx.tables().batches,
                    batch.id(),
                    new NoticeBatch(
                            batch.id(), batch.kind(), Release.DUE, batch.at(), batch.run(), batch.recipients()));
        }
        return held;
    }

    @Override
    public long held(RunId run) {
        return batchesHeld(run).mapToLong(batch -> batch.recipients().size()).sum();
    }

    private Stream<NoticeBatch> batchesHeld(RunId run) {
        return tx.tables().batches.values().stream()
                .filter(batch -> batch.release() == Release.HELD
                        && batch.run().filter(run::equals).isPresent());
    }

    @Override
    public List<Notice> claim(Instant now, Instant until, int max) {
        expandDue(now);
        List<KeptNotice> due = tx.tables().waiting.values().stream()
                .takeWhile(kept -> !kept.notBefore().isAfter(now))
                .limit(max)
                .toList();
        List<Notice> claimed =
                due.stream().map(kept -> kept.notice().claimedUntil(until)).toList();
        claimed.forEach(notice -> keep(new KeptNotice(notice, until, false)));
        return claimed;
    }

    private void expandDue(Instant now) {
        for (NoticeBatch batch : List.copyOf(tx.tables().batches.values())) {
            if (batch.release() == Release.DUE) {
                for (int i = 0; i < batch.recipients().size(); i++) {
                    NoticeId id = NoticeId.part(batch.id(), i);
                    Notice notice =
                            new Notice(id, batch.kind(), batch.recipients().get(i), 0, now);
                    keep(new KeptNotice(notice, now, false));
                }
                tx.remove(tx.tables().batches, batch.id());
            }
        }
    }

    private void keep(KeptNotice kept) {
        KeptNotice before = tx.tables().notices.get(kept.notice().id());
        if (before != null) {
            tx.remove(tx.tables().waiting, before.turn());
        }
        tx.put(tx.tables().notices, kept.notice().id(), kept);
        if (!kept.delivered()) {
            tx.put(tx.tables().waiting, kept.turn(), kept);
        }
    }

    @Override
    public void delivered(NoticeId notice, Instant at) {
        KeptNotice kept = tx.tables().notices.get(notice);
        if (kept != null) {
            keep(new KeptNotice(kept.notice(), at, true));
        }
    }

    @Override
    public boolean renew(Notice notice, Instant until) {
        boolean isHeld = isHeld(notice);
        if (isHeld) {
            keep(new KeptNotice(notice.claimedUntil(until), until, false));
        }
        return isHeld;
    }

    private boolean isHeld(Notice notice) {
        KeptNotice kept = tx.tables().notices.get(notice.id());
        return kept != null && !kept.delivered() && kept.notBefore().equals(notice.claimedUntil());
    }

    @Override
    public void failed(Notice notice, Instant nextTry) {
        if (isHeld(notice)) {
            Notice again = new Notice(notice.id(), notice.kind(), notice.user(), notice.attempts() + 1, nextTry);
            keep(new KeptNotice(again, nextTry, false));
        }
    }

    @Override
    public OutboxCounts counts() {
        Map<Release, Long> recipients = tx.tables().batches.values().stream()
                .collect(Collectors.groupingBy(NoticeBatch::release, Collectors.summingLong(batch -> batch.recipients()
                        .size())));
        long waiting = tx.tables().waiting.size();
        return new OutboxCounts(
                recipients.getOrDefault(Release.HELD, 0L),
                recipients.getOrDefault(Release.DUE, 0L) + waiting,
                tx.tables().notices.size() - waiting);
    }
}
