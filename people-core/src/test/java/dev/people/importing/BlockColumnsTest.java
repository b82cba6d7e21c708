package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.FieldDelta;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.profile.DateText;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.Username;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why and until when, beside the state of an account. */
class BlockColumnsTest {
    private static final String HEADER = "username,account_state,block_reason,block_until";
    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    @BeforeEach
    void anna() {
        apply("username,first_name,last_name,email", "anna,Anna,Ek,anna@example.org");
    }

    private Plan plan(String... lines) {
        return people.imports().plan(TableRecords.lines(lines), Tables.OPTIONS);
    }

    private void apply(String... lines) {
        people.plans().apply(plan(lines), ApplyOptions.defaults());
    }

    private static PlanRow row(Plan plan) {
        return plan.rows(0, 1).get(0);
    }

    private User user(String name) {
        return people.users().find(Username.of(name)).orElseThrow();
    }

    private AccountState.Blocked blocked(String name) {
        return (AccountState.Blocked) user(name).state();
    }

    @Test
    void aRowThatBlocksSaysWhyAndUntilWhen() {
        PlanRow row = row(plan(HEADER, "anna,No,Temporary leave,2030-02-01"));
        apply(HEADER, "anna,No,Temporary leave,2030-02-01");
        assertThat(row.action()).isEqualTo(PlanAction.BLOCK);
        assertThat(row.changes())
                .containsExactly(
                        new FieldDelta("account_state", "pending", "blocked"),
                        new FieldDelta("block_reason", "", "temporary_leave"),
                        new FieldDelta("block_until", "", "2030-02-01T00:00:00Z"));
        assertThat(blocked("anna").reason()).isEqualTo(BlockReason.TEMPORARY_LEAVE);
        assertThat(blocked("anna").until()).contains(Instant.parse("2030-02-01T00:00:00Z"));
    }

    @Test
    void theSameRowAgainChangesNothing() {
        apply(HEADER, "anna,No,gone fishing,20300201120000");
        assertThat(row(plan(HEADER, "anna,No,gone fishing,20300201120000")).action())
                .isEqualTo(PlanAction.UNCHANGED);
        assertThat(blocked("anna").note()).isEqualTo("gone fishing");
        assertThat(blocked("anna").reason()).isEqualTo(BlockReason.OTHER);
    }

    @Test
    void aNewAccountMayBeBlockedFromTheBeginning() {
        apply(
                "username,first_name,last_name,email,state,reason,blocked until",
                "eva,Eva,Fry,eva@example.org,blocked,left company: to Oslo,");
        assertThat(blocked("eva").reason()).isEqualTo(BlockReason.LEFT_COMPANY);
        assertThat(blocked("eva").note()).isEqualTo("to Oslo");
    }

    @Test
    void aBlockThatStandsGetsAnotherReasonAndLosesItsEnd() {
        apply(HEADER, "anna,No,temporary_leave,2030-02-01");
        Instant since = blocked("anna").since();
        PlanAction action = row(plan(HEADER, "anna,,left_company,<clear>")).action();
        apply(HEADER, "anna,,left_company,<clear>");
        assertThat(action).isEqualTo(PlanAction.UPDATE);
        assertThat(blocked("anna").reason()).isEqualTo(BlockReason.LEFT_COMPANY);
        assertThat(blocked("anna").until()).isEmpty();
        assertThat(blocked("anna").since()).isEqualTo(since);
        assertThat(row(plan(HEADER, "anna,,left_company,<clear>")).action()).isEqualTo(PlanAction.UNCHANGED);
    }

