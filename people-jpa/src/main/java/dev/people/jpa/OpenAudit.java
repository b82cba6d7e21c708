package dev.people.jpa;

import dev.people.audit.AuditEntry;
import dev.people.id.RunId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Audit entries of one transaction that are not written yet. An entry about many accounts takes time to pack; it waits for a
 * moment in which the database is busy with the accounts themselves. It is written with them, or at the end of the work. For
 * one thread.
 */
final class OpenAudit {
    /** Smaller entries are the operation ids of single changes, and speak up when they are there already. */
    private static final int MANY = 100;

    private final StatelessSession session;
    private final Deque<AuditEntry> open = new ArrayDeque<>();
    private final List<AuditEntity> packed = new ArrayList<>();

    OpenAudit(StatelessSession session) {
        this.session = session;
    }

    void add(AuditEntry entry) {
        if (entry.changes().users().size() < MANY) {
            session.insert(row(entry));
        } else {
            open.add(entry);
        }
    }

    /** Gets ready what is open, without the database. */
    void pack() {
        while (!open.isEmpty()) {
            packed.add(row(open.remove()));
        }
    }

    /** Writes what is open. */
    void write() {
        pack();
        packed.forEach(session::insert);
        packed.clear();
    }

    private static AuditEntity row(AuditEntry entry) {
        AuditEntity row = new AuditEntity();
        row.id = entry.id().value();
        row.kind = entry.kind().name();
        row.actor = entry.actor().toString();
        row.at = entry.at();
        row.reason = entry.reason();
        row.run = entry.run().map(RunId::value).orElse(null);
        row.changes = PackedChanges.pack(entry.changes());
        return row;
    }
}
