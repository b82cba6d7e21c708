package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import java.util.List;
import java.util.Optional;

/**
 * Another manager, or none.
 *
 * @param subject who reports
 * @param before the line that there was, unless it had ended
 * @param after the line that there will be; empty for none
 * @param field both as texts
 */
public record ManagerEffect(
        UserId subject, Optional<ReportingLine> before, Optional<ReportingLine> after, FieldDelta field)
        implements Effect {
    @Override
    public List<FieldDelta> fields() {
        return List.of(field);
    }

    @Override
    public Optional<ManagerEffect> manager() {
        return Optional.of(this);
    }

    @Override
    public EffectType<ManagerEffect> type() {
        return ManagerEffectType.INSTANCE;
    }
}
