package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.export.ExportOptions;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.organization.ChartPerson;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.EmailAddress;
import dev.people.user.User;
import dev.people.user.UserQuery;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** References that may be any key of a person: two people who are found by one are never told apart by a guess. */
public class ReferencesContract extends TestedStorage {
    private static final String HEADER = "username,first_name,last_name,email,employee_id,manager";
    private static final ImportOptions BOTH = ImportOptions.addAndUpdate();
    private static final String SHARED = "x@example.org";

    /** Which key of a person a text is. */
    protected enum Key {
        /** The username. */
        USERNAME,
        /** The e-mail address. */
        EMAIL,
        /** The employee id. */
        EMPLOYEE_ID;

        private String person(String name) {
            return (this == USERNAME ? SHARED : name) + "," + name + "," + name + ","
                    + (this == EMAIL ? SHARED : name + "@example.org") + ","
                    + (this == EMPLOYEE_ID ? SHARED : "n-" + name) + ",";
        }
    }

    /** Two different keys, in any order. */
    @Provide
    protected Arbitrary<List<Key>> twoKeys() {
        return Arbitraries.of(Key.values()).list().uniqueElements().ofSize(2);
    }

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("test"));
    }

    private static TableRecords table(List<String> rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(rows);
        return TableRecords.lines(lines.toArray(String[]::new));
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
    }

    private static void given(PeopleAs people, String... rows) {
        apply(people, people.imports().plan(table(List.of(rows)), BOTH));
    }

    private static User user(PeopleAs people, String username) {
        return Username.parse(username).value().flatMap(people.users()::find).orElseThrow();
    }

    private static Optional<String> managerOf(PeopleAs people, String username) {
        return people.orgChart().managerOf(user(people, username).id()).map(ChartPerson::username);
    }

    @Property
    void neverTakesTheFirstOfTwoPeople(
            @ForAll("twoKeys") List<Key> keys, @ForAll boolean firstIsThere, @ForAll boolean secondIsThere) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            List<String> there = new ArrayList<>();
            List<String> file = new ArrayList<>(List.of("cy,Cy,Eng,cy@example.org,3," + SHARED));
            (firstIsThere ? there : file).add(keys.get(0).person("ann"));
            (secondIsThere ? there : file).add(keys.get(1).person("bob"));
            given(people, there.toArray(String[]::new));
            Plan plan = people.imports().plan(table(file), BOTH);
            assertAmbiguous(plan);
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(file.size());
            assertThat(result.applied().of(RowResult.MANAGER_REFUSED)).isEqualTo(1);
            assertThat(managerOf(people, "cy")).isEmpty();
            assertAmbiguous(people.imports().plan(table(file), BOTH));
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> people.users().find(new UserReference(SHARED)))
                    .satisfies(e -> assertThat(e.findings())
                            .extracting(Finding::code)
                            .containsExactly(FindingCode.AMBIGUOUS_MATCH));
        }
    }

    private static void assertAmbiguous(Plan plan) {
        assertThat(plan.findings()).extracting(Finding::code).containsExactly(FindingCode.AMBIGUOUS_MATCH);
        PlanRow row = plan.rows(0, 1).get(0);
        assertThat(row.manager()).isEqualTo(LineAction.REFUSED);
        Finding finding = plan.findings().get(0);
        assertThat(row.findings()).contains(finding);
        assertThat(finding.parameters().get("value")).isEqualTo(SHARED);
        String candidates = finding.parameters().getOrDefault("candidates", "");
        assertThat(candidates.split(", ")).hasSize(2).doesNotHaveDuplicates();
        assertThat(candidates).doesNotContain("somebody");
    }

    @Test
    void namesThePeopleWhoAreFoundByOneReference() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = people.imports()
                    .plan(
                            table(List.of(
                                    "1001,Ann,Lee,ann@example.org,2002,",
                                    "2002,Bob,Ray,bob@example.org,1001,",
                                    "cy,Cy,Eng,cy@example.org,3003,1001",
                                    "di,Di,Far,di@example.org,3004,2002")),
                            BOTH);
            assertThat(plan.findings())
                    .extracting(Finding::code, finding -> finding.parameters().get("candidates"))
                    .containsExactly(
                            tuple(FindingCode.AMBIGUOUS_MATCH, "1001 (row 2), 2002 (row 3)"),
                            tuple(FindingCode.AMBIGUOUS_MATCH, "1001 (row 2), 2002 (row 3)"));
        }
    }

    @Test
    void aUsernameThatIsSomebodyElsesAddressMeansNeither() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "bo@example.org,Anna,Berg,anna@example.org,,", "bo,Bo,Dahl,bo@example.org,,");
            Plan plan = people.imports().plan(table(List.of("cy,Cy,Eng,cy@example.org,,bo@example.org")), BOTH);
            assertThat(plan.findings())
                    .extracting(Finding::code, finding -> finding.parameters().get("candidates"))
                    .containsExactly(tuple(FindingCode.AMBIGUOUS_MATCH, "bo, bo@example.org"));
        }
    }

    @Test
    void anotherKeyOfTheSamePersonIsNoQuestion() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(
                    people,
                    "bo@example.org,Bo,Dahl,bo@example.org,bo@example.org,",
                    "cy,Cy,Eng,cy@example.org,,bo@example.org");
            assertThat(managerOf(people, "cy")).contains("bo@example.org");
        }
    }

    @Test
    void whoGivesTheKeyUpInTheSameFileIsNotMeant() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "bo@example.org,Anna,Berg,anna@example.org,,", "bo,Bo,Dahl,bo@example.org,,");
            given(people, "bo,,,bo.dahl@example.org,,", "cy,Cy,Eng,cy@example.org,,bo@example.org");
            assertThat(managerOf(people, "cy")).contains("bo@example.org");
        }
    }

    @Test
    void anIdIsTheAccountThatHasItWhateverOthersAreCalled() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "bo,Bo,Dahl,bo@example.org,,");
            String id = user(people, "bo").id().toString();
            given(people, id + ",Eve,Ill,eve@example.org,,", "cy,Cy,Eng,cy@example.org,," + id);
            assertThat(managerOf(people, "cy")).contains("bo");
            assertThat(people.users().find(new UserReference(id)).map(user -> user.username()
                            .value()))
                    .contains("bo");
        }
    }

    @Test
    void findsSomebodyByTheirAddressInAnyCase() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "anna,Anna,Ek,Anna.Ek@Example.org,,", "ben@example.org,Ben,Ong,ong@example.org,,");
            assertThat(people.users().find(EmailAddress.of("anna.ek@EXAMPLE.org")))
                    .isEqualTo(people.users().find(Username.of("anna")))
                    .isPresent();
            assertThat(people.users().find(EmailAddress.of("ben@example.org"))).isEmpty();
        }
    }

    @Test
    void findsNobodyByAnAddressThatTheyHadBefore() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "anna,Anna,Ek,anna@example.org,,", "ben,Ben,Ong,ben@example.org,,");
            UserId anna = people.users().find(Username.of("anna")).orElseThrow().id();
            UserId ben = people.users().find(Username.of("ben")).orElseThrow().id();
            people.users()
                    .edit(
                            anna,
                            UserDraft.builder()
                                    .set(BuiltInField.EMAIL, "ek@example.org")
                                    .build());
            people.users().delete(ben, "left");
            assertThat(people.users().find(EmailAddress.of("anna@example.org"))).isEmpty();
            assertThat(people.users().find(EmailAddress.of("ben@example.org"))).isEmpty();
            assertThat(people.users().find(EmailAddress.of("ek@example.org")).map(User::id))
                    .contains(anna);
        }
    }

    @Test
    void findsSomebodyByAnyKey() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "bo,Bo,Dahl,bo.dahl@example.org,n-17,");
            User bo = user(people, "bo");
            for (String key :
                    List.of("BO", "bo.dahl@example.org", "n-17", bo.id().toString(), " bo ")) {
                assertThat(people.users().find(new UserReference(key))).as(key).contains(bo);
            }
            assertThat(people.users().find(new UserReference("n-18"))).isEmpty();
        }
    }

    private static TableRecords reporting(String... managers) {
        List<List<String>> records = new ArrayList<>(List.of(List.of(HEADER.split(",", -1))));
        for (int i = 0; i < managers.length; i++) {
            String name = "report" + i;
            records.add(List.of(name, name, name, name + "@example.org", "", managers[i]));
        }
        return TableRecords.of(records);
    }

    @Test
    void aDistinguishedNameMeansWhoeverHasItsFirstPartAsAKey() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "mbaker,Mary,Baker,mary.baker@example.org,n-17,");
            TableRecords file = reporting(
                    "CN=mbaker,OU=Staff,DC=example,DC=org",
                    "uid=MBaker, ou=Staff",
                    "CN=n-17,OU=Staff,DC=example,DC=org",
                    "CN=mary.baker\\40example.org,OU=Staff");
            assertThat(people.imports().plan(file, BOTH).findings()).isEmpty();
            apply(people, people.imports().plan(file, BOTH));
            for (int i = 0; i < 4; i++) {
                assertThat(managerOf(people, "report" + i)).as("%d", i).contains("mbaker");
            }
            assertThat(people.imports().plan(file, BOTH).isEmpty()).isTrue();
            assertThat(people.users().find(new UserReference("CN=mbaker,OU=Staff")))
                    .contains(user(people, "mbaker"));
        }
    }

    @Test
    void aDistinguishedNameMayMeanSomebodyFurtherDown() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            apply(people, people.imports().plan(reporting("", "CN=report2,OU=Staff", "cn=report0,ou=Staff"), BOTH));
            assertThat(managerOf(people, "report1")).contains("report2");
            assertThat(managerOf(people, "report2")).contains("report0");
        }
    }

    @Test
    void aDistinguishedNameThatTwoPeopleAnswerMeansNeither() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "1001,Ann,Lee,ann@example.org,2002,", "bob,Bob,Ray,bob@example.org,1001,");
            Plan plan = people.imports().plan(reporting("CN=1001,OU=Staff"), BOTH);
            assertThat(plan.findings())
                    .extracting(Finding::code, finding -> finding.parameters().get("candidates"))
                    .containsExactly(tuple(FindingCode.AMBIGUOUS_MATCH, "1001, bob"));
            apply(people, plan);
            assertThat(managerOf(people, "report0")).isEmpty();
        }
    }

    @Test
    void aDistinguishedNameThatNobodyAnswersIsToldAndThePersonIsWritten() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "mbaker,Mary,Baker,mary.baker@example.org,n-17,");
            Plan plan = people.imports().plan(reporting("CN=Bakker\\, Mary,OU=Staff", "OU=mbaker,DC=org"), BOTH);
            assertThat(plan.findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.MANAGER_UNKNOWN, FindingCode.MANAGER_UNKNOWN);
            assertThat(apply(people, plan).applied().of(RowResult.ADDED)).isEqualTo(2);
        }
    }

    @Test
    void anEmployeeIdMayBeADistinguishedName() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            String name = "CN=Mary Baker,OU=Staff,DC=example,DC=org";
            apply(
                    people,
                    people.imports()
                            .plan(
                                    TableRecords.of(List.of(
                                            List.of(HEADER.split(",", -1)),
                                            List.of("mb", "Mary", "Baker", "mb@example.org", name, ""))),
                                    BOTH));
            apply(people, people.imports().plan(reporting(name), BOTH));
            assertThat(managerOf(people, "report0")).contains("mb");
        }
    }

    @Test
    void isDecidedAgainWhenTheRowHasItsTurn() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "bo@example.org,Anna,Berg,anna@example.org,,", "cy,Cy,Eng,cy@example.org,,");
            Plan plan = people.imports().plan(table(List.of("cy,,,,,bo@example.org")), BOTH);
            assertThat(plan.findings()).isEmpty();
            given(people, "bo,Bo,Dahl,bo@example.org,,");
            ApplyResult result = apply(people, plan);
            assertThat(result.applied().of(RowResult.MANAGER_STALE)).isEqualTo(1);
            assertThat(result.surprises().get(0).code()).contains(FindingCode.AMBIGUOUS_MATCH);
            assertThat(managerOf(people, "cy")).isEmpty();
            TableSheet report = new TableSheet();
            people.imports().errors(result.run(), report);
            assertThat(report.rows().get(0).get(1)).isEqualTo("AMBIGUOUS_MATCH");
        }
    }

    @Test
    void anExportNamesManagersSoThatOnlyTheyAreFound() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(
                    people,
                    "bo@example.org,Anna,Berg,anna@example.org,,",
                    "cy,Cy,Eng,cy@example.org,,anna@example.org",
                    "bo,Bo,Dahl,bo@example.org,,anna@example.org");
            TableSheet sheet = new TableSheet();
            ExportOptions names = ExportOptions.standard().only(List.of(BuiltInField.USERNAME, BuiltInField.MANAGER));
            people.exports().users(UserQuery.all(2), sheet, names);
            assertThat(sheet.rows())
                    .contains(List.of("cy", user(people, "bo@example.org").id().toString()));
            assertThat(people.imports().plan(sheet.table(), BOTH).isEmpty()).isTrue();
        }
    }

    @Test
    void anExportNamesAManagerByIdWhoseUsernameIsAWordForNobody() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, "None,No,One,no@example.org,,", "cy,Cy,Eng,cy@example.org,,no@example.org");
            TableSheet sheet = new TableSheet();
            ExportOptions names = ExportOptions.standard().only(List.of(BuiltInField.USERNAME, BuiltInField.MANAGER));
            people.exports().users(UserQuery.all(2), sheet, names);
            assertThat(sheet.rows())
                    .contains(List.of("cy", user(people, "None").id().toString()));
            assertThat(people.imports().plan(sheet.table(), BOTH).isEmpty()).isTrue();
        }
    }
}
