package dev.people.jpa;

import dev.people.actor.Actor;
import dev.people.audit.AuditCursor;
import dev.people.audit.AuditEntry;
import dev.people.id.RunId;
import java.sql.PreparedStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Audit entries of one transaction that are not written as a whole yet. The row of an entry is there at once, so that one that
 * was there before is noticed. What an entry says of many subjects takes time to pack; that waits for a moment in which the
 * database is busy with the accounts themselves, and is written with them, or at the end of the work. For one thread.
 */
final class OpenAudit {
    /** What is said of fewer subjects is packed at once. */
    private static final int MANY = 100;

    private static final byte[] NOT_YET = {};
    private static final String SAY = "update people_audit_entry set changes = ? where id = ?";
    private static final Comparator<PlacedSubject> ORDER = Comparator.comparing(
                    (PlacedSubject placed) -> placed.subject().kind())
            .thenComparing(placed -> placed.subject().id());

    private final StatelessSession session;
    private final SubjectBulk subjects;
    private final Deque<AuditEntry> open = new ArrayDeque<>();
    private final List<Said> said = new ArrayList<>();

    /** An entry, and what it says. */
    private static final class Said {
        final AuditEntry entry;
        final byte[] changes;

        Said(AuditEntry entry) {
            this.entry = entry;
            this.changes = AuditBytes.pack(entry.changes());
        }
    }

    OpenAudit(StatelessSession session, SubjectBulk subjects) {
        this.session = session;
        this.subjects = subjects;
    }

    void add(AuditEntry entry) {
        boolean isLarge = entry.changes().subjects().size() >= MANY;
        session.insert(row(entry, isLarge ? NOT_YET : AuditBytes.pack(entry.changes())));
        if (isLarge) {
            open.add(entry);
        } else {
            addSubjects(entry);
        }
    }

    /** Gets ready what is open, without the database. */
    void pack() {
        while (!open.isEmpty()) {
            said.add(new Said(open.remove()));
        }
    }

    /** Writes what is open. */
    void write() {
        pack();
        for (Said some : said) {
            say(some);
            addSubjects(some.entry);
        }
        said.clear();
    }

    private void say(Said some) {
        Jdbc.run(session, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SAY)) {
                statement.setBytes(1, some.changes);
                SqlId.set(statement, 2, some.entry.id().value());
                statement.executeUpdate();
            }
        });
    }

    /** In one order: it is that of the index. */
    private void addSubjects(AuditEntry entry) {
        List<PlacedSubject> placed = new ArrayList<>();
        AuditCursor.placesOf(entry).forEach((subject, place) -> placed.add(new PlacedSubject(subject, place)));
        if (!placed.isEmpty()) {
            placed.sort(ORDER);
            subjects.add(session, entry.id().value(), placed);
        }
    }

    private static AuditEntity row(AuditEntry entry, byte[] changes) {
        AuditEntity row = new AuditEntity();
        row.id = entry.id().value();
        row.kind = entry.kind().name();
        row.actor = entry.actor().toString();
        row.onBehalfOf = entry.by().onBehalfOf().map(Actor::toString).orElse(null);
        row.correlationId = entry.by().correlationId().orElse(null);
        row.at = entry.at();
        row.reason = entry.reason();
        row.run = entry.run().map(RunId::value).orElse(null);
        row.changes = changes;
        return row;
    }
}
