package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.export.ExportOptions;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A state that is asked for is the state afterwards, or a finding says that it is not. */
class RequestedStateTest {
    private static final String NEW = "username,first_name,last_name,email,account_state";

    /** What the words of a form or a file mean. */
    private static final Map<String, Predicate<AccountState>> WORDS = Map.ofEntries(
            Map.entry("active", state -> state.code().equals("active")),
            Map.entry("Active", state -> state.code().equals("active")),
            Map.entry("Yes", RequestedStateTest::isNotBlocked),
            Map.entry("enabled", RequestedStateTest::isNotBlocked),
            Map.entry("unblocked", RequestedStateTest::isNotBlocked),
            Map.entry("No", state -> state.code().equals("blocked")),
            Map.entry("suspended", state -> state.code().equals("blocked")),
            Map.entry("pending", state -> state.code().equals("pending")),
            Map.entry("frozen", state -> false),
            Map.entry("deleted", state -> state.code().equals("deleted")));

    /** Where an account may stand before. */
    enum Before {
        PENDING(Activation.INVITE),
        ACTIVE(Activation.NONE),
        BLOCKED_WHILE_PENDING(Activation.INVITE),
        BLOCKED_WHILE_ACTIVE(Activation.NONE);

        private final Activation activation;

        Before(Activation activation) {
            this.activation = activation;
        }
    }

    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private static boolean isNotBlocked(AccountState state) {
        return state.code().equals("active") || state.code().equals("pending");
    }

    private User anna(Before before) {
        User anna = people.users()
                .create(
                        UserDraft.builder()
                                .set(BuiltInField.USERNAME, "anna")
                                .set(BuiltInField.FIRST_NAME, "Anna")
                                .set(BuiltInField.LAST_NAME, "Ek")
                                .set(BuiltInField.EMAIL, "anna@example.org")
                                .build(),
                        before.activation);
        return before.name().startsWith("BLOCKED") ? people.users().block(anna.id(), BlockReason.OTHER, "") : anna;
    }

    private Decision edited(User user, String word) {
        return people.users()
                .check(UserChange.Edit.of(
                        user.id(),
                        UserDraft.builder()
                                .set(BuiltInField.ACCOUNT_STATE, word)
                                .build()));
    }

    private PlanRow row(ImportOptions options, String... lines) {
        Plan plan = people.imports().plan(TableRecords.lines(lines), options);
        return plan.rows(0, 1).get(0);
    }

    private static List<FindingCode> codes(Collection<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Before.class)
    void isTheStateAfterwardsOrAFindingSaysThatItIsNot(Before before) {
        User anna = anna(before);
        WORDS.forEach((word, means) -> {
            Decision decision = edited(anna, word);
            boolean isGot = decision.after().map(User::state).filter(means).isPresent();
            assertThat(codes(decision.findings()).isEmpty())
                    .as("%s for %s: %s", word, before, decision.findings())
                    .isEqualTo(isGot);
        });
    }

    @ParameterizedTest
    @EnumSource(Before.class)
    void isJudgedInAFileAsInASingleEdit(Before before) {
        User anna = anna(before);
        WORDS.keySet().forEach(word -> {
            Decision decision = edited(anna, word);
            PlanRow row = row(ImportOptions.addAndUpdate(), "username,account_state", "anna," + word);
            assertThat(codes(row.findings())).as(word).isEqualTo(codes(decision.findings()));
            assertThat(row.action().code())
                    .as(word)
                    .isEqualTo(decision.kind().name().toLowerCase(java.util.Locale.ROOT));
        });
    }

    @ParameterizedTest
    @CsvSource({"INVITE, NOT_ACTIVE_YET", "NONE,", "GENERATE_PASSWORD,"})
    void aNewAccountThatIsToBeActiveAndIsInvitedSaysThatItWaits(Activation activation, FindingCode code) {
        PlanRow row = row(ImportOptions.addAndUpdate().activate(activation), NEW, "eva,Eva,Fry,eva@example.org,active");
        assertThat(row.action()).isEqualTo(PlanAction.ADD);
        assertThat(codes(row.findings())).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aNewAccountThatIsNotToBeBlockedSaysNothing() {
        assertThat(row(ImportOptions.addAndUpdate(), NEW, "eva,Eva,Fry,eva@example.org,Yes")
                        .findings())
                .isEmpty();
    }

    @Test
    void saysInWordsWhatAPendingAccountWaitsFor() {
        Finding finding = edited(anna(Before.PENDING), "active").findings().get(0);
        assertThat(finding.isError()).isFalse();
        assertThat(FindingTexts.english().message(finding))
                .isEqualTo(
                        "The account does not become active now: it is pending until its invitation is accepted or its"
                                + " e-mail address is verified. Invite the person again if the invitation is lost.");
    }

    @ParameterizedTest
    @EnumSource(ExportOptions.States.class)
    void anExportOfEveryStateComesBackWithoutAFinding(ExportOptions.States states) {
        anna(Before.PENDING);
        people.plans()
                .apply(
                        people.imports()
                                .plan(
                                        TableRecords.lines(
                                                NEW, "eva,Eva,Fry,eva@example.org,No", "ida,Ida,Old,ida@example.org,"),
                                        ImportOptions.addAndUpdate().activate(Activation.NONE)),
                        ApplyOptions.defaults());
        TableSheet sheet = new TableSheet();
        people.exports()
                .users(
                        UserQuery.all(10),
                        sheet,
                        new ExportOptions(ExportOptions.standard().fields(), ExportOptions.Headers.KEYS, states));
        Plan again = people.imports().plan(sheet.table(), ImportOptions.addAndUpdate());
        assertThat(again.totals().of(PlanAction.UNCHANGED)).isEqualTo(3);
        assertThat(again.findings()).isEmpty();
    }

    @Test
    void twoRowsThatSayActiveAndYesDoNotContradictEachOther() {
        Plan plan = people.imports()
                .plan(
                        TableRecords.lines(
                                NEW, "eva,Eva,Fry,eva@example.org,active", "eva,Eva,Fry,eva@example.org,Yes"),
                        ImportOptions.addAndUpdate());
        assertThat(plan.findingCounts()).containsKey(FindingCode.DUPLICATE_IN_FILE);
        assertThat(plan.findingCounts()).doesNotContainKey(FindingCode.CONTRADICTING_ROWS);
    }
}
