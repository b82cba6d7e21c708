package dev.people.console;

import dev.people.PeopleAs;
import dev.people.plan.Plan;
import dev.people.plan.PlanListing;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a plan that is kept. */
@Command(name = "open", description = "Show a staged plan; writes nothing.")
final class OpenCommand extends BaseCommand {
    @Mixin
    PlanReference reference = new PlanReference();

    @Mixin
    PlanView view = new PlanView();

    @Mixin
    PlanOutput output = new PlanOutput();

    @Mixin
    OverBudget overBudget = new OverBudget();

    @Override
    public Integer call() {
        view.check();
        json |= output.format(this) == PlanOutput.Format.JSON;
        try (DatabaseOptions.Opened opened = database.forReading()) {
            PeopleAs acting = acting(opened);
            Plan plan = acting.plans().open(reference.id);
            Map<String, String> head = new LinkedHashMap<>();
            head.put("plan", reference.id.toString());
            acting.plans().staged(reference.id).ifPresent(staged -> tell(staged, head));
            overBudget.tell(plan, terminal);
            int status = output.give(
                    this, plan, view, PlanHints.shown(PlanHints.AFTER_THE_RUN), head, overBudget.status(plan));
            next(head.containsKey("run") ? "people run " + head.get("run") : "people start " + reference.id);
            return status;
        }
    }

    private void tell(PlanListing staged, Map<String, String> head) {
        String state = staged.state().code();
        head.put("state", state);
        staged.state().startedRun().ifPresent(run -> head.put("run", run.toString()));
        terminal.say("Plan " + staged.id() + " is " + state
                + staged.state().startedRun().map(run -> " as run " + run).orElse(""));
    }
}
