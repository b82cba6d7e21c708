package dev.people.console;

import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Carries a plan out under the eyes of whoever sits there, and answers what became of it. */
final class Carrying {
    private final BaseCommand command;
    private final Plan plan;
    private final Interruption interruption;

    Carrying(BaseCommand command, Plan plan, Interruption interruption) {
        this.command = command;
        this.plan = plan;
        this.interruption = interruption;
    }

    /** What is done once there is a result, before the answer ends; what went wrong with it. */
    interface Afterwards {
        Optional<Troubles.Trouble> afterwards();
    }

    /** Answers the exit status. In JSON the plan is told before it is applied: afterwards its rows would be old. */
    int out(ApplyOptions options, Function<ApplyOptions, ApplyResult> applied, boolean details, Afterwards more) {
        if (command.json) {
            return command.answer(answer -> {
                PlanJson.write(answer, plan, details);
                ApplyResult result = watched(options, applied);
                answer.applied(result.run(), result.applied()).field("messagesHeld", result.held());
                return status(result, more, answer::troubleWithPlan);
            });
        }
        ApplyResult result = watched(options, applied);
        ImportAnswer.print(command.terminal.out(), plan, result);
        int status = status(result, more, trouble -> {});
        command.next(NextSteps.of(result, plan.source().table().headerRow() > 0));
        return status;
    }

    private int status(ApplyResult result, Afterwards more, Consumer<Troubles.Trouble> answer) {
        int status = ImportAnswer.status(result);
        Optional<Troubles.Trouble> trouble = more.afterwards();
        trouble.ifPresent(some -> some.say(command.terminal));
        trouble.ifPresent(answer);
        return trouble.map(Troubles.Trouble::status).orElse(status);
    }

    private ApplyResult watched(ApplyOptions options, Function<ApplyOptions, ApplyResult> applied) {
        ProgressBar bar = new ProgressBar(command.terminal);
        try {
            return applied.apply(options.listener(bar::show).cancelledBy(interruption::isCancelled));
        } finally {
            bar.end();
        }
    }
}
