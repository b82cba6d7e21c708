package dev.people.change;

import dev.people.audit.AuditKind;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.storage.Work;
import java.util.ArrayList;
import java.util.List;

/** Reporting lines: those that there will be, each in the place of the one before, and those that end. */
final class ManagerEffectType extends EffectType<ManagerEffect> {
    static final ManagerEffectType INSTANCE = new ManagerEffectType();

    private ManagerEffectType() {
        super("manager", ManagerEffect.class, AuditKind.MANAGER_CHANGED);
    }

    @Override
    void write(Work work, List<Told<ManagerEffect>> effects) {
        List<ReportingLine> lines = new ArrayList<>(effects.size());
        List<UserId> ended = new ArrayList<>();
        for (Told<ManagerEffect> told : effects) {
            ManagerEffect effect = told.effect();
            effect.after().ifPresentOrElse(lines::add, () -> ended.add(effect.subject()));
        }
        work.reportingLines().put(lines);
        work.reportingLines().remove(ended);
    }
}
