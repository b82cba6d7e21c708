package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.finding.Severity;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.importing.Templates;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.StateKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How many people a plan may block or delete before somebody confirms it. */
class LossLimitTest {
    private static final String HEADER = "username,first_name,last_name,email";
    private static final ApplyOptions DEFAULTS = ApplyOptions.defaults();
    private static final ApplyOptions CONFIRMED = DEFAULTS.exceeding(ChangeBudget.Kind.LOSS);

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people = People.on(storage).build().as(Actor.system("test"));

    private static TableRecords table(String header, int from, int to, IntFunction<String> row) {
        return TableRecords.lines(
                Stream.concat(Stream.of(header), IntStream.range(from, to).mapToObj(row))
                        .toArray(String[]::new));
    }

    private static TableRecords persons(int from, int to) {
        return table(HEADER, from, to, i -> "p" + i + ",P,P,p" + i + "@example.org");
    }

    private RunId add(int count) {
        return people.plans()
                .apply(plan(persons(0, count), ImportOptions.addAndUpdate()), DEFAULTS)
                .run();
    }

    private static TableRecords states(int count, String active) {
        return table("username,account_state", 0, count, i -> "p" + i + "," + active);
    }

    private static ImportOptions byRow() {
        return ImportOptions.addAndUpdate().handling(Handling.addAndUpdate().followingRows());
    }

    private static ImportOptions complete(CompleteSource.Missing missing) {
        return ImportOptions.addAndUpdate().complete(new CompleteSource(CompleteSource.Scope.everybody(), missing));
    }

    private Plan plan(TableRecords table, ImportOptions options) {
        return people.imports().plan(table, options);
    }

    private long blocked() {
        return Directory.everybody(storage).stream()
                .filter(user -> user.state().kind() == StateKind.BLOCKED)
                .count();
    }

