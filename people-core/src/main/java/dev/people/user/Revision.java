package dev.people.user;

import dev.people.id.EntryId;
import java.util.Optional;

/**
 * Which of an account's writes this is.
 *
 * @param version 0 when created, one more with every write
 * @param lastEntry the audit entry of the newest write
 */
public record Revision(long version, Optional<EntryId> lastEntry) {
    /** Of an account that is not stored yet. */
    public static final Revision NEW = new Revision(0, Optional.empty());
}
