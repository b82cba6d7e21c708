package dev.people.console;

import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import java.util.function.Function;

/** Carries a plan out under the eyes of whoever sits there, and answers what became of it. */
final class Carrying {
    private final BaseCommand command;
    private final Plan plan;
    private final Interruption interruption;
    private boolean isCarriedOut;

    Carrying(BaseCommand command, Plan plan, Interruption interruption) {
        this.command = command;
        this.plan = plan;
        this.interruption = interruption;
    }

    /** Answers the exit status. In JSON the plan is told before it is applied: afterwards its rows would be old. */
    int out(ApplyOptions options, Function<ApplyOptions, ApplyResult> applied, boolean details) {
        if (command.json) {
            return command.answer(answer -> {
                PlanJson.write(answer, plan, details);
                ApplyResult result = watched(options, applied);
                answer.applied(result.run(), result.applied());
                return ImportAnswer.status(result);
            });
        }
        ApplyResult result = watched(options, applied);
        ImportAnswer.print(command.terminal.out(), result);
        return ImportAnswer.status(result);
    }

    /** Whether there is a result: it was neither refused nor did it fail. Only then do its messages leave. */
    boolean isCarriedOut() {
        return isCarriedOut;
    }

    private ApplyResult watched(ApplyOptions options, Function<ApplyOptions, ApplyResult> applied) {
        ProgressBar bar = new ProgressBar(command.terminal);
        try {
            ApplyResult result = applied.apply(options.listener(bar::show).cancelledBy(interruption::isCancelled));
            isCarriedOut = true;
            return result;
        } finally {
            bar.end();
        }
    }
}
