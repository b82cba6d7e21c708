package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.list;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.idOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.FieldDelta;
import dev.people.change.Activation;
import dev.people.change.ChangeKind;
import dev.people.change.Decision;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The manager among the values of one account: written with them, and refused with them, on every storage. */
public class DraftManagerContract extends TestedStorage {
    private static final UserId ANNA = idOf("anna");
    private static final UserId BEN = idOf("ben");

    private static PeopleAs annaBenAndCeline(Storage storage) {
        insert(storage, anna(), ben(), celine());
        return People.on(storage).clock(() -> NOON).build().as(Actor.system("test"));
    }

    private static List<ReportingLine> lines(Storage storage) {
        return list(storage, work -> work.reportingLines().page(Optional.empty(), 10));
    }

    private static UserDraft.Builder manager(String reference) {
        return UserDraft.builder().set(BuiltInField.MANAGER, reference);
    }

    private static Finding refusal(Runnable change) {
        List<Finding> findings =
                catchThrowableOfType(RejectedException.class, change::run).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @Test
    @Feature("F187")
    void isWrittenWithTheOtherValuesInOneEntryAndOneVersion() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            UserDraft draft =
                    manager("ben@example.org").set(BuiltInField.CITY, "Bern").build();

            User edited = people.users().edit(ANNA, draft);

            assertThat(edited.revision().version()).isEqualTo(1);
            assertThat(lines(storage)).containsExactly(ReportingLine.of(ANNA, BEN));
            List<AuditEntry> history = people.users().history(ANNA, 10);
            assertThat(history).extracting(AuditEntry::kind).containsExactly(AuditKind.USER_EDITED);
            assertThat(history.get(0).changes().users().get(0).fields())
                    .contains(new FieldDelta("city", "", "Bern"), new FieldDelta("manager", "", "ben"))
                    .hasSize(2);
        }
    }

    @Test
    void aloneIsAChangeOfManagerThatLeavesTheAccountAsItIs() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            User before = stored(storage, anna());

            User after = people.users().edit(ANNA, manager("ben").build());

            assertThat(after.revision().version()).isEqualTo(1);
            assertThat(after.with(before.revision())).isEqualTo(before);
            assertThat(people.users().history(ANNA, 10))
                    .extracting(AuditEntry::kind)
                    .containsExactly(AuditKind.MANAGER_CHANGED);
        }
    }

    @Test
    void isTakenAwayByAClearedValue() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            people.users().edit(ANNA, manager("ben").build());

            people.users()
                    .edit(ANNA, UserDraft.builder().clear(BuiltInField.MANAGER).build());

            assertThat(lines(storage)).isEmpty();
        }
    }

    @Test
    void thatIsThereAlreadyChangesNothing() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            people.users().edit(ANNA, manager("ben").build());

            people.users().edit(ANNA, manager("BEN").build());
            people.users()
                    .edit(BEN, UserDraft.builder().clear(BuiltInField.MANAGER).build());

            assertThat(stored(storage, anna()).revision().version()).isEqualTo(1);
            assertThat(stored(storage, ben()).revision().version()).isZero();
        }
    }

    @Test
    void comesWithANewAccount() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            UserDraft draft = manager("ben")
                    .set(BuiltInField.USERNAME, "dora")
                    .set(BuiltInField.EMAIL, "dora@example.org")
                    .set(BuiltInField.FIRST_NAME, "Dora")
                    .set(BuiltInField.LAST_NAME, "Dürr")
                    .build();

            User dora = people.users().create(draft, Activation.NONE);

            assertThat(dora.revision().version()).isZero();
            assertThat(lines(storage)).containsExactly(ReportingLine.of(dora.id(), BEN));
            assertThat(people.users().history(dora.id(), 10))
                    .extracting(AuditEntry::kind)
                    .containsExactly(AuditKind.USER_CREATED);
        }
    }

    @Test
    void whoIsNobodyRefusesTheOtherValuesToo() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            UserDraft draft = manager("dora").set(BuiltInField.CITY, "Bern").build();

            Finding refusal = refusal(() -> people.users().edit(ANNA, draft));

            assertThat(refusal.code()).isEqualTo(FindingCode.MANAGER_UNKNOWN);
            assertThat(refusal.parameters()).containsEntry("value", "dora");
            assertThat(stored(storage, anna())).isEqualTo(anna().user());
        }
    }

    @Test
    void whomTwoMayBeNamesThem() {
        try (Storage storage = storage()) {
            insert(
                    storage,
                    anna(),
                    ben().with(BuiltInField.FIRST_NAME, "Mary").with(BuiltInField.LAST_NAME, "Baker"),
                    celine().with(BuiltInField.FIRST_NAME, "Mary").with(BuiltInField.LAST_NAME, "Baker"));
            PeopleAs people = People.on(storage).clock(() -> NOON).build().as(Actor.system("test"));

            Finding refusal = refusal(
                    () -> people.users().edit(ANNA, manager("Baker, Mary").build()));

            assertThat(refusal.code()).isEqualTo(FindingCode.AMBIGUOUS_MATCH);
            assertThat(refusal.parameters().get("candidates")).contains("ben", "c\u00e9line");
        }
    }

    @Test
    void isNeverBelowTheAccount() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);
            people.users().edit(ANNA, manager("ben").build());

            Finding refusal =
                    refusal(() -> people.users().edit(BEN, manager("anna").build()));

            assertThat(refusal.code()).isEqualTo(FindingCode.MANAGER_CYCLE);
            assertThat(refusal.parameters()).containsEntry("path", "ben \u2192 anna \u2192 ben");
        }
    }

    @Test
    void isDecidedWithoutBeingWritten() {
        try (Storage storage = storage()) {
            PeopleAs people = annaBenAndCeline(storage);

            Decision decision =
                    people.users().check(UserChange.Edit.of(ANNA, manager("ben").build()));

            assertThat(decision.kind()).isEqualTo(ChangeKind.UPDATE);
            assertThat(decision.fields()).containsExactly(new FieldDelta("manager", "", "ben"));
            assertThat(lines(storage)).isEmpty();
        }
    }
}
