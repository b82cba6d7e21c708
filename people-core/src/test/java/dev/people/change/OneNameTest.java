package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.UsernameTemplate;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.Origin;
import dev.people.user.User;
import dev.people.user.Username;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People who have one name: a directory has them where either name suffices, by whatever door. */
class OneNameTest {
    private static final ImportOptions BOTH = ImportOptions.addAndUpdate();
    private static final ImportOptions EITHER = BOTH.names(NameRule.EITHER);
    private static final UserId ID = new UserId(new UUID(1, 2));

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs strict = People.on(storage).build().as(Actor.system("test"));
    private final PeopleAs generous =
            People.on(storage).names(NameRule.EITHER).build().as(Actor.system("test"));

    private static TableRecords table(String... lines) {
        return TableRecords.lines(lines);
    }

    private static UserChange sukarno(BuiltInField... cleared) {
        UserDraft.Builder draft = UserDraft.builder()
                .set(BuiltInField.USERNAME, "sukarno")
                .set(BuiltInField.FIRST_NAME, "Sukarno")
                .set(BuiltInField.EMAIL, "sukarno@example.org");
        for (BuiltInField field : cleared) {
            draft.clear(field);
        }
        return new UserChange.Create(ID, draft.build(), Activation.NONE, Origin.Method.MANUAL);
    }

    @Test
    void aSingleChangeIsRefusedWithTheOptionAndTakenByADirectoryThatAllowsIt() {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> strict.users().apply(sukarno(), "new"))
                .satisfies(e -> {
                    assertThat(e.findings())
                            .extracting(
                                    Finding::code, finding -> finding.place().column())
                            .containsExactly(tuple(FindingCode.REQUIRED_MISSING, "last_name"));
                    assertThat(FindingTexts.english().message(e.findings().get(0)))
                            .contains("either name suffices");
                });
        User made = generous.users().apply(sukarno(BuiltInField.LAST_NAME), "new");
        assertThat(made.profile().lastName()).isEmpty();
        assertThat(strict.users()
                        .apply(
                                UserChange.Edit.of(
                                        ID,
                                        UserDraft.builder()
                                                .set(BuiltInField.CITY, "Ende")
                                                .build()),
                                "moved")
                        .profile()
                        .text(BuiltInField.CITY))
                .contains("Ende");
    }

    @Test
    void oneOfTwoNamesMayGoAndNeverBoth() {
        generous.users().apply(sukarno(), "new");
        UserChange last = UserChange.Edit.of(
                ID,
                UserDraft.builder()
                        .set(BuiltInField.LAST_NAME, "Sukarno")
                        .clear(BuiltInField.FIRST_NAME)
                        .build());
        assertThat(strict.users().check(last).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.REQUIRED_MISSING);
        assertThat(generous.users().apply(last, "other").profile().firstName()).isEmpty();
        UserChange none = UserChange.Edit.of(
                ID, UserDraft.builder().clear(BuiltInField.LAST_NAME).build());
        assertThat(generous.users().check(none).findings())
                .extracting(Finding::code, finding -> finding.parameters().isEmpty())
                .containsExactly(tuple(FindingCode.REQUIRED_MISSING, true));
    }

    @Test
    void somebodyWithoutAnyNameIsRefused() {
        Plan plan = strict.imports().plan(table("username,first_name,last_name,email", "x,,,x@example.org"), EITHER);
        assertThat(plan.findings())
                .extracting(Finding::code, finding -> finding.place().column())
                .containsExactly(
                        tuple(FindingCode.REQUIRED_MISSING, "first_name"),
                        tuple(FindingCode.REQUIRED_MISSING, "last_name"));
    }

    @Test
    void aFileWithOneColumnOfNamesIsTakenOrToldTheOption() {
        TableRecords file = table("username,first_name,email", "sukarno,Sukarno,sukarno@example.org");
        Plan refused = strict.imports().plan(file, BOTH);
        assertThat(refused.refusal().map(Finding::code)).contains(FindingCode.MISSING_REQUIRED_COLUMN);
        assertThat(FindingTexts.english().message(refused.refusal().orElseThrow()))
                .contains("NameRule.EITHER");
        assertThat(strict.imports().plan(file, EITHER).totals().of(PlanAction.ADD))
                .isOne();
        assertThat(generous.imports().plan(file, BOTH).totals().of(PlanAction.ADD))
                .isOne();
    }

    @Test
    void aSavedPlanIsAppliedAsItWasMade() throws IOException {
        TableRecords file = table("username,first_name,last_name,email", "sukarno,Sukarno,,sukarno@example.org");
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        strict.plans().save(strict.imports().plan(file, EITHER), saved);
        Plan opened = strict.imports().open(new ByteArrayInputStream(saved.toByteArray()), file);
        assertThat(opened.rows(0, 1).get(0).action()).isEqualTo(PlanAction.ADD);
        strict.plans().apply(opened, ApplyOptions.defaults());
        assertThat(Directory.accounts(storage)).singleElement().asString().contains("first_name=Sukarno");
        assertThat(strict.imports().plan(file, BOTH).isEmpty()).isTrue();
    }

    @Test
    void aTemplateMakesTheirUsernames() {
        TableRecords file = table("first_name,last_name,email", "Sukarno,,sukarno@example.org");
        Plan plan = strict.imports()
                .plan(file, EITHER.usernames(UsernameTemplate.of("{first_name}.{last_name}", "{first_name}")));
        strict.plans().apply(plan, ApplyOptions.defaults());
        assertThat(strict.users().find(Username.of("Sukarno"))).isPresent();
    }

    @Test
    void anUndoTakesASecondNameAwayAgain() {
        TableRecords one = table("username,first_name,last_name,email", "sukarno,Sukarno,,sukarno@example.org");
        strict.plans().apply(strict.imports().plan(one, EITHER), ApplyOptions.defaults());
        TableRecords two = table("username,last_name", "sukarno,Putra");
        RunId run = strict.plans()
                .apply(strict.imports().plan(two, BOTH), ApplyOptions.defaults())
                .run();
        Plan undo = strict.plans().undo(run);
        assertThat(undo.findings()).isEmpty();
        strict.plans().apply(undo, ApplyOptions.defaults());
        assertThat(strict.users()
                        .find(Username.of("sukarno"))
                        .orElseThrow()
                        .profile()
                        .lastName())
                .isEmpty();
    }
}
