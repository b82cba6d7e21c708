package dev.people.contract;

import static dev.people.contract.OwnFieldFixture.BADGE;
import static dev.people.contract.OwnFieldFixture.FIRST_AID;
import static dev.people.contract.OwnFieldFixture.FLOOR;
import static dev.people.contract.OwnFieldFixture.HIRED;
import static dev.people.contract.OwnFieldFixture.SHIRT;
import static dev.people.contract.UserFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.export.ExportOptions;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ColumnMapping;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldOwner;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What fields of the directory's own mean, by every door. */
public class OwnFieldsContract extends TestedStorage {
    private static final OwnField MENTOR = OwnField.of("mentor", "Mentor", FieldType.REFERENCE);

    private static PeopleAs people(Storage storage) {
        return People.on(storage).clock(() -> NOON).build().as(Actor.system("test"));
    }

    private static UserDraft.Builder draft(String name) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, name)
                .set(BuiltInField.FIRST_NAME, "A")
                .set(BuiltInField.LAST_NAME, "B")
                .set(BuiltInField.EMAIL, name + "@example.org");
    }

    private static User create(PeopleAs people, UserDraft.Builder draft) {
        return people.users().create(draft.build(), Activation.NONE);
    }

    private static Map<String, String> values(User user) {
        return user.profile().own().asMap();
    }

    private static Map<String, String> values(PeopleAs people, User user) {
        return values(people.users().find(user.id()).orElseThrow());
    }

    private static List<Finding> refusal(Runnable change) {
        return catchThrowableOfType(RejectedException.class, change::run).findings();
    }

    private static Plan plan(PeopleAs people, String... lines) {
        return people.imports().plan(TableRecords.lines(lines), ImportOptions.addAndUpdate());
    }

    private static List<PlanRow> rows(Plan plan) {
        return plan.rows(0, 100);
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults());
    }

    @Test
    void aNewAccountGetsTheDefaultsOfFieldsThatNobodySets() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            User anna = create(people(storage), draft("anna").set(FLOOR, "+007").set(FIRST_AID, "Ja"));
            assertThat(values(anna))
                    .containsOnly(Map.entry("first_aid", "1"), Map.entry("floor", "7"), Map.entry("shirt", "M"));
        }
    }

    @Test
    void aRequiredFieldWithoutADefaultIsAskedOfNewAccountsOnly() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna"));
            OwnField size = people.fields().add(OwnField.of("size", "Size", FieldType.TEXT).with(FieldRule.REQUIRED));
            assertThat(refusal(() -> create(people, draft("ben"))))
                    .extracting(Finding::code, finding -> finding.place().column())
                    .containsExactly(tuple(FindingCode.REQUIRED_MISSING, "size"));
            people.users().edit(anna.id(), UserDraft.empty().with(BuiltInField.CITY, "Bern"));
            people.users().edit(anna.id(), UserDraft.empty().with(size, "M"));
            assertThat(refusal(() -> people.users()
                            .edit(anna.id(), UserDraft.builder().clear(size).build())))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.REQUIRED_MISSING);
            assertThat(plan(people, "username,first_name,last_name,email", "c,C,C,c@example.org").refusal())
                    .get()
                    .extracting(Finding::code)
                    .isEqualTo(FindingCode.MISSING_REQUIRED_COLUMN);
        }
    }

    @Test
    void refusesWhatIsNoValueOfAField() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            UserDraft.Builder draft = draft("anna")
                    .set(SHIRT, "XXL")
                    .set(FLOOR, "first")
                    .set(FIRST_AID, "maybe")
                    .set(HIRED, "2021-02-29");
            assertThat(refusal(() -> create(people, draft)))
                    .extracting(finding -> finding.place().column() + " " + finding.code())
                    .containsExactlyInAnyOrder(
                            "shirt OPTION_UNKNOWN",
                            "floor NOT_A_NUMBER",
                            "first_aid OPTION_UNKNOWN",
                            "hired NOT_A_DATE");
        }
    }

    @Test
    void aUniqueValueIsOneAccountsWhateverTheCase() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            create(people, draft("anna").set(BADGE, "B1"));
            Finding taken = refusal(() -> create(people, draft("ben").set(BADGE, "b1"))).get(0);
            assertThat(taken.code()).isEqualTo(FindingCode.UNIQUE_TAKEN);
            assertThat(taken.parameters()).containsEntry("holder", "anna");
        }
    }

    @Test
    void deletingAnAccountFreesItsUniqueValues() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna").set(BADGE, "B1"));
            people.users().delete(anna.id(), "left");
            assertThat(values(create(people, draft("ben").set(BADGE, "B1")))).containsEntry("badge", "B1");
        }
    }

    @Test
    void anEditChangesWhatItNamesAndIsAudited() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna").set(BADGE, "B1").set(HIRED, "2020-02-29"));
            UserDraft edit = UserDraft.builder()
                    .set(HIRED, "31.12.1999")
                    .set(FLOOR, "2")
                    .clear(BADGE)
                    .build();
            people.users().edit(anna.id(), edit);
            assertThat(values(people, anna))
                    .containsOnly(
                            Map.entry("floor", "2"), Map.entry("shirt", "M"), Map.entry("hired", "1999-12-31"));
            AuditEntry entry = people.users().history(anna.id(), 1).get(0);
            assertThat(entry.changes().of(AuditSubject.user(anna.id())))
                    .flatExtracting(SubjectDelta::fields)
                    .containsExactlyInAnyOrder(
                            new FieldDelta("badge", "B1", ""),
                            new FieldDelta("floor", "0", "2"),
                            new FieldDelta("hired", "(hidden)", "(hidden)"));
        }
    }

    @Test
    void aReferenceIsKeptAsTheIdOfTheAccount() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.fields().add(MENTOR);
            User anna = create(people, draft("anna"));
            User ben = create(people, draft("ben").set(MENTOR, "ANNA"));
            assertThat(values(ben)).containsEntry("mentor", anna.id().toString());
            people.users().delete(anna.id(), "left");
            people.users().edit(ben.id(), UserDraft.empty().with(MENTOR, anna.id().toString()));
            assertThat(refusal(() -> people.users().edit(ben.id(), UserDraft.empty().with(MENTOR, "nobody"))))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.PERSON_UNKNOWN);
        }
    }

    @Test
    void anImportKnowsFieldsByKeyTitleAndOtherNames() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            Plan plan = plan(
                    people,
                    "username,first_name,last_name,email,CARD,Shirt size,floor",
                    "anna,A,B,anna@example.org,B1,s,3");
            assertThat(rows(plan).get(0).changes())
                    .contains(
                            new FieldDelta("badge", "", "B1"),
                            new FieldDelta("floor", "", "3"),
                            new FieldDelta("shirt", "", "S"));
            apply(people, plan);
            assertThat(rows(plan(people, "username,badge,shirt", "anna,B2,")).get(0).changes())
                    .containsExactly(new FieldDelta("badge", "B1", "B2"));
            assertThat(rows(plan(people, "username,badge,shirt,floor", "anna,b1,m,03")).get(0).changes())
                    .containsExactlyInAnyOrder(new FieldDelta("badge", "B1", "b1"), new FieldDelta("shirt", "S", "M"));
        }
    }

    @Test
    void anUnknownColumnIsSuggestedAFieldOfTheDirectorysOwn() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            create(people, draft("anna"));
            Plan plan = plan(people, "username,Shrit size", "anna,M");
            assertThat(plan.findings())
                    .filteredOn(finding -> finding.code() == FindingCode.UNKNOWN_COLUMN)
                    .extracting(finding -> finding.parameters().get("suggestion"))
                    .containsExactly("shirt");
            ColumnMapping mapping = ColumnMapping.proposed(plan.source(), plan.schema());
            assertThat(ColumnMapping.parse(mapping.text(), plan.schema()).value()).contains(mapping);
        }
    }

    @Test
    void twoRowsCannotHaveOneUniqueValue() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            Plan plan = plan(
                    people(storage),
                    "username,first_name,last_name,email,badge",
                    "anna,A,B,anna@example.org,B1",
                    "ben,A,B,ben@example.org,b1");
            assertThat(rows(plan)).extracting(PlanRow::action).containsExactly(PlanAction.ADD, PlanAction.REFUSED);
            assertThat(rows(plan).get(1).findings().get(0).parameters()).containsEntry("key", "badge");
        }
    }

    @Test
    void rowsMayPassUniqueValuesOnInACircle() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna").set(BADGE, "B1"));
            User ben = create(people, draft("ben").set(BADGE, "B2"));
            User celine = create(people, draft("celine"));
            Plan plan = plan(people, "username,badge", "anna,B2", "ben,B1", "celine,B3");
            assertThat(rows(plan)).extracting(PlanRow::action).containsOnly(PlanAction.UPDATE);
            apply(people, plan);
            assertThat(values(people, anna)).containsEntry("badge", "B2");
            assertThat(values(people, ben)).containsEntry("badge", "B1");
            assertThat(values(people, celine)).containsEntry("badge", "B3");
        }
    }

    @Test
    void aPlanThatWasMadeBeforeAFieldWentWritesNothingOfIt() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna"));
            Plan plan = plan(people, "username,first_aid,city", "anna,yes,Bern");
            people.fields().delete("first_aid");
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().total()).isEqualTo(1);
            assertThat(values(people, anna)).doesNotContainKey("first_aid");
            assertThat(people.users().find(anna.id()).orElseThrow().profile().text(BuiltInField.CITY))
                    .isEmpty();
        }
    }

    @Test
    void undoBringsValuesBack() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna").set(BADGE, "B1").set(FIRST_AID, "yes"));
            Map<String, String> before = values(people, anna);
            ApplyResult result = apply(people, plan(people, "username,badge,first_aid,hired", "anna,B2,<clear>,20200229"));
            assertThat(values(people, anna)).isNotEqualTo(before);
            apply(people, people.plans().undo(result.run()));
            assertThat(values(people, anna)).isEqualTo(before);
        }
    }

    @Test
    void anExportHoldsEveryFieldAndGoesBackIn() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            create(people, draft("anna").set(BADGE, "=B1").set(HIRED, "2020-02-29").set(FIRST_AID, "no"));
            TableSheet sheet = new TableSheet();
            people.exports().users(UserQuery.all(10), sheet, ExportOptions.standard());
            assertThat(sheet.table().records().get(0)).contains("badge", "shirt", "floor", "first_aid", "hired");
            Plan again = people.imports().plan(sheet.table(), ImportOptions.addAndUpdate());
            assertThat(rows(again)).extracting(PlanRow::action).containsExactly(PlanAction.UNCHANGED);
        }
    }

    @Test
    void accountsAreFoundByWhatIsUniqueOrSearchable() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna").set(SHIRT, "L"));
            create(people, draft("ben"));
            UserQuery query = UserQuery.of(UserFilter.field(SHIRT, "l"), 10);
            assertThat(people.users().page(query)).extracting(User::id).containsExactly(anna.id());
        }
    }

    @Test
    void somebodyMayEditTheFieldsThatAreTheirs() {
        try (Storage storage = storage()) {
            PeopleAs system = people(storage);
            OwnField car = system.fields()
                    .add(OwnField.of("car", "Car", FieldType.TEXT).ownedBy(FieldOwner.PERSON));
            OwnField grade = system.fields().add(OwnField.of("grade", "Grade", FieldType.TEXT));
            User anna = create(system, draft("anna"));
            PeopleAs herself = People.on(storage).clock(() -> NOON).build().as(Actor.user(anna.id()));
            herself.users().edit(anna.id(), UserDraft.empty().with(car, "VW Golf"));
            assertThat(refusal(() -> herself.users().edit(anna.id(), UserDraft.empty().with(grade, "1"))))
                    .extracting(Finding::code, finding -> finding.place().column())
                    .containsExactly(tuple(FindingCode.NOT_PERMITTED, "grade"));
            assertThat(herself.fields().schema().own()).containsExactly(car, grade);
            assertThat(refusal(() -> herself.fields().delete("grade")))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.NOT_PERMITTED);
        }
    }

    @Test
    void aFieldIsAddedOnceAndItsNamesAreItsOwn() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.fields().add(BADGE);
            assertThat(refusal(() -> people.fields().add(BADGE)))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.FIELD_EXISTS);
            OwnField other = OwnField.of("card", "Card no", FieldType.TEXT);
            assertThat(refusal(() -> people.fields().add(other)))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.FIELD_NAME_TAKEN);
            OwnField number = OwnField.of("height", "Height", FieldType.WHOLE_NUMBER);
            assertThat(refusal(() -> people.fields().add(number.byDefault("tall"))))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.NOT_A_NUMBER);
            assertThat(people.fields().add(number.byDefault("+0170")).usual()).contains("170");
        }
    }

    @Test
    void whatWouldMakeValuesBadIsNotChanged() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            OwnField longText = OwnField.of("hired", "Hired", FieldType.LONG_TEXT);
            OwnField fewer = OwnField.select("shirt", "Shirt size", "S", "M").with(FieldRule.SEARCHABLE);
            OwnField shared = OwnField.of("badge", "Badge", FieldType.TEXT);
            for (OwnField other : List.of(longText, fewer, shared)) {
                assertThat(refusal(() -> people.fields().change(other)))
                        .as(other.key())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.FIELD_FIXED);
            }
            OwnField more = people.fields().change(SHIRT.andOptions("XL").called("Size of shirt"));
            assertThat(people.fields().schema().own("shirt")).contains(more);
            assertThat(refusal(() -> people.fields().change(OwnField.of("x", "X", FieldType.TEXT))))
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.FIELD_UNKNOWN);
        }
    }

    @Test
    void aFieldWithValuesIsNotDeleted() {
        try (Storage storage = OwnFieldFixture.in(storage())) {
            PeopleAs people = people(storage);
            User anna = create(people, draft("anna").set(BADGE, "B1"));
            Finding inUse = refusal(() -> people.fields().delete("badge")).get(0);
            assertThat(inUse.code()).isEqualTo(FindingCode.FIELD_IN_USE);
            assertThat(inUse.parameters()).containsEntry("accounts", "1");
            people.users().edit(anna.id(), UserDraft.builder().clear(BADGE).build());
            people.fields().delete("badge");
            assertThat(people.fields().schema().own()).extracting(Field::key).doesNotContain("badge");
        }
    }

    @Test
    void changesOfFieldsAreAudited() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            people.fields().add(BADGE);
            people.fields().change(BADGE.called("Badge"));
            people.fields().change(BADGE.called("Badge"));
            people.fields().delete("badge");
            List<AuditEntry> entries = people.audit()
                    .page(AuditQuery.of(AuditSubject.field("badge"), 10))
                    .entries();
            assertThat(entries)
                    .extracting(AuditEntry::kind)
                    .containsExactlyInAnyOrder(AuditKind.FIELD_DELETED, AuditKind.FIELD_CHANGED, AuditKind.FIELD_ADDED);
        }
    }
}
