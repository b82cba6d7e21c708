package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserReference;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.organization.ChartPerson;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Managers by their full names: whoever is the only one with the name once the file is written, and nobody else. */
public class FullNamesContract extends TestedStorage {
    private static final List<String> HEADER =
            List.of("username", "first_name", "last_name", "email", "employee_id", "manager");
    private static final ImportOptions BOTH = ImportOptions.addAndUpdate();
    private static final List<String> NAMES = List.of("Mary Baker", "mary  BAKER", "Baker, Mary", "baker ,mary");

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(Actor.system("test"));
    }

    private static List<String> person(String username, String first, String last, String manager) {
        return List.of(username, first, last, username + "@example.org", "", manager);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // rows are only read
    private static Plan plan(PeopleAs people, List<String>... rows) {
        List<List<String>> records = new ArrayList<>(List.of(HEADER));
        records.addAll(List.of(rows));
        return people.imports().plan(TableRecords.of(records), BOTH);
    }

    @SafeVarargs
    private static void given(PeopleAs people, List<String>... rows) {
        apply(people, plan(people, rows));
    }

    private static void apply(PeopleAs people, Plan plan) {
        people.plans().apply(plan, ApplyOptions.defaults().chunks(2));
    }

    private static Optional<String> managerOf(PeopleAs people, String username) {
        return people.users()
                .find(Username.of(username))
                .flatMap(user -> people.orgChart().managerOf(user.id()))
                .map(ChartPerson::username);
    }

    @Test
    void aFullNameMeansTheOnlyOneWhoHasIt() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, person("mb", "Mary", "Baker", ""));
            List<String> written = new ArrayList<>(NAMES);
            NAMES.forEach(name -> written.add("CN=" + name.replace(",", "\\,") + ",OU=Staff,DC=example,DC=org"));
            for (String name : written) {
                assertThat(people.users().find(new UserReference(name)))
                        .as(name)
                        .map(user -> user.username().value())
                        .contains("mb");
                Plan plan = plan(people, person("cy", "Cy", "Eng", name));
                assertThat(plan.findings()).as(name).isEmpty();
                apply(people, plan);
                assertThat(managerOf(people, "cy")).as(name).contains("mb");
                assertThat(plan(people, person("cy", "Cy", "Eng", name)).isEmpty())
                        .isTrue();
                given(people, person("cy", "Cy", "Eng", "<clear>"));
            }
        }
    }

    @Test
    void aFullNameMayBeThatOfSomebodyFurtherDown() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(people, person("cy", "Cy", "Eng", "Baker, Mary"), person("mb", "Mary", "Baker", ""));
            assertThat(plan.findings()).isEmpty();
            assertThat(plan.effectTotals().of(RowResult.MANAGER_SET)).isEqualTo(1);
            apply(people, plan);
            assertThat(managerOf(people, "cy")).contains("mb");
        }
    }

    @Test
    void aFullNameOfTwoPeopleMeansNeitherAndNamesBoth() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, person("mb", "Mary", "Baker", ""));
            Plan plan = plan(people, person("cy", "Cy", "Eng", "Mary Baker"), person("mb2", "MARY", "BAKER", ""));
            assertThat(plan.findings())
                    .extracting(Finding::code, finding -> finding.parameters().get("candidates"))
                    .containsExactly(tuple(FindingCode.AMBIGUOUS_MATCH, "mb, mb2 (row 3)"));
            apply(people, plan);
            assertThat(managerOf(people, "cy")).isEmpty();
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> people.users().find(new UserReference("Baker, Mary")))
                    .satisfies(e -> assertThat(e.findings())
                            .extracting(Finding::code)
                            .containsExactly(FindingCode.AMBIGUOUS_MATCH));
        }
    }

    @Test
    void theNameThatSomebodyGetsInTheSameFileCountsAndNotTheOneBefore() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, person("old", "Mary", "Baker", ""), person("new", "Mary", "Smith", ""));
            Plan plan = plan(
                    people,
                    person("cy", "Cy", "Eng", "Mary Baker"),
                    person("di", "Di", "Far", "Smith, Mary"),
                    person("old", "Mary", "Jones", ""),
                    person("new", "", "Baker", ""));
            assertThat(plan.findings()).extracting(Finding::code).containsExactly(FindingCode.MANAGER_UNKNOWN);
            apply(people, plan);
            assertThat(managerOf(people, "cy")).contains("new");
            assertThat(managerOf(people, "di")).isEmpty();
        }
    }

    @Test
    void aNameInARowThatDoesNotGoThroughNamesThatRow() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = plan(
                    people, person("cy", "Cy", "Eng", "Mary Baker"), List.of("mb", "Mary", "Baker", "nowhere", "", ""));
            assertThat(plan.findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder(FindingCode.MANAGER_REFUSED, FindingCode.EMAIL_INVALID);
        }
    }

    @Test
    void oneWordIsANameOnlyAsADirectoryWritesIt() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, person("mb", "Mary", "Baker", ""), person("cy", "Cy", "Eng", ""));
            for (String text : List.of("Mary", "Baker", "CN=Mary,OU=Staff", "Mary,", ", Mary", "Baker, Mary, Dr.")) {
                assertThat(plan(people, person("cy", "Cy", "Eng", text)).findings())
                        .as(text)
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.MANAGER_UNKNOWN);
            }
        }
    }

    @Test
    void aFullNameMeansNobodyWhoIsDeletedInTheSameFile() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, person("mb", "Mary", "Baker", ""), person("mb2", "Mary", "Baker", ""));
            List<List<String>> records = List.of(
                    List.of("username", "first_name", "last_name", "email", "manager", "action"),
                    List.of("cy", "Cy", "Eng", "cy@example.org", "Mary Baker", "add"),
                    List.of("mb2", "", "", "", "", "delete"));
            Plan plan = people.imports()
                    .plan(
                            TableRecords.of(records),
                            BOTH.handling(BOTH.plan().handling().followingRows()));
            assertThat(plan.findings()).isEmpty();
            apply(people, plan);
            assertThat(managerOf(people, "cy")).contains("mb");
        }
    }

    /** Who has which of a few names before, and after the file. */
    record Names(Map<String, String> before, Map<String, String> after) {}

    /** Few names for few people, so that they meet. */
    @Provide
    protected Arbitrary<Names> names() {
        Arbitrary<Map<String, String>> some = Combinators.combine(
                        Arbitraries.of("p", "q", "r", "s").set().ofMaxSize(4),
                        Arbitraries.of("Mary", "Ann").list().ofSize(4))
                .as((usernames, first) -> {
                    Map<String, String> names = new LinkedHashMap<>();
                    List.copyOf(usernames).forEach(username -> names.put(username, first.get(names.size())));
                    return names;
                });
        return Combinators.combine(some, some).as(Names::new);
    }

    @Property(tries = 60)
    void whoeverIsTheOnlyOneAfterTheFileIsMeant(@ForAll("names") Names names, @ForAll boolean isFirst) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            given(people, rows(names.before()));
            List<List<String>> file = new ArrayList<>(List.of(rows(names.after())));
            file.add(isFirst ? 0 : file.size(), person("cy", "Cy", "Eng", "Baker, Mary"));
            apply(people, people.imports().plan(table(file), BOTH));
            Map<String, String> now = new LinkedHashMap<>(names.before());
            now.putAll(names.after());
            List<String> marys = now.entrySet().stream()
                    .filter(entry -> entry.getValue().equals("Mary"))
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(managerOf(people, "cy").stream().toList()).isEqualTo(marys.size() == 1 ? marys : List.of());
            assertThat(people.imports().plan(table(file), BOTH).isEmpty()).isTrue();
        }
    }

    private static TableRecords table(List<List<String>> rows) {
        List<List<String>> records = new ArrayList<>(List.of(HEADER));
        records.addAll(rows);
        return TableRecords.of(records);
    }

    @SuppressWarnings("unchecked")
    private static List<String>[] rows(Map<String, String> names) {
        return names.entrySet().stream()
                .map(entry -> person(entry.getKey(), entry.getValue(), "Baker", ""))
                .toArray(List[]::new);
    }
}
