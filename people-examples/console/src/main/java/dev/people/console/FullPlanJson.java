package dev.people.console;

import dev.people.audit.FieldDelta;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A plan as JSON with everything that it says: what {@link PlanJson} gives is in it, too. */
final class FullPlanJson {
    private FullPlanJson() {}

    static void write(Json json, Plan plan) {
        json.object("made", () -> json.field("plan", plan.id().toString())
                .field("at", plan.madeAt().toString())
                .field("by", plan.actor().toString())
                .field("file", plan.source().name())
                .field("sha256", plan.rowSource().digest().sha256()));
        PlanJson.write(json, plan, false);
        json.array("budgets", () -> plan.budgets()
                .forEach(use -> json.element(() -> json.field("kind", use.kind().code())
                        .field("rows", use.rows())
                        .field("most", use.most())
                        .field("exceeded", use.isExceeded()))));
        json.array("rows", () -> plan.forEachRow(row -> json.element(() -> row(json, row))));
    }

    private static void row(Json json, PlanRow row) {
        json.field("row", row.row())
                .place("line", row.line())
                .field("action", row.action().code())
                .field("match", row.match().by().map(key -> key.field().key()).orElse(null))
                .field("username", row.username())
                .field("freshness", row.freshness().name().toLowerCase(Locale.ROOT))
                .field(
                        "manager",
                        row.manager() == LineAction.NONE ? null : row.manager().code())
                .array("changes", () -> row.changes().forEach(change -> json.element(() -> change(json, row, change))))
                .array("findings", () -> row.findings().forEach(json::finding));
    }

    private static void change(Json json, PlanRow row, FieldDelta change) {
        json.field("field", change.field())
                .field("old", orNull(change.before()))
                .field("new", orNull(change.after()))
                .field("origin", row.origin(change).code());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
