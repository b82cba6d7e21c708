package dev.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.Feature;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Handling;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.Selection;
import dev.people.profile.BuiltInField;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Sentences of the list of features, each as a whole. */
class FeaturesTest {
    private static final String FOUR = "username,first_name,last_name,email";

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people = People.on(storage).build().as(Actor.system("test"));

    private static UserDraft.Builder draft(String name) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, name)
                .set(BuiltInField.FIRST_NAME, "A")
                .set(BuiltInField.LAST_NAME, "B")
                .set(BuiltInField.EMAIL, name + "@example.org");
    }

    private User create(String name) {
        return people.users().create(draft(name).build(), Activation.NONE);
    }

    private static String row(String name) {
        return name + ",A,B," + name + "@example.org";
    }

    private Plan plan(ImportOptions options, String... lines) {
        return people.imports().plan(TableRecords.lines(lines), options);
    }

    private List<PlanAction> actions(Plan plan) {
        return plan.rows(0, 100).stream().map(PlanRow::action).toList();
    }

    private LicensePool primary() {
        return people.licenses().pools().stream()
                .filter(pool -> pool.name().equals(PoolName.PRIMARY))
                .findFirst()
                .orElseThrow();
    }

    private List<String> refusal(UserDraft draft) {
        List<String> told = new ArrayList<>();
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> people.users().create(draft, Activation.NONE))
                .satisfies(e -> e.findings()
                        .forEach(finding ->
                                told.add(finding.code() + " " + finding.place().column())));
        return told;
    }

    @Test
    @Feature({"F18", "F19"})
    void eachPoolShowsItsLimitTheSeatsInUseAndTheSeatsLeft() {
        people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(3));
        User anna = create("anna");
        User ben = create("ben");
        assertThat(primary()).isEqualTo(new LicensePool(PoolName.PRIMARY, SeatLimit.of(3), 2));
        assertThat(primary().free()).isEqualTo(1);
        people.users().block(anna.id(), BlockReason.OTHER, "");
        assertThat(primary().free()).as("blocking frees a seat").isEqualTo(2);
        people.users().delete(ben.id(), "left");
        assertThat(primary().free()).as("deleting frees a seat").isEqualTo(3);
        create("cleo");
        create("dan");
        create("eva");
        assertThat(primary().free()).isZero();
        assertThat(people.licenses().pools())
                .hasSize(2)
                .allMatch(pool -> pool.limit().equals(SeatLimit.UNLIMITED)
                        || pool.limit().seats().equals(OptionalLong.of(3)));
    }

    @Test
    @Feature("F32")
    void aNewAccountWithoutOneOfTheFourIsRefusedAndEachIsNamed() {
        assertThat(refusal(UserDraft.builder().build()))
                .containsExactlyInAnyOrder(
                        "REQUIRED_MISSING username",
                        "REQUIRED_MISSING first_name",
                        "REQUIRED_MISSING last_name",
                        "REQUIRED_MISSING email");
        assertThat(Directory.everybody(storage)).isEmpty();
    }

    @Test
    @Feature("F33")
    void noTwoAccountsHaveTheSameUsernameOrAddressInWhateverCase() {
        create("anna");
        assertThat(refusal(draft("ANNA")
                        .set(BuiltInField.EMAIL, "other@example.org")
                        .build()))
                .containsExactly("USERNAME_TAKEN username");
        assertThat(refusal(draft("other")
                        .set(BuiltInField.EMAIL, "Anna@Example.ORG")
                        .build()))
                .containsExactly("EMAIL_TAKEN email");
        assertThat(plan(ImportOptions.addAndUpdate(), FOUR, "ben,A,B,ANNA@example.org")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.EMAIL_TAKEN);
    }

    @Test
    @Feature({"F50", "F52"})
    void aFileOfTheFourColumnsCreatesAccountsAndOneWithoutOneOfThemIsRefused() {
        people.plans().apply(plan(ImportOptions.addAndUpdate(), FOUR, row("a"), row("b")), ApplyOptions.defaults());
        assertThat(Directory.everybody(storage)).hasSize(2);
        for (String missing : List.of("first_name", "last_name")) {
            Plan plan = plan(ImportOptions.addAndUpdate(), FOUR.replace(missing, "city"), row("c"));
            assertThat(plan.refusal().orElseThrow().code()).isEqualTo(FindingCode.MISSING_REQUIRED_COLUMN);
            assertThat(plan.refusal().orElseThrow().place().column()).isEqualTo(missing);
        }
    }

    @Test
    @Feature({"F59", "F67"})
    void newPeopleAreAddedForAllRowsForChosenRowsOrForRowsThatSaySo() {
        create("old");
        String[] rows = {FOUR, row("old"), row("new"), row("other")};
        Plan all = plan(ImportOptions.addOnly(), rows);
        assertThat(actions(all)).containsExactly(PlanAction.SKIP, PlanAction.ADD, PlanAction.ADD);
        assertThat(all.rows(0, 1).get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ALREADY_EXISTS);
        assertThat(actions(all.select(Selection.rows(3))))
                .containsExactly(PlanAction.SKIP, PlanAction.ADD, PlanAction.SKIP);
        ImportOptions bySay =
                ImportOptions.updateOnly().handling(Handling.updateOnly().followingRows());
        assertThat(actions(plan(bySay, FOUR + ",action", row("old") + ",", row("new") + ",add", row("other") + ",")))
                .containsExactly(PlanAction.UNCHANGED, PlanAction.ADD, PlanAction.SKIP);
    }

    @Test
    @Feature("F62")
    void anImportIsWrittenInBatchesTellsHowFarItIsAndGoesOnLater() {
        String[] lines = new String[11];
        lines[0] = FOUR;
        for (int i = 1; i < lines.length; i++) {
            lines[i] = row("p" + i);
        }
        Plan plan = plan(ImportOptions.addAndUpdate(), lines);
        List<String> told = new ArrayList<>();
        boolean[] stop = {false};
        ApplyOptions batches = ApplyOptions.defaults()
                .chunks(4)
                .cancelledBy(() -> stop[0])
                .listener(progress -> {
                    told.add(progress.done() + " of " + progress.total());
                    stop[0] = progress.done() == 8;
                });
        ApplyResult stopped = people.plans().apply(plan, batches);
        assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
        assertThat(told).containsExactly("4 of 10", "8 of 10");
        assertThat(Directory.everybody(storage)).hasSize(8);
        assertThat(people.plans().apply(plan, ApplyOptions.defaults()).state()).isEqualTo(RunState.DONE);
        assertThat(Directory.everybody(storage)).hasSize(10);
    }

    @Test
    @Feature("F69")
    void aFileIsCheckedByEveryRuleWithoutAnythingBeingWritten() {
        create("anna");
        Directory before = Directory.of(storage);
        Plan plan = plan(
                ImportOptions.addAndUpdate(),
                FOUR,
                row("new"),
                "x,A,B,nowhere",
                "y,A,B,anna@example.org",
                "new,A,B,n@x.org");
        assertThat(plan.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        FindingCode.EMAIL_INVALID, FindingCode.EMAIL_TAKEN, FindingCode.DUPLICATE_IN_FILE);
        assertThat(Directory.of(storage)).isEqualTo(before);
    }
}
