package dev.people.console;

import dev.people.audit.AuditEntry;
import dev.people.audit.FieldDelta;
import dev.people.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What somebody changed about the people of rows since these were planned, in words. */
final class ChangedSince {
    private static final int TOLD = 3;

    private ChangedSince() {}

    /** By the numbers of rows; without those whose people nobody has changed. */
    static Map<Long, String> of(Plan plan, Set<Long> rows) {
        Map<Long, String> texts = new TreeMap<>();
        if (!rows.isEmpty() && plan.refusal().isEmpty()) {
            plan.changedSince(rows).forEach((row, entries) -> texts.put(row, text(entries)));
        }
        return texts;
    }

    private static String text(List<AuditEntry> entries) {
        String newest = entries.stream().limit(TOLD).map(ChangedSince::text).collect(Collectors.joining("; "));
        return entries.size() > TOLD ? newest + "; and " + (entries.size() - TOLD) + " earlier changes" : newest;
    }

    private static String text(AuditEntry entry) {
        List<FieldDelta> fields = entry.changes().users().stream()
                .filter(user -> !user.isRedacted())
                .flatMap(user -> user.fields().stream())
                .toList();
        String what = fields.isEmpty()
                ? entry.kind().code().replace('_', ' ')
                : fields.stream().limit(TOLD).map(ChangedSince::text).collect(Collectors.joining(", "))
                        + (fields.size() > TOLD ? " and more" : "");
        return what + " by " + entry.actor() + " at " + Times.minute(entry.at());
    }

    private static String text(FieldDelta field) {
        return field.field() + " " + shown(field.before()) + " → " + shown(field.after());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(empty)" : value;
    }
}
