package dev.people.contract;

import static dev.people.contract.UserFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.password.Credential;
import dev.people.plan.ApplyOptions;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.AccountState;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every field that is set is kept and comes back as it was meant, whichever way it came in. Every storage keeps to it. */
public class AccountFieldsContract extends TestedStorage {
    private static final Map<BuiltInField, String> ANNA = values(
            "anna",
            "Anna",
            "Ahlgren",
            "anna@example.org",
            "+46 8 1",
            "+46 70 2",
            "Sales",
            "Clerk",
            "0042",
            "Lund",
            "Street 1, Floor 2",
            "Malmo",
            "No",
            "temporary_leave",
            "2027-01-31T10:15:30Z",
            "guest",
            "1");

    private static final Map<BuiltInField, String> OTHERS = values(
            "anna",
            "Anne",
            "Berg",
            "anne@example.org",
            "+49 30 3",
            "+49 151 4",
            "Legal",
            "Counsel",
            "0043",
            "Bonn",
            "Road 5, Floor 6",
            "Kiel",
            "No",
            "left_company",
            "2028-02-29T11:16:31Z",
            "api",
            "0");

    private static Map<BuiltInField, String> values(String... texts) {
        Map<BuiltInField, String> values = new EnumMap<>(BuiltInField.class);
        List<BuiltInField> fields = fields();
        assertThat(texts).as("a value for each of %s", fields).hasSize(fields.size());
        for (int i = 0; i < texts.length; i++) {
            values.put(fields.get(i), texts[i]);
        }
        return values;
    }

    private static List<BuiltInField> fields() {
        return BuiltInField.ofAccount().stream()
                .filter(field -> field != BuiltInField.ID)
                .toList();
    }

    private static PeopleAs people(Storage storage) {
        return People.on(storage).clock(() -> NOON).build().as(Actor.system("test"));
    }

    private static UserDraft draft(Map<BuiltInField, String> values) {
        UserDraft.Builder draft = UserDraft.builder();
        values.forEach(draft::set);
        return draft.build();
    }

    private static TableRecords table(Map<BuiltInField, String> values) {
        List<String> header = values.keySet().stream().map(BuiltInField::key).toList();
        return TableRecords.of(List.of(header, List.copyOf(values.values())));
    }

    /** What an account holds, read piece by piece and not by what wrote it. */
    private static Map<BuiltInField, String> held(Storage storage) {
        User user = Directory.everybody(storage).get(0);
        Map<BuiltInField, String> held = new EnumMap<>(BuiltInField.class);
        held.put(BuiltInField.USERNAME, user.username().value());
        held.put(BuiltInField.EMAIL, user.email().value());
        held.put(
                BuiltInField.EMPLOYEE_ID,
                user.employeeId().map(EmployeeId::value).orElse(""));
        held.put(BuiltInField.USER_TYPE, user.account().type().code());
        held.put(
                BuiltInField.CHANGE_PASSWORD_NEXT_TIME,
                user.account().passwordDuty().name().startsWith("CHANGE") ? "1" : "0");
        user.profile().asMap().forEach(held::put);
        if (user.state() instanceof AccountState.Blocked blocked) {
            held.put(BuiltInField.ACCOUNT_STATE, "No");
            held.put(BuiltInField.BLOCK_REASON, blocked.reason().code());
            held.put(BuiltInField.BLOCK_UNTIL, blocked.until().orElseThrow().toString());
        }
        return held;
    }

    @Test
    @Feature({"F5", "F6", "F7", "F8", "F9"})
    void everyFieldOfANewAccountComesBack() {
        try (Storage storage = storage()) {
            people(storage).users().create(draft(ANNA), Activation.NONE);
            assertThat(held(storage)).isEqualTo(ANNA);
        }
    }

    @Test
    @Feature({"F5", "F6", "F7", "F8", "F9", "F50"})
    void everyFieldOfAnImportedRowComesBack() {
        try (Storage storage = storage()) {
            imported(storage, ANNA);
            assertThat(held(storage)).isEqualTo(ANNA);
        }
    }

