package dev.people.memory;

import dev.people.id.NoticeId;
import dev.people.id.RunId;
import dev.people.notice.Notice;
import dev.people.notice.NoticeBatch;
import dev.people.notice.NoticeBatch.Release;
import dev.people.notice.Outbox;
import dev.people.notice.OutboxCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

record MemoryOutbox(Tables tables, UndoLog undo) implements Outbox {
    @Override
    public void add(NoticeBatch batch) {
        undo.put(tables.batches, batch.id(), batch);
    }

    @Override
    public long release(RunId run) {
        long released = 0;
        for (NoticeBatch batch : List.copyOf(tables.batches.values())) {
            if (batch.release() == Release.HELD
                    && batch.run().filter(run::equals).isPresent()) {
                released += batch.recipients().size();
                undo.put(
                        tables.batches,
                        batch.id(),
                        new NoticeBatch(
                                batch.id(), batch.kind(), Release.DUE, batch.at(), batch.run(), batch.recipients()));
            }
        }
        return released;
    }

    @Override
    public List<Notice> claim(Instant now, Instant until, int max) {
        expandDue(now);
        List<Notice> claimed = new ArrayList<>();
        for (KeptNotice kept : List.copyOf(tables.notices.values())) {
            if (claimed.size() < max && !kept.delivered() && !kept.notBefore().isAfter(now)) {
                claimed.add(kept.notice());
                undo.put(tables.notices, kept.notice().id(), new KeptNotice(kept.notice(), until, false));
            }
        }
        return claimed;
    }

    private void expandDue(Instant now) {
        for (NoticeBatch batch : List.copyOf(tables.batches.values())) {
            if (batch.release() == Release.DUE) {
                for (int i = 0; i < batch.recipients().size(); i++) {
                    NoticeId id = NoticeId.part(batch.id(), i);
                    Notice notice =
                            new Notice(id, batch.kind(), batch.recipients().get(i), 0);
                    undo.put(tables.notices, id, new KeptNotice(notice, now, false));
                }
                undo.remove(tables.batches, batch.id());
            }
        }
    }

    @Override
    public void delivered(NoticeId notice, Instant at) {
        KeptNotice kept = tables.notices.get(notice);
        if (kept != null) {
            undo.put(tables.notices, notice, new KeptNotice(kept.notice(), at, true));
        }
    }

    @Override
    public void failed(NoticeId notice, Instant nextTry) {
        KeptNotice kept = tables.notices.get(notice);
        if (kept != null) {
            Notice again = new Notice(
                    notice,
                    kept.notice().kind(),
                    kept.notice().user(),
                    kept.notice().attempts() + 1);
            undo.put(tables.notices, notice, new KeptNotice(again, nextTry, false));
        }
    }

    @Override
    public OutboxCounts counts() {
        long held = 0;
        long due = 0;
        for (NoticeBatch batch : tables.batches.values()) {
            held += batch.release() == Release.HELD ? batch.recipients().size() : 0;
            due += batch.release() == Release.DUE ? batch.recipients().size() : 0;
        }
        long delivered =
                tables.notices.values().stream().filter(KeptNotice::delivered).count();
        return new OutboxCounts(held, due + tables.notices.size() - delivered, delivered);
    }
}
