package dev.people.console;

import dev.people.id.RunId;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.run.RowCounts;
import dev.people.run.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which commands may come next, as somebody would type them. */
final class NextSteps {
    private static final Pattern PLAIN = Pattern.compile("[\\w./~+,:=@-]+");

    private NextSteps() {}

    /** After a run, as far as it came. */
    static String[] of(ApplyResult result, boolean isOfTable) {
        List<String> steps = new ArrayList<>();
        if (result.state().isResting()) {
            steps.add("people resume " + result.run());
        }
        steps.addAll(errors(result.run(), result.applied(), isOfTable));
        if (result.held() > 0) {
            steps.add("people release " + result.run() + " (" + messages(result.held()) + ")");
        }
        steps.addAll(undo(result.run(), result.applied()));
        return steps.toArray(String[]::new);
    }

    /** After a run was looked at. */
    static String[] of(RunId run, RunState state, boolean isInterrupted, RowCounts applied) {
        List<String> steps = new ArrayList<>();
        if (state.isResting() || isInterrupted) {
            steps.add("people resume " + run);
        } else if (state == RunState.RUNNING) {
            return new String[] {"people run " + run + " --follow", "people pause " + run};
        }
        steps.addAll(errors(run, applied, true));
        steps.addAll(undo(run, applied));
        return steps.toArray(String[]::new);
    }

    private static List<String> errors(RunId run, RowCounts applied, boolean isOfTable) {
        long refused = applied.failed();
        return isOfTable && refused > 0
                ? List.of("people errors " + run + " --out OUT (" + count(refused, "refused row") + ")")
                : List.of();
    }

    private static List<String> undo(RunId run, RowCounts applied) {
        return applied.writing() > 0 ? List.of("people undo " + run) : List.of();
    }

    /** After a plan of a file was shown; how to import it is said in {@code options}. */
    static String[] of(Plan plan, Path file, String options, boolean hasErrorFile) {
        if (plan.refusal().isPresent()) {
            return new String[0];
        }
        List<String> steps = new ArrayList<>();
        if (!plan.isEmpty()) {
            steps.add("people import " + quoted(file) + options);
        }
        long refused = plan.totals().of(PlanAction.REFUSED);
        if (refused > 0 && !hasErrorFile) {
            steps.add("people plan " + quoted(file) + " --errors OUT" + options + " (" + count(refused, "refused row")
                    + ")");
        }
        return steps.toArray(String[]::new);
    }

    /** A file or name as a shell takes it for one word. */
    static String quoted(Object word) {
        String text = word.toString();
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String messages(long number) {
        return count(number, "message");
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }
}
