package dev.people.console;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.run.StagedState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Cancels a staged plan. */
@Command(name = "cancel", description = "Cancel a staged plan, so that nobody can start it.")
final class CancelCommand extends BaseCommand {
    @Mixin
    PlanReference reference = new PlanReference();

    @Override
    public Integer call() {
        try (DatabaseOptions.Opened opened = database.forAsking()) {
            StagedState state = acting(opened)
                    .plans()
                    .cancel(reference.id)
                    .orElseThrow(() -> new RejectedException(
                            Finding.of(FindingCode.PLAN_NOT_FOUND).with("plan", reference.id)));
            if (json) {
                try (Json answer = json()) {
                    answer.field("plan", reference.id.toString())
                            .field("state", state.code())
                            .field(
                                    "run",
                                    state.startedRun().map(Object::toString).orElse(null));
                }
            } else {
                String run = state.startedRun()
                        .map(id -> " as run " + id + ": 'people stop' stops that")
                        .orElse("");
                terminal.out().println("Plan " + reference.id + " is " + state.code() + run + ".");
                next(state.startedRun().map(id -> "people run " + id).orElse("people plans"));
            }
            return state instanceof StagedState.Cancelled ? ExitStatus.OK : ExitStatus.REFUSED;
        }
    }
}
