package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.CellLanguage;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ExistingValues;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a field of the directory's own asks of values, and what may become of the field itself. */
public class OwnFieldRulesContract extends TestedStorage {
    private static final OwnField BADGE = OwnField.of("badge", "Badge number", FieldType.TEXT);
    private static final OwnField SHIRT = OwnField.select("shirt", "Shirt size", "S", "M");

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("test"));
    }

    private static UserDraft.Builder draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "First")
                .set(BuiltInField.LAST_NAME, "Last")
                .set(BuiltInField.EMAIL, username + "@example.org");
    }

    private static User create(PeopleAs people, UserDraft.Builder draft) {
        return people.users().create(draft.build(), Activation.NONE);
    }

    private static Plan plan(PeopleAs people, ImportOptions options, String... lines) {
        return people.imports().plan(TableRecords.lines(lines), options);
    }

    private static String value(PeopleAs people, String username, OwnField field) {
        User user = people.users().find(Username.of(username)).orElseThrow();
        return user.profile().own().value(field.key()).orElse("");
    }

    private static List<FindingCode> errors(Plan plan) {
        return plan.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .toList();
    }

    private static void refuses(FindingCode code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.findings())
                        .extracting(Finding::code)
                        .containsExactly(code));
    }

    @Test
    void keyTypeOptionsAndIndexesStay() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.fields().add(SHIRT);
            refuses(FindingCode.FIELD_EXISTS, () -> people.fields().add(SHIRT.called("Other")));
            refuses(FindingCode.FIELD_FIXED, () -> people.fields()
                    .change(OwnField.of("shirt", "Shirt size", FieldType.TEXT)));
            refuses(FindingCode.FIELD_FIXED, () -> people.fields().change(OwnField.select("shirt", "Shirt size", "M")));
            refuses(FindingCode.FIELD_FIXED, () -> people.fields().change(SHIRT.with(FieldRule.UNIQUE)));
            refuses(FindingCode.FIELD_FIXED, () -> people.fields().change(SHIRT.with(FieldRule.SEARCHABLE)));
            OwnField more = SHIRT.andOptions("L").called("Size").with(FieldRule.REQUIRED);
            assertThat(people.fields().change(more)).isEqualTo(more);
            assertThat(people.fields().schema().own()).containsExactly(more);
        }
    }

    @Test
    void aDefaultIsForNewAccountsAlone() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            create(people, draft("old"));
            people.fields().add(SHIRT.byDefault("m"));
            create(people, draft("new"));
            create(people, draft("other").set(SHIRT, "S"));
            assertThat(value(people, "old", SHIRT)).isEmpty();
            assertThat(value(people, "new", SHIRT)).isEqualTo("M");
            assertThat(value(people, "other", SHIRT)).isEqualTo("S");
        }
    }

    @Test
    void aRequiredValueIsAskedOfNewAccountsAndOfWhoeverClearsItAlone() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            User old = create(people, draft("old"));
            OwnField required = people.fields().add(BADGE.with(FieldRule.REQUIRED));
            refuses(FindingCode.REQUIRED_MISSING, () -> create(people, draft("new")));
            people.users().edit(old.id(), UserDraft.empty().with(BuiltInField.CITY, "Oslo"));
            people.users().edit(old.id(), UserDraft.empty().with(required, "1"));
            UserDraft cleared = UserDraft.builder().clear(required).build();
            assertThatThrownBy(() -> people.users().edit(old.id(), cleared)).isInstanceOf(RejectedException.class);
            assertThat(value(people, "old", BADGE)).isEqualTo("1");
        }
    }

    @Test
    void aUniqueValueIsTheSameInAnyCaseAndWidth() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            OwnField unique = people.fields().add(BADGE.with(FieldRule.UNIQUE));
            create(people, draft("anna").set(unique, "b-17"));
            for (String same : List.of("b-17", "B-17", "\uff22\uff0d\uff11\uff17")) {
                assertThatThrownBy(() -> create(people, draft("ben").set(unique, same)))
                        .isInstanceOf(RejectedException.class);
                assertThat(errors(plan(people, ImportOptions.addAndUpdate(), "username,badge", "anna," + same)))
                        .isEmpty();
            }
            create(people, draft("ben").set(unique, "b-18"));
            Plan both = plan(people, ImportOptions.addAndUpdate(), "username,badge", "anna,X", "ben,x");
            assertThat(errors(both)).hasSize(1);
        }
    }

    @Test
    void aFieldIsDeletedOnceNoAccountHasAValueInIt() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.fields().add(BADGE);
            User anna = create(people, draft("anna").set(BADGE, "1"));
            refuses(FindingCode.FIELD_IN_USE, () -> people.fields().delete("badge"));
            people.users().edit(anna.id(), UserDraft.builder().clear(BADGE).build());
            people.fields().delete("badge");
            assertThat(people.fields().schema().own()).isEmpty();
            refuses(FindingCode.FIELD_UNKNOWN, () -> people.fields().delete("badge"));
            UserDraft late = UserDraft.empty().with(BADGE, "2");
            refuses(FindingCode.FIELD_UNKNOWN, () -> people.users().edit(anna.id(), late));
            people.fields().add(OwnField.of("badge", "Badges", FieldType.WHOLE_NUMBER));
        }
    }

    @Test
    void aReferenceOfAFileIsToSomebodyWhoWasThereBefore() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            OwnField buddy = people.fields().add(OwnField.of("buddy", "Buddy", FieldType.REFERENCE));
            User ben = create(people, draft("ben"));
            String head = "username,first_name,last_name,email,buddy";
            Plan plan = plan(
                    people,
                    ImportOptions.addAndUpdate(),
                    head,
                    "zoe,Z,O,zoe@example.org,",
                    "eva,E,F,eva@example.org,zoe",
                    "ada,A,D,ada@example.org,BEN@example.org");
            assertThat(errors(plan)).containsExactly(FindingCode.PERSON_UNKNOWN);
            people.plans().apply(plan, ApplyOptions.defaults());
            assertThat(value(people, "ada", buddy)).isEqualTo(ben.id().toString());
            assertThat(people.users().find(Username.of("eva"))).isEmpty();
            assertThat(errors(plan(people, ImportOptions.addAndUpdate(), head, "eva,E,F,eva@example.org,zoe")))
                    .isEmpty();
        }
    }

    @Test
    void valuesThatAreThereStayAreFilledOrGiveWay() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.fields().add(BADGE);
            people.fields().add(SHIRT);
            create(people, draft("anna").set(BADGE, "1"));
            String[] rows = {"username,badge,shirt", "anna,2,S"};
            ImportOptions options = ImportOptions.addAndUpdate();
            apply(people, plan(people, options.existing(ExistingValues.keep()), rows));
            assertThat(value(people, "anna", BADGE) + value(people, "anna", SHIRT))
                    .isEqualTo("1");
            apply(people, plan(people, options.existing(ExistingValues.fillIfEmpty()), rows));
            assertThat(value(people, "anna", BADGE) + value(people, "anna", SHIRT))
                    .isEqualTo("1S");
            ExistingValues shirtStays = ExistingValues.overwrite().with(SHIRT, ExistingValues.Rule.KEEP);
            apply(people, plan(people, options.existing(shirtStays), "username,badge,shirt", "anna,2,M"));
            assertThat(value(people, "anna", BADGE) + value(people, "anna", SHIRT))
                    .isEqualTo("2S");
            ImportOptions kept = options.existing(ExistingValues.keep());
            assertThat(errors(plan(people, kept, "username,shirt", "anna,XXL"))).isEmpty();
        }
    }

    @Test
    void aBlankCellEmptiesAValueOnlyWhereThatIsSaid() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.fields().add(BADGE);
            create(people, draft("anna").set(BADGE, "1"));
            String[] rows = {"username,badge", "anna,"};
            apply(people, plan(people, ImportOptions.addAndUpdate(), rows));
            assertThat(value(people, "anna", BADGE)).isEqualTo("1");
            CellLanguage clearing = CellLanguage.standard().blankClears(BADGE);
            apply(people, plan(people, ImportOptions.addAndUpdate().cells(clearing), rows));
            assertThat(value(people, "anna", BADGE)).isEmpty();
        }
    }

    private static void apply(PeopleAs people, Plan plan) {
        assertThat(errors(plan)).isEmpty();
        people.plans().apply(plan, ApplyOptions.defaults());
    }
}
