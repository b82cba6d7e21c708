package dev.people.console;

import dev.people.importing.UnreadableSourceException;
import dev.people.plan.PlanAction;
import java.nio.file.Path;
import java.util.List;

/** The answer for a file that is no table: of the same shape as a plan, with nothing in it but the finding. */
final class UnreadableJson {
    private UnreadableJson() {}

    static int tell(BaseCommand command, Path file, UnreadableSourceException e) {
        command.terminal.say(file + " cannot be read as a table; nothing was written.");
        command.terminal.say("  " + Texts.line(e.finding()));
        if (command.json) {
            try (Json answer = command.json()) {
                answer.object("file", () -> answer.field("rows", 0)
                        .nothing("delimiter")
                        .nothing("charset")
                        .nothing("bom")
                        .nothing("headerRow")
                        .nothing("layout")
                        .array("columns", () -> {})
                        .strings("unknownColumns", List.of()));
                answer.object("totals", () -> {
                    for (PlanAction action : PlanAction.values()) {
                        answer.field(action.code(), 0);
                    }
                });
                answer.array("seats", () -> {});
                answer.field("messages", 0);
                answer.array("findings", () -> answer.finding(e.finding()));
                answer.object(
                        "findingCounts", () -> answer.field(e.finding().code().name(), 1));
            }
        }
        return ExitStatus.UNREADABLE;
    }
}
