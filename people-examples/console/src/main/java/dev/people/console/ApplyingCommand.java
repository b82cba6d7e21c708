package dev.people.console;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanTotals;
import dev.people.plan.RunFailedException;
import dev.people.plan.RunStoppedException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** What commands have in common that show a plan, ask, and carry it out. */
abstract class ApplyingCommand extends BaseCommand {
    @Mixin
    ApplyArguments applying = new ApplyArguments();

    @Mixin
    PlanView view = new PlanView();

    @Mixin
    Consent consent = new Consent();

    @Mixin
    OutboxFolder outbox = new OutboxFolder();

    /** How to get a file of the rows that a plan refuses. */
    String refusedRows() {
        return PlanHints.AFTER_THE_RUN;
    }

    /** What is done with a plan before anybody is asked. */
    void beforeAsking(PeopleAs people, Plan plan) {}

    /** What is done once the plan was carried out. */
    void afterApplying(PeopleAs people, ApplyResult result) {}

    /** Sets limits before the plan is carried out, as whoever carries it out. */
    void setLimits(PeopleAs people) {}

    /** Shows the plan that this makes or opens, asks, and carries it out. */
    final int showAskAndApply(String what, Function<PeopleAs, Plan> planning) {
        ApplyOptions options = applying.options();
        view.check();
        Optional<Troubles.Trouble> unasked = consent.missing(terminal, what);
        if (unasked.isPresent()) {
            return Troubles.tell(unasked.get(), json, terminal);
        }
        try (Interruption interruption = new Interruption();
                DatabaseOptions.Opened seen = database.forAsking()) {
            Way way = new Way(options, interruption);
            return seen.isStandIn()
                    ? makeAndApply(asked(seen, planning.apply(acting(seen)), options), planning, way)
                    : askAndApply(seen, planning.apply(acting(seen)), way);
        } catch (RunFailedException | RunStoppedException e) {
            return Troubles.tell(Troubles.of(e, this, terminal), json, terminal);
        }
    }

    /** How a plan is carried out. */
    private record Way(ApplyOptions options, Interruption interruption) {}

    /** What is left of a plan that was shown: not the plan, of which memory holds one at a time. */
    private record Asked(PlanTotals totals, OptionalInt ended) {}

    private Asked asked(DatabaseOptions.Opened opened, Plan plan, ApplyOptions options) {
        return new Asked(plan.totals(), agreed(opened, plan, options));
    }

    private int askAndApply(DatabaseOptions.Opened opened, Plan plan, Way way) {
        OptionalInt ended = agreed(opened, plan, way.options);
        if (ended.isPresent()) {
            return ended.getAsInt();
        }
        way.interruption.begin();
        return carryOut(opened, plan, way);
    }

    /** The plan is made again for the new database, and is another one only if somebody filled it meanwhile. */
    private int makeAndApply(Asked before, Function<PeopleAs, Plan> planning, Way way) {
        if (before.ended.isPresent()) {
            return before.ended.getAsInt();
        }
        way.interruption.begin();
        try (DatabaseOptions.Opened made = database.forWriting()) {
            Plan plan = planning.apply(acting(made));
            OptionalInt ended =
                    plan.totals().equals(before.totals) ? OptionalInt.empty() : agreed(made, plan, way.options);
            return ended.isPresent() ? ended.getAsInt() : carryOut(made, plan, way);
        }
    }

    /** Shows the plan and asks; answers the exit status when that is the end of it. */
    private OptionalInt agreed(DatabaseOptions.Opened opened, Plan plan, ApplyOptions options) {
        PlanHints hints = PlanHints.of(options, refusedRows());
        PrintWriter out = json ? terminal.err() : terminal.out();
        beforeAsking(acting(opened), plan);
        if (!json || !consent.yes) {
            view.print(out, plan, terminal, hints);
        }
        Optional<Troubles.Trouble> whole = refusedWhole(plan, options);
        if (whole.isPresent()) {
            return OptionalInt.of(tellWhole(plan, whole.get()));
        }
        return new PlanQuestion(view, plan, hints, consent).isAgreed(out, terminal, opened.release())
                ? OptionalInt.empty()
                : OptionalInt.of(Troubles.tell(Troubles.declined("Nothing was written."), json, terminal));
    }

    /** What stands against all of it. */
    private Optional<Troubles.Trouble> refusedWhole(Plan plan, ApplyOptions options) {
        if (plan.refusal().isPresent()) {
            return Optional.of(Troubles.whole("The file is refused as a whole; nothing was written.", List.of()));
        }
        Optional<Troubles.Trouble> exceeded = applying.overBudget.trouble(plan);
        if (exceeded.isPresent()) {
            return exceeded;
        }
        long refused = plan.totals().of(PlanAction.REFUSED);
        if (options.mode() == ApplyMode.ALL_OR_NOTHING && refused > 0) {
            Finding finding = Finding.of(FindingCode.ROWS_REFUSED).with("rows", refused);
            return Optional.of(Troubles.whole("Refused as a whole; nothing was written.", List.of(finding)));
        }
        return Optional.empty();
    }

    private int tellWhole(Plan plan, Troubles.Trouble whole) {
        if (!json) {
            applying.overBudget.howToGoOn(plan).ifPresentOrElse(terminal::say, () -> whole.say(terminal));
            return whole.status();
        }
        whole.say(terminal);
        return answer(answer -> {
            PlanJson.write(answer, plan, view.details);
            if (plan.refusal().isEmpty()) {
                answer.troubleWithPlan(whole);
            }
            return whole.status();
        });
    }

    private int carryOut(DatabaseOptions.Opened opened, Plan plan, Way way) {
        People people = outbox.in(builder(opened), database).build();
        setLimits(acting(people));
        Function<ApplyOptions, ApplyResult> applied = how -> {
            ApplyResult result = acting(people).plans().apply(plan, how);
            afterApplying(acting(people), result);
            return result;
        };
        return new Carrying(this, plan, way.interruption)
                .out(
                        way.options,
                        applied,
                        view.details,
                        () -> way.options.notices() == Release.DUE && !way.interruption.isCancelled()
                                ? outbox.deliver(people, terminal)
                                : Optional.empty());
    }
}
