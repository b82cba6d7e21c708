package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.Decision;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.Origin;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** An import refuses what a single change refuses, and nothing else: both are judged by the same rules. */
class SameRulesPropertyTest {
    private static final List<BuiltInField> FIELDS = List.of(
            BuiltInField.FIRST_NAME,
            BuiltInField.LAST_NAME,
            BuiltInField.EMAIL,
            BuiltInField.PHONE,
            BuiltInField.EMPLOYEE_ID,
            BuiltInField.CITY,
            BuiltInField.ACCOUNT_STATE,
            BuiltInField.BLOCK_REASON,
            BuiltInField.BLOCK_UNTIL,
            BuiltInField.USER_TYPE,
            BuiltInField.CHANGE_PASSWORD_NEXT_TIME,
            BuiltInField.NEW_USERNAME);

    private final Storage storage = InMemoryStorage.create();
    private final PeopleAs people = People.on(storage).build().as(Actor.system("test"));

    SameRulesPropertyTest() {
        TableRecords table = TableRecords.lines(
                "username,first_name,last_name,email,employee_id,user_type,account_state",
                "anna,A,A,anna@example.org,1,,",
                "ben,B,B,ben@example.org,2,,No",
                "boss,C,C,boss@example.org,3,admin,",
                "gone,D,D,gone@example.org,4,,");
        ImportOptions atOnce = ImportOptions.addAndUpdate().activate(Activation.NONE);
        people.plans().apply(people.imports().plan(table, atOnce), ApplyOptions.defaults());
        people.users().delete(user("gone").id(), "left");
    }

    private User user(String name) {
        return people.users().find(Username.of(name)).orElseThrow();
    }

    /** Values for some fields, of which many are none. */
    @Provide
    Arbitrary<Map<BuiltInField, String>> values() {
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("Anna", "new@example.org", "zoe", "77", "Yes", "standard")),
                Tuple.of(2, Arbitraries.of("No", "1", "2031-01-31", "other: why", "0")),
                Tuple.of(2, Arbitraries.of("anna", "ANNA@example.org", "1", "gone", "\u0430nna", "ben")),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                "not an address",
                                "king",
                                "frozen",
                                "deleted",
                                "3/4/2030",
                                "a\u0000b",
                                "x".repeat(300),
                                "fi fi",
                                "maybe",
                                "\ud800",
                                "a@b@c")));
        return Arbitraries.maps(Arbitraries.of(FIELDS), texts)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(values -> values.isEmpty() ? values : new EnumMap<>(values));
    }

    private static UserDraft draft(Map<BuiltInField, String> values) {
        UserDraft.Builder draft = UserDraft.builder();
        values.forEach(draft::set);
        return draft.build();
    }

    private static List<String> errors(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isError)
                .map(finding -> finding.code() + " " + finding.place().column())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> imported(String username, Map<BuiltInField, String> values) {
        List<String> header = new ArrayList<>(List.of("username"));
        List<String> cells = new ArrayList<>(List.of(username));
        values.forEach((field, text) -> {
            header.add(field.key());
            cells.add(text);
        });
        Plan plan = people.imports()
                .plan(
                        TableRecords.of(List.of(header, cells)),
                        ImportOptions.addAndUpdate().activate(Activation.NONE));
        return errors(plan.rows(0, 1).get(0).findings());
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void anImportedRowIsRefusedForWhatASingleEditIsRefusedFor(
            @ForAll("values") Map<BuiltInField, String> values, @ForAll("known") String username) {
        Decision decision =
                people.users().check(UserChange.Edit.of(user(username).id(), draft(values)));
        List<String> single = errors(decision.findings());
        Statistics.label("refused").collect(!single.isEmpty()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 5);
        });
        assertThat(imported(username, values)).isEqualTo(single);
    }

    @Provide
    Arbitrary<String> known() {
        return Arbitraries.of("anna", "ben", "boss");
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void anImportedNewcomerIsRefusedForWhatASingleCreationIsRefusedFor(
            @ForAll("values") Map<BuiltInField, String> some, @ForAll("newcomers") String username) {
        Map<BuiltInField, String> values = new EnumMap<>(some);
        values.remove(BuiltInField.NEW_USERNAME);
        values.putIfAbsent(BuiltInField.FIRST_NAME, "N");
        values.putIfAbsent(BuiltInField.LAST_NAME, "N");
        values.putIfAbsent(BuiltInField.EMAIL, "n@example.org");
        Map<BuiltInField, String> all = new EnumMap<>(values);
        all.put(BuiltInField.USERNAME, username);
        UserId id = new UserId(UUID.nameUUIDFromBytes(new byte[] {1}));
        Decision decision =
                people.users().check(new UserChange.Create(id, draft(all), Activation.NONE, Origin.Method.IMPORT));
        List<String> single = errors(decision.findings());
        Statistics.label("refused").collect(!single.isEmpty()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 5);
        });
        assertThat(imported(username, values)).isEqualTo(single);
    }

    @Provide
    Arbitrary<String> newcomers() {
        return Arbitraries.of("zoe", "new.person", "gone", "\u0430nna", "fi fi", "a\u0000b", "\uff5aoe");
    }
}
