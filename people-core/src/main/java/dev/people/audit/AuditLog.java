package dev.people.audit;

import dev.people.id.EntryId;
import dev.people.id.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: keeps audit entries, within one transaction. Entries are only ever added, and nothing in them but redacted. */
public interface AuditLog {
    /**
     * Adds an entry, of however many subjects. Where another transaction is adding the same one, waits for it to end.
     *
     * @throws dev.people.failure.DoneEarlierException when there is one with this id: the change was carried out before
     */
    void add(AuditEntry entry);

    /** The entry with this id. */
    Optional<AuditEntry> find(EntryId id);

    /** Those of these entries that there are, in any order: one question to the storage. */
    List<AuditEntry> findAll(Set<EntryId> ids);

    /**
     * One page of the entries that are asked for, the newest first. Every storage finds the same ones in the same order. One
     * question to the storage; of a subject, no entry is read that tells of others alone.
     */
    List<AuditEntry> page(AuditQuery query);

    /** The newest entries of one account, newest first, each cut to what it says of this account. */
    default List<AuditEntry> history(UserId user, int limit) {
        return limit == 0 ? List.of() : page(AuditQuery.of(AuditSubject.user(user), limit));
    }

    /**
     * {@linkplain AuditEntry#redacted Redacts} what these entries say of a subject, for good; those that say nothing of it, and
     * those that are not there, are passed over. What others redact in the same entries at the same time is redacted as well.
     * An erasure goes through a subject's pages.
     */
    void redact(AuditSubject subject, Set<EntryId> entries);
}
