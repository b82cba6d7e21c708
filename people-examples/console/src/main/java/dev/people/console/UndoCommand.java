package dev.people.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes back what a run wrote. */
@Command(
        name = "undo",
        description =
                "Show what undoing a run would do, ask, and do it. Accounts that were changed since are left alone.")
final class UndoCommand extends ApplyingCommand {
    @Mixin
    RunReference reference = new RunReference();

    @Override
    String refusedRows() {
        return "these accounts stay as they are";
    }

    @Override
    public Integer call() {
        return showAskAndApply("undo", people -> people.plans().undo(reference.id));
    }
}