    private static void imported(Storage storage, Map<BuiltInField, String> values) {
        PeopleAs people = people(storage);
        people.plans()
                .apply(people.imports().plan(table(values), ImportOptions.addAndUpdate()), ApplyOptions.defaults());
    }

    @Test
    void everyFieldIsEdited() {
        try (Storage storage = storage()) {
            User anna = people(storage).users().create(draft(ANNA), Activation.NONE);
            people(storage).users().edit(anna.id(), draft(OTHERS));
            assertThat(held(storage)).isEqualTo(OTHERS);
        }
    }

    @Test
    @Feature("F51")
    void everyFieldIsUpdatedByAnImport() {
        try (Storage storage = storage()) {
            imported(storage, ANNA);
            imported(storage, OTHERS);
            assertThat(held(storage)).isEqualTo(OTHERS);
        }
    }

    @Test
    void eachFieldIsEditedByItselfAndNoOtherWithIt() {
        for (BuiltInField field : fields()) {
            if (field == BuiltInField.USERNAME) {
                continue; // who is renamed says so: new_username
            }
            try (Storage storage = storage()) {
                User anna = people(storage).users().create(draft(ANNA), Activation.NONE);
                people(storage).users().edit(anna.id(), draft(Map.of(field, OTHERS.get(field))));
                Map<BuiltInField, String> expected = new EnumMap<>(ANNA);
                expected.put(field, OTHERS.get(field));
                assertThat(held(storage)).as(field.key()).isEqualTo(expected);
            }
        }
    }

    @Test
    void anImportThatOverwritesEverythingLeavesHashesAlone() {
        try (Storage storage = storage()) {
            User anna = people(storage).users().create(draft(ANNA), Activation.NONE);
            List<Credential> before = new ArrayList<>();
            for (Credential.Purpose purpose : Credential.Purpose.values()) {
                before.add(new Credential(anna.id(), purpose, "hash of " + purpose, NOON, Optional.of(NOON)));
            }
            Transactions.write(storage, work -> before.forEach(work.credentials()::put));
            imported(storage, OTHERS);
            assertThat(held(storage)).isEqualTo(OTHERS);
            for (Credential credential : before) {
                assertThat(Transactions.maybe(
                                storage, work -> work.credentials().find(anna.id(), credential.purpose())))
                        .contains(credential);
            }
        }
    }

    @Test
    void anotherUsernameIsRefusedUnlessItIsSaidToBeNew() {
        try (Storage storage = storage()) {
            User anna = people(storage).users().create(draft(ANNA), Activation.NONE);
            UserDraft differs = draft(Map.of(BuiltInField.USERNAME, "other"));
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> people(storage).users().edit(anna.id(), differs))
                    .satisfies(e -> assertThat(codes(e)).containsExactly(FindingCode.USERNAME_DIFFERS));
            people(storage).users().edit(anna.id(), draft(Map.of(BuiltInField.NEW_USERNAME, "other")));
            assertThat(held(storage)).containsEntry(BuiltInField.USERNAME, "other");
        }
    }

    @Test
    void anEditOfAVersionThatSomebodyHasChangedIsRefused() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            User seen = people.users().create(draft(ANNA), Activation.NONE);
            UserDraft city = draft(Map.of(BuiltInField.CITY, "Oslo"));
            people.users().edit(seen.id(), seen.revision().version(), city);
            Directory before = Directory.of(storage);
            UserDraft late = draft(Map.of(BuiltInField.CITY, "Rome"));
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(
                            () -> people.users().edit(seen.id(), seen.revision().version(), late))
                    .satisfies(e -> assertThat(codes(e)).containsExactly(FindingCode.STALE_VERSION));
            assertThat(Directory.of(storage)).isEqualTo(before);
            people.users().edit(seen.id(), seen.revision().version() + 1, late);
            assertThat(held(storage)).containsEntry(BuiltInField.CITY, "Rome");
        }
    }

    private static List<FindingCode> codes(RejectedException refused) {
        return new ArrayList<>(refused.findings().stream().map(Finding::code).toList());
    }
}