    private void assertMustBeConfirmed(Plan plan, ApplyOptions options) {
        List<String> before = everybody();
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> people.plans().apply(plan, options))
                .satisfies(rejected -> assertThat(rejected.findings())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.TOO_MANY_LOSSES));
        assertThat(everybody()).isEqualTo(before);
    }

    private List<String> everybody() {
        return Directory.everybody(storage).stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({"21,20,21", "400,20,21", "419,20,21", "420,21,22", "600,30,31", "659,32,33"})
    void allowsTwentyOrFivePercentWhicheverIsMore(int all, int allowed, int refused) {
        add(all);
        Plan tooMuch = plan(states(refused, "No"), ImportOptions.addAndUpdate());
        assertThat(tooMuch.budgets()).containsExactly(new BudgetUse(ChangeBudget.Kind.LOSS, refused, allowed, all));
        assertMustBeConfirmed(tooMuch, DEFAULTS);
        people.plans().apply(plan(states(allowed, "No"), ImportOptions.addAndUpdate()), DEFAULTS);
        assertThat(blocked()).isEqualTo(allowed);
    }

    @Test
    void saysHowManyPeopleAndTheLimit() {
        add(30);
        Plan plan = plan(states(25, "No"), ImportOptions.addAndUpdate());
        assertThat(FindingTexts.english().message(plan.findings().get(0)))
                .isEqualTo(
                        "25 people would be blocked or deleted; at most 20 are allowed without confirmation."
                                + " Check that it is the right file; to go on, confirm the losses by naming the budget \"loss\".");
    }

    @Test
    void isConfirmedOnlyByItsName() {
        add(30);
        Plan plan = plan(states(30, "No"), ImportOptions.addAndUpdate());
        assertMustBeConfirmed(plan, DEFAULTS.exceeding(ChangeBudget.Kind.BLOCK, ChangeBudget.Kind.MISSING));
        people.plans().apply(plan, CONFIRMED);
        assertThat(blocked()).isEqualTo(30);
    }

    @Test
    void countsBlocksAndDeletionsTogether() {
        add(40);
        Plan plan =
                plan(table("username,action", 0, 22, i -> "p" + i + "," + (i % 2 == 0 ? "block" : "delete")), byRow());
        assertThat(plan.totals().of(PlanAction.DELETE)).isEqualTo(11);
        assertMustBeConfirmed(plan, DEFAULTS);
        people.plans().apply(plan.select(Selection.allBut(2, 3)), DEFAULTS);
        assertThat(Directory.everybody(storage)).hasSize(30);
    }

    @Test
    void takesTheShareOfThoseWhoAreNotBlocked() {
        add(800);
        people.plans().apply(plan(states(700, "No"), ImportOptions.addAndUpdate()), CONFIRMED);
        Plan plan = plan(states(730, "No"), ImportOptions.addAndUpdate());
        assertThat(plan.budgets()).containsExactly(new BudgetUse(ChangeBudget.Kind.LOSS, 30, 20, 100));
    }

    @ParameterizedTest
    @EnumSource(CompleteSource.Missing.class)
    void countsWhoIsMissingFromACompleteFile(CompleteSource.Missing missing) {
        add(100);
        Plan plan = plan(persons(0, 1), complete(missing));
        assertThat(plan.missing()).isEqualTo(99);
        assertMustBeConfirmed(plan, DEFAULTS);
        people.plans().apply(plan(persons(0, 80), complete(missing)), DEFAULTS);
        people.plans().apply(plan, CONFIRMED);
        assertThat(Directory.everybody(storage).stream()
                        .filter(user -> user.state().takesSeat())
                        .count())
                .isOne();
    }

    @Test
    void mustBeConfirmedWhereACompleteFileContainsNobodyOfItsScope() {
        add(3);
        Plan plan = plan(persons(10, 12), complete(CompleteSource.Missing.DELETE));
        assertThat(plan.budgets()).containsExactly(new BudgetUse(ChangeBudget.Kind.LOSS, 3, 0, 3));
        assertMustBeConfirmed(plan, DEFAULTS);
        assertThat(plan(persons(2, 12), complete(CompleteSource.Missing.DELETE)).findings())
                .isEmpty();
    }

    @Test
    void mayLoseTheOnlyOneOfAScope() {
        add(1);
        people.plans().apply(plan(persons(1, 2), complete(CompleteSource.Missing.BLOCK)), DEFAULTS);
        assertThat(blocked()).isOne();
    }

    @Test
    void goesByAnotherLimitWhereOneIsSet() {
        add(30);
        ChangeBudget less = ChangeBudget.standard().with(ChangeBudget.Kind.LOSS, ChangeBudget.Limit.rows(2));
        ChangeBudget more = ChangeBudget.standard().with(ChangeBudget.Kind.LOSS, ChangeBudget.Limit.percent(100));
        assertMustBeConfirmed(plan(states(3, "No"), ImportOptions.addAndUpdate().budget(less)), DEFAULTS);
        assertThat(plan(states(30, "No"), ImportOptions.addAndUpdate().budget(more))
                        .findings())
                .isEmpty();
        assertThat(plan(states(30, "No"), ImportOptions.addAndUpdate().budget(ChangeBudget.unlimited()))
                        .budgets())
                .isEmpty();
    }

    @Test
    void countsForEveryOperationTheSame() {
        assertThat(ChangeBudget.standard().losses(31, 600)).hasValueSatisfying(use -> {
            assertThat(use.most()).isEqualTo(30);
            assertThat(use.exceeded().orElseThrow().code()).isEqualTo(FindingCode.TOO_MANY_LOSSES);
        });
        assertThat(ChangeBudget.standard().losses(30, 600).orElseThrow().exceeded())
                .isEmpty();
        assertThat(ChangeBudget.unlimited().losses(600, 600)).isEmpty();
    }

    @Test
    void mustBeConfirmedForASavedAndForAStagedPlan() throws IOException {
        add(30);
        TableRecords file = states(25, "No");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        people.plans().save(plan(file, ImportOptions.addAndUpdate()), saved);
        assertMustBeConfirmed(people.imports().open(new ByteArrayInputStream(saved.toByteArray()), file), DEFAULTS);
        Plan staged = people.plans()
                .open(people.imports().stage(file, ImportOptions.addAndUpdate()).id());
        assertMustBeConfirmed(staged, DEFAULTS);
        assertThat(people.plans().apply(staged, CONFIRMED).applied().of(RowResult.BLOCKED))
                .isEqualTo(25);
    }

    @Test
    void isNotAskedAgainWhenARunIsCarriedOn() {
        add(30);
        Plan staged = people.plans()
                .open(people.imports()
                        .stage(states(25, "No"), ImportOptions.addAndUpdate())
                        .id());
        RunStoppedException stopped = runStopped(staged);
        assertThat(blocked()).isEqualTo(10);
        ApplyResult result = people.plans().resume(stopped.run(), DEFAULTS);
        assertThat(result.state()).isEqualTo(RunState.DONE);
        assertThat(blocked()).isEqualTo(25);
    }

    private RunStoppedException runStopped(Plan staged) {
        ApplyOptions broken = CONFIRMED.chunks(10).listener(progress -> {
            throw new IllegalStateException("the process ends here");
        });
        try {
            people.plans().apply(staged, broken);
        } catch (RunStoppedException e) {
            return e;
        }
        throw new AssertionError("It did not stop");
    }

    @Test
    void takesBackWhoTheRunHasMadeWithoutConfirmation() {
        RunId run = add(50);
        Plan undo = people.plans().undo(run);
        assertThat(undo.totals().of(PlanAction.DELETE)).isEqualTo(50);
        assertThat(undo.findings()).isEmpty();
        people.plans().apply(undo, DEFAULTS);
        assertThat(Directory.everybody(storage)).isEmpty();
    }

    @Test
    void mustBeConfirmedWhereAnUndoBlocksAgain() {
        add(30);
        people.plans().apply(plan(states(30, "No"), ImportOptions.addAndUpdate()), CONFIRMED);
        RunId unblocking = people.plans()
                .apply(plan(states(30, "Yes"), ImportOptions.addAndUpdate()), DEFAULTS)
                .run();
        Plan undo = people.plans().undo(unblocking);
        assertThat(undo.totals().of(PlanAction.BLOCK)).isEqualTo(30);
        assertMustBeConfirmed(undo, DEFAULTS);
        people.plans().apply(undo, CONFIRMED);
        assertThat(blocked()).isEqualTo(30);
    }

    @ParameterizedTest
    @EnumSource(CompleteSource.Missing.class)
    void refusesACompleteFileWithoutRows(CompleteSource.Missing missing) {
        add(3);
        Plan plan = plan(TableRecords.lines(HEADER), complete(missing));
        assertThat(plan.refusal().orElseThrow().code()).isEqualTo(FindingCode.NO_ROWS);
        assertThat(plan.refusal().orElseThrow().severity()).isEqualTo(Severity.ERROR);
        assertRefused(plan);
        Plan staged = people.plans()
                .open(people.imports()
                        .stage(TableRecords.lines(HEADER), complete(missing))
                        .id());
        assertRefused(staged);
    }

    @ParameterizedTest
    @EnumSource(CompleteSource.Missing.class)
    void refusesACompleteFileInWhichNoRowIsAPerson(CompleteSource.Missing missing) {
        add(3);
        for (String row : List.of("p1,P,P,no address", "new,N,N,no address", "x,X,X,X,x@example.org")) {
            Plan plan = plan(TableRecords.lines(HEADER, row), complete(missing));
            assertThat(plan.refusal()).as(row).contains(Finding.of(FindingCode.NO_PEOPLE));
            assertRefused(plan);
        }
    }

    @Test
    void refusesACompleteFileThatIsATemplate() {
        add(3);
        Templates columns = Templates.keys()
                .of(BuiltInField.USERNAME, BuiltInField.FIRST_NAME, BuiltInField.LAST_NAME, BuiltInField.EMAIL);
        TableRecords template =
                TableRecords.lines(String.join(",", columns.header()), String.join(",", columns.sample()));
        assertRefused(plan(template, complete(CompleteSource.Missing.DELETE)));
    }

    private void assertRefused(Plan plan) {
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.missing()).isZero();
        plan.forEachRow(row -> assertThat(row.action().writes()).isFalse());
        assertThatThrownBy(() -> people.plans().apply(plan, CONFIRMED)).isInstanceOf(RejectedException.class);
        assertThat(Directory.everybody(storage)).hasSize(3);
        assertThat(blocked()).isZero();
    }

    @Test
    void refusesAFileWithoutRowsWhereRowsAreRequired() {
        Plan noted = plan(TableRecords.lines(HEADER), ImportOptions.addAndUpdate());
        assertThat(noted.refusal()).isEmpty();
        assertThat(noted.findings()).containsExactly(Finding.of(FindingCode.NO_ROWS));
        Plan refused =
                plan(TableRecords.lines(HEADER), ImportOptions.addAndUpdate().requireRows());
        assertThat(refused.refusal().orElseThrow().code()).isEqualTo(FindingCode.NO_ROWS);
        assertThat(plan(persons(0, 1), ImportOptions.addAndUpdate().requireRows())
                        .refusal())
                .isEmpty();
    }
}