    private static void assertRefusedForItsEnd(PlanRow row) {
        assertThat(row.action()).isEqualTo(PlanAction.REFUSED);
        assertThat(row.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.BLOCK_END_PAST);
            assertThat(finding.place().column()).isEqualTo("block_until");
        });
    }

    @Test
    void refusesABlockThatWouldBeOverBeforeItBegins() {
        assertRefusedForItsEnd(row(plan(HEADER, "anna,No,,2020-02-01")));
        assertRefusedForItsEnd(row(plan(
                "username,first_name,last_name,email,account_state,block_until",
                "eva,Eva,Fry,eva@example.org,no,2020-02-01")));
        apply(HEADER, "anna,No,,2030-02-01");
        assertRefusedForItsEnd(row(plan(HEADER, "anna,,,2020-02-01")));
        assertRefusedForItsEnd(row(plan(HEADER, "anna,No,,2020-02-01")));
        assertThat(blocked("anna").until()).contains(Instant.parse("2030-02-01T00:00:00Z"));
    }

    @Test
    void refusesASingleBlockThatWouldBeOverBeforeItBegins() {
        UserId anna = user("anna").id();
        Instant past = Instant.parse("2020-02-01T00:00:00Z");
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.ACCOUNT_STATE, "no")
                .set(BuiltInField.BLOCK_UNTIL, "2020-02-01")
                .build();
        List<ThrowingCallable> calls =
                List.of(() -> people.users().block(anna, BlockReason.OTHER, "", past), () -> people.users()
                        .edit(anna, draft));
        for (ThrowingCallable call : calls) {
            assertThatExceptionOfType(RejectedException.class).isThrownBy(call).satisfies(refusal -> assertThat(
                            refusal.findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.BLOCK_END_PAST));
        }
        people.users().block(anna, BlockReason.OTHER, "", Instant.parse("2030-02-01T00:00:00Z"));
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> people.users().block(anna, BlockReason.OTHER, "", past));
        assertThat(blocked("anna").until()).contains(Instant.parse("2030-02-01T00:00:00Z"));
    }

    /** As an export shows it as long as nobody has ended the block. */
    @Test
    void anEndThatStandsMayHavePassed() {
        Instant[] now = {Instant.parse("2026-01-01T00:00:00Z")};
        PeopleAs other =
                People.on(InMemoryStorage.create()).clock(() -> now[0]).build().as(Actor.system("test"));
        UserDraft eva = UserDraft.builder()
                .set(BuiltInField.USERNAME, "eva")
                .set(BuiltInField.FIRST_NAME, "Eva")
                .set(BuiltInField.LAST_NAME, "Fry")
                .set(BuiltInField.EMAIL, "eva@example.org")
                .set(BuiltInField.ACCOUNT_STATE, "no")
                .set(BuiltInField.BLOCK_UNTIL, "2026-01-02")
                .build();
        other.users().create(eva, Activation.NONE);
        now[0] = Instant.parse("2026-01-03T00:00:00Z");
        TableRecords table = TableRecords.lines(HEADER, "eva,No,,2026-01-02");
        assertThat(row(other.imports().plan(table, Tables.OPTIONS)).action()).isEqualTo(PlanAction.UNCHANGED);
    }

    @Test
    void aPastEndForAnAccountThatIsNotBlockedIsToldAndLeftAside() {
        PlanRow row = row(plan(HEADER, "anna,yes,,2020-02-01"));
        assertThat(row.action()).isEqualTo(PlanAction.UNCHANGED);
        assertThat(row.findings()).extracting(Finding::code).containsExactly(FindingCode.NOT_BLOCKED);
    }

    @Test
    void unblockingTakesReasonAndEndAway() {
        apply(HEADER, "anna,No,temporary_leave,2030-02-01");
        PlanRow row = row(plan(HEADER, "anna,Yes,,"));
        assertThat(row.action()).isEqualTo(PlanAction.UNBLOCK);
        assertThat(row.changes()).contains(new FieldDelta("block_until", "2030-02-01T00:00:00Z", ""));
    }

    @Test
    void aReasonForAnAccountThatIsNotBlockedIsToldAndLeftAside() {
        PlanRow row = row(plan(HEADER, "anna,,left_company,2030-02-01"));
        assertThat(row.action()).isEqualTo(PlanAction.UNCHANGED);
        assertThat(row.findings()).extracting(Finding::code).containsOnly(FindingCode.NOT_BLOCKED);
        assertThat(row.findings()).hasSize(2);
    }

    @Test
    void anEndThatCanBeReadInTwoWaysIsRefusedUnlessTheOrderIsNamed() {
        PlanRow row = row(plan(HEADER, "anna,No,,3/4/2030"));
        assertThat(row.action()).isEqualTo(PlanAction.REFUSED);
        assertThat(row.findings()).extracting(Finding::code).containsExactly(FindingCode.AMBIGUOUS_DATE);
        Plan told = people.imports()
                .plan(TableRecords.lines(HEADER, "anna,No,,3/4/2030"), Tables.OPTIONS.dates(DateText.Order.DAY_FIRST));
        assertThat(row(told).changes()).contains(new FieldDelta("block_until", "", "2030-04-03T00:00:00Z"));
    }

    @Test
    void whatAnAuditEntryTellsOfABlockHoldsItsReason() {
        apply(HEADER, "anna,No,security_concern,");
        List<FieldDelta> fields = people.users()
                .history(user("anna").id(), 1)
                .get(0)
                .changes()
                .users()
                .get(0)
                .fields();
        assertThat(fields).contains(new FieldDelta("block_reason", "", "security_concern"));
    }
}
