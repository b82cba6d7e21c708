package dev.people.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Carries out a plan that is kept. Of a plan there is one run, however often and wherever it is started. */
@Command(
        name = "start",
        description =
                "Show a staged plan, ask, and carry it out. Run again, it shows the result, or continues a run that stopped.")
final class StartCommand extends ApplyingCommand {
    @Mixin
    PlanReference reference = new PlanReference();

    @Override
    public Integer call() {
        return showAskAndApply("start", people -> people.plans().open(reference.id));
    }
}
