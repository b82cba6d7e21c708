package dev.people.audit;

import dev.people.id.EntryId;
import dev.people.id.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: keeps audit entries, within one transaction. Entries are only ever added. */
public interface AuditLog {
    /**
     * Adds an entry. Where another transaction is adding the same one, waits for it to end.
     *
     * @throws dev.people.failure.DoneEarlierException when there is one with this id: the change was carried out before
     */
    void add(AuditEntry entry);

    /** The entry with this id. */
    Optional<AuditEntry> find(EntryId id);

    /** Those of these entries that there are, in any order: one question to the storage. */
    List<AuditEntry> findAll(Set<EntryId> ids);

    /** The newest entries of one account, newest first, each cut to what it says of this account. */
    List<AuditEntry> history(UserId user, int limit);
}
