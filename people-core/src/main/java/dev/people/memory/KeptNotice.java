package dev.people.memory;

import dev.people.id.NoticeId;
import dev.people.notice.Notice;
import java.time.Instant;
import java.util.Comparator;

/** A notice for one recipient and how far it is. */
record KeptNotice(Notice notice, Instant notBefore, boolean delivered) {
    /** When it is whose turn. */
    record Turn(Instant notBefore, NoticeId id) implements Comparable<Turn> {
        private static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::notBefore).thenComparing(Turn::id);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    Turn turn() {
        return new Turn(notBefore, notice.id());
    }
}
