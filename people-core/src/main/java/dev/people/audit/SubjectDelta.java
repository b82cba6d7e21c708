package dev.people.audit;

import dev.people.id.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a change did to one subject.
 *
 * @param subject which
 * @param version the version that it made, of an account; empty for subjects that count no versions
 * @param fields every field that changed; without texts where the part is redacted
 * @param isRedacted whether the texts were taken out, as when a person is erased
 */
public record SubjectDelta(AuditSubject subject, OptionalLong version, List<FieldDelta> fields, boolean isRedacted) {
    /**
     * Copies the fields.
     *
     * @throws IllegalArgumentException when it is about an account and has no version
     */
    public SubjectDelta {
        fields = List.copyOf(fields);
        if (subject.isUser() && version.isEmpty()) {
            throw new IllegalArgumentException("What changed of an account has the version that it made");
        }
    }

    /** What a change did to an account, and the version of the account that it made: 0 where it was created. */
    public static SubjectDelta user(UserId user, long version, List<FieldDelta> fields) {
        return new SubjectDelta(AuditSubject.user(user), OptionalLong.of(version), fields, false);
    }

    /** What a change did to something that counts no versions. */
    public static SubjectDelta of(AuditSubject subject, FieldDelta... fields) {
        return new SubjectDelta(subject, OptionalLong.empty(), List.of(fields), false);
    }

    /** The same without texts: which fields changed is still told. */
    public SubjectDelta redacted() {
        List<FieldDelta> names = fields.stream()
                .map(field -> new FieldDelta(field.field(), "", ""))
                .toList();
        return new SubjectDelta(subject, version, names, true);
    }

    AuditEntryView.UserDeltaView userView() {
        return new AuditEntryView.UserDeltaView(subject.id(), version.orElseThrow(), fields, isRedacted);
    }

    AuditEntryView.SubjectDeltaView view() {
        Optional<Long> made = version.isPresent() ? Optional.of(version.getAsLong()) : Optional.empty();
        return new AuditEntryView.SubjectDeltaView(subject.kind(), subject.id(), made, fields, isRedacted);
    }
}
