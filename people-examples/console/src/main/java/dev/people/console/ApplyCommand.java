package dev.people.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Carries out a plan that was saved. */
@Command(name = "apply", description = "Show a plan that 'plan --save' wrote, ask, and carry it out.")
final class ApplyCommand extends ApplyingCommand {
    @Mixin
    SavedPlan saved = new SavedPlan();

    @Override
    public Integer call() {
        try (SavedPlan opened = saved) {
            return showAskAndApply("apply", opened::open);
        }
    }
}
