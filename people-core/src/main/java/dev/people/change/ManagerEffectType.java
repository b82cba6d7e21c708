package dev.people.change;

import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.storage.Work;
import dev.people.user.UserKeys;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    @Override
    void keep(ManagerEffect effect, DataOutputStream out) throws IOException {
        FormerManager.write(effect, out);
    }

    @Override
    Inverse inverse(UserId subject, DataInputStream in) throws IOException {
        return FormerManager.read(subject, in);
    }

    @Override
    List<ManagerEffect> endings(Work work, Collection<UserId> gone) {
        List<ReportingLine> lines = work.reportingLines().of(gone);
        if (lines.isEmpty()) {
            return List.of();
        }
        UserKeys managers = new UserKeys();
        lines.forEach(line -> managers.id(line.manager()));
        LoadedView view = LoadedView.of(work.users().findAll(managers), managers, 0);
        return lines.stream().map(line -> ending(line, view)).toList();
    }

    private static ManagerEffect ending(ReportingLine line, DirectoryView view) {
        FieldDelta field = new FieldDelta(ReportingLine.FIELD, ManagerTexts.text(line, view), "");
        return new ManagerEffect(line.report(), Optional.of(line), Optional.empty(), field);
    }
}
