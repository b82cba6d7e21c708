package dev.people.audit;

import dev.people.id.EntryId;
import dev.people.id.UserId;
import java.util.List;
import java.util.Optional;

/**
 * What a change did to one account.
 *
 * @param user which
 * @param previous the account's audit entry before this one
 * @param fields every field that changed
 */
public record UserDelta(UserId user, Optional<EntryId> previous, List<FieldDelta> fields) {
    /** Copies the fields. */
    public UserDelta {
        fields = List.copyOf(fields);
    }

    /** What to send of it. */
    public AuditEntryView.UserDeltaView view() {
        return new AuditEntryView.UserDeltaView(user.toString(), previous.map(EntryId::toString), fields);
    }
}
