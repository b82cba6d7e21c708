package dev.people.console;

import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ChangeBudget;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a plan is carried out. */
final class ApplyArguments {
    @Option(names = "--notify", paramLabel = "WHEN", description = "mails to new people: hold (default) or send")
    String notify = "hold";

    @Option(
            names = "--apply-mode",
            paramLabel = "MODE",
            description = "what a row that cannot be written takes with it: per-row (nothing, default), per-chunk (its"
                    + " chunk) or all-or-nothing")
    String mode = "per-row";

    @Option(names = "--chunk", paramLabel = "N", description = "rows of a transaction (default ${DEFAULT-VALUE})")
    int chunk = 5000;

    @Mixin
    OverBudget overBudget = new OverBudget();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why, for the audit log")
    String reason = "";

    ApplyOptions options() {
        Release release =
                Choice.of("--notify", notify, List.of(Map.entry("hold", Release.HELD), Map.entry("send", Release.DUE)));
        ApplyMode how = Choice.of("--apply-mode", mode, ApplyMode.class);
        try {
            return ApplyOptions.defaults()
                    .notices(release)
                    .mode(how)
                    .chunks(chunk)
                    .because(reason)
                    .exceeding(overBudget.kinds().toArray(ChangeBudget.Kind[]::new));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--chunk: " + e.getMessage());
        }
    }
}
