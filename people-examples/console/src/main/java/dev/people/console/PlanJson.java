package dev.people.console;

import dev.people.finding.FindingCode;
import dev.people.license.SeatLimit;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.SeatForecast;
import dev.people.plan.SourceFacts;
import dev.people.profile.Field;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A plan as JSON. */
final class PlanJson {
    private PlanJson() {}

    static void write(Json json, Plan plan, boolean details) {
        json.object("file", () -> file(json, plan));
        json.object("totals", () -> {
            for (PlanAction action : PlanAction.values()) {
                json.field(action.code(), plan.totals().of(action));
            }
        });
        if (Shown.are(plan.effectTotals())) {
            json.object("managers", () -> {
                for (LineAction action : LineAction.values()) {
                    if (action != LineAction.NONE) {
                        json.field(action.code(), plan.effectTotals().of(action.planned()));
                    }
                }
            });
        }
        json.array("seats", () -> plan.seats().forEach(seat -> json.element(() -> seats(json, seat))));
        if (plan.findingCounts().containsKey(FindingCode.NO_SEAT)) {
            json.array("seatsShort", () -> plan.seats().stream()
                    .filter(seat -> seat.missing() > 0)
                    .forEach(seat ->
                            json.element(() -> json.field("pool", seat.pool().value())
                                    .field("missing", seat.missing())
                                    .field("sufficientLimit", seat.sufficientLimit()))));
        }
        json.field("messages", plan.messages());
        Texts texts = Texts.of(plan);
        json.array("findings", () -> PlanFindings.forEach(plan, details, finding -> json.finding(finding, texts)));
        json.object("findingCounts", () -> new TreeMap<>(plan.findingCounts())
                .forEach((code, count) -> json.field(code.name(), count)));
        if (details) {
            json.array("rows", () -> plan.forEachRow(row -> row(json, row)));
        }
    }

    private static void seats(Json json, SeatForecast seat) {
        json.field("pool", seat.pool().value())
                .field("limit", limit(seat.limit()))
                .field("used", seat.used())
                .field("needed", seat.needed())
                .field("freed", seat.freed())
                .field("after", seat.after());
    }

    static java.util.OptionalLong limit(SeatLimit limit) {
        return limit.seats();
    }

    private static void file(Json json, Plan plan) {
        SourceFacts.Table table = plan.source().table();
        json.field("rows", plan.totals().rows())
                .field("delimiter", orNull(table.delimiter()))
                .field("charset", orNull(table.charset()))
                .field("bom", orNull(table.byteOrderMark()))
                .field("headerRow", table.headerRow())
                .field("layout", table.layout().orElse(null));
        json.array("columns", () -> table.columns()
                .forEach(column -> json.element(() -> json.field("header", column.header())
                        .field("field", column.field().map(Field::key).orElse(null)))));
        json.strings("unknownColumns", unknown(plan));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> unknown(Plan plan) {
        return plan.source().findings().stream()
                .filter(finding ->
                        finding.code() == FindingCode.UNKNOWN_COLUMN || finding.code() == FindingCode.OPPOSITE_COLUMN)
                .map(finding -> finding.place().column())
                .toList();
    }

    private static void row(Json json, PlanRow row) {
        json.element(() -> json.field("row", row.row())
                .field("action", row.action().code())
                .field("username", row.username())
                .array("changes", () -> row.changes()
                        .forEach(change -> json.element(() -> json.field("field", change.field())
                                .field("old", orNull(change.before()))
                                .field("new", orNull(change.after()))))));
    }
}
