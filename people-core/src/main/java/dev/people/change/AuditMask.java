package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;
import dev.people.profile.PrivacyClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit log keeps of fields whose values few may know: that they changed, and not from what to what. */
final class AuditMask {
    private static final String HIDDEN = "(hidden)";

    private final Set<String> sensitive;

    AuditMask(FieldSchema schema) {
        sensitive = schema.own().stream()
                .filter(field -> field.privacy() == PrivacyClass.SENSITIVE)
                .map(OwnField::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<FieldDelta> over(List<FieldDelta> fields) {
        return sensitive.isEmpty() ? fields : fields.stream().map(this::over).toList();
    }

    private FieldDelta over(FieldDelta delta) {
        return sensitive.contains(delta.field())
                ? new FieldDelta(delta.field(), hidden(delta.before()), hidden(delta.after()))
                : delta;
    }

    private static String hidden(String text) {
        return text.isEmpty() ? "" : HIDDEN;
    }
}
