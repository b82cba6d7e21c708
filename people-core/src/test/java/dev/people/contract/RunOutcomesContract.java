package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.id.DerivedIds;
import dev.people.id.EntryId;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.RunStoppedException;
import dev.people.profile.BuiltInField;
import dev.people.run.OutcomePage;
import dev.people.run.RowReport;
import dev.people.run.RowResult;
import dev.people.run.Run;
import dev.people.run.RunState;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What became of a run, row by row, when it is over. Every storage keeps to it. */
public class RunOutcomesContract extends TestedStorage {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final String HEADER = "username,first_name,last_name,email,city,account_state,manager";

    /** One process on a storage. */
    private record Node(People directory, PeopleAs people, AtomicReference<Instant> clock) {
        static Node on(Storage storage) {
            AtomicReference<Instant> clock = new AtomicReference<>(NOON);
            People directory = People.on(storage).clock(clock::get).build();
            return new Node(directory, directory.as(Actor.system("test")), clock);
        }

        RunId run(String... lines) {
            return apply(plan(lines), ApplyOptions.defaults());
        }

        Plan plan(String... lines) {
            return people.imports().plan(TableRecords.lines(lines), ImportOptions.addAndUpdate());
        }

        RunId apply(Plan plan, ApplyOptions options) {
            return people.plans().apply(plan, options.chunks(2)).run();
        }

        OutcomePage outcomes(RunId run) {
            return people.plans().outcomes(run, 0, 100);
        }

        User named(String username) {
            return people.users().find(Username.of(username)).orElseThrow();
        }
    }

    @Test
    void whatWasRedactedOfOnePersonIsNotShownAnyMoreAndTheOthersAre() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            RunId run = node.run(HEADER, "anna,A,A,anna@example.org,,,", "ben,B,B,ben@example.org,,,");
            AuditSubject anna = AuditSubject.user(node.named("anna").id());
            Set<EntryId> entries = node.people().audit().page(AuditQuery.of(anna, 10)).entries().stream()
                    .map(AuditEntry::id)
                    .collect(Collectors.toSet());
            storage.<Boolean>write(work -> {
                work.audit().redact(anna, entries);
                return true;
            });
            OutcomePage page = node.outcomes(run);
            assertThat(page.findings()).extracting(Finding::code).containsExactly(FindingCode.RUN_VALUES_EXPIRED);
            assertThat(page.rows().get(0).kept()).isEqualTo(RowReport.Kept.EXPIRED);
            assertThat(page.rows().get(0).changes()).isEmpty();
            assertThat(page.rows().get(1).kept()).isEqualTo(RowReport.Kept.WHOLE);
            assertThat(page.rows().get(1).changes()).isNotEmpty();
        }
    }

    private static Node withPeople(Storage storage) {
        Node node = Node.on(storage);
        node.run(
                HEADER,
                "anna,Anna,A,anna@example.org,Lund,,",
                "ben,Ben,B,ben@example.org,Lund,,",
                "cleo,Cleo,C,cleo@example.org,Lund,,anna",
                "dora,Dora,D,dora@example.org,Lund,,");
        return node;
    }

    private static RunId changed(Node node) {
        return node.run(
                HEADER,
                "eve,Eve,E,eve@example.org,Bern,,ben", // 2
                "anna,,,,Bern,,", // 3
                "ben,,,,,No,", // 4
                "cleo,,,,,,dora", // 5
                "dora,,,,Lund,,", // 6
                "finn,Finn,F,not an address,,,", // 7
                "greta,Greta,G,greta@example.org,,,nobody"); // 8
    }

    private static String text(RowReport row) {
        String changes = row.changes().stream()
                .filter(change -> List.of("city", "account_state", "manager").contains(change.field()))
                .map(change -> change.field() + ":" + change.before() + ">" + change.after())
                .collect(Collectors.joining(","));
        String findings = row.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .collect(Collectors.joining(","));
        return String.join(
                " ",
                row.row() + "",
                row.person().username(),
                row.result().map(RowResult::toString).orElse("-")
                        + row.manager().map(some -> "+" + some).orElse(""),
                "[" + changes + "]",
                "[" + findings + "]");
    }

    @Test
    void showsEveryRowWithWhatWasWrittenToWhomOrWhyNot() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId run = changed(node);
            OutcomePage page = node.outcomes(run);
            assertThat(page.findings()).isEmpty();
            assertThat(page.total()).isEqualTo(7);
            assertThat(page.rows().stream().map(RunOutcomesContract::text))
                    .containsExactly(
                            "2 eve ADDED+MANAGER_SET [city:>Bern,account_state:>pending,manager:>ben] []",
                            "3 anna UPDATED [city:Lund>Bern] []",
                            "4 ben BLOCKED [account_state:pending>blocked] []",
                            "5 cleo UPDATED+MANAGER_SET [manager:anna>dora] []",
                            "6 dora UNCHANGED [] []",
                            "7 finn REFUSED [] [EMAIL_INVALID]",
                            "8 greta ADDED+MANAGER_REFUSED [account_state:>pending] [MANAGER_UNKNOWN]");
        }
    }

    @Test
    void namesTheAccountOfEveryRowThatIsAboutOne() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId run = changed(node);
            Run kept = node.people().plans().run(run).orElseThrow();
            assertThat(node.outcomes(run).rows().stream()
                            .map(row -> row.person().id()))
                    .containsExactly(
                            Optional.of(DerivedIds.user(kept.plan(), 2)),
                            Optional.of(node.named("anna").id()),
                            Optional.of(node.named("ben").id()),
                            Optional.of(node.named("cleo").id()),
                            Optional.of(node.named("dora").id()),
                            Optional.empty(),
                            Optional.of(DerivedIds.user(kept.plan(), 8)));
        }
    }

    @Test
    void tellsAReasonInWords() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            Finding why = node.outcomes(changed(node)).rows().get(5).findings().get(0);
            assertThat(FindingTexts.english().message(why)).contains("not an address");
        }
    }

    @Test
    void staysTheSameWhateverBecomesOfTheAccountsAfterwards() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId run = changed(node);
            List<String> before = node.outcomes(run).rows().stream()
                    .map(RunOutcomesContract::text)
                    .toList();
            node.people()
                    .users()
                    .edit(
                            node.named("anna").id(),
                            UserDraft.builder().set(BuiltInField.CITY, "Kiel").build());
            node.people().users().removeManager(node.named("cleo").id());
            node.people().users().unblock(node.named("ben").id());
            assertThat(node.outcomes(run).rows().stream().map(RunOutcomesContract::text))
                    .isEqualTo(before);
        }
    }

    @Test
    void showsPagesThatAreThePartsOfTheWhole() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId run = changed(node);
            List<RowReport> all = node.outcomes(run).rows();
            for (int size = 1; size <= all.size(); size++) {
                List<RowReport> parts = new ArrayList<>();
                for (int from = 0; from < all.size(); from += size) {
                    parts.addAll(node.people().plans().outcomes(run, from, size).rows());
                }
                assertThat(parts).isEqualTo(all);
            }
            assertThat(node.people().plans().outcomes(run, all.size(), 10).rows())
                    .isEmpty();
        }
    }

    @Test
    void tellsOfARunUnderWayWhatIsDoneSoFar() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            AtomicInteger asked = new AtomicInteger();
            ApplyOptions stopping = ApplyOptions.defaults().cancelledBy(() -> asked.getAndIncrement() > 0);
            RunId run = node.apply(
                    node.plan(HEADER, "p1,P,P,p1@x.org,,,", "p2,P,P,p2@x.org,,,", "p3,P,P,p3@x.org,,,"), stopping);
            assertThat(node.people().plans().run(run).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
            assertThat(node.outcomes(run).rows().stream().map(RowReport::result))
                    .containsExactly(Optional.of(RowResult.ADDED), Optional.of(RowResult.ADDED), Optional.empty());
        }
    }

    @Test
    void tellsOfARunThatFailedBeforeAManagerWasThereThatTheirReportIsNotWritten() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            node.clock().set(NOON.plusSeconds(1));
            Plan plan = node.plan(HEADER, "p1,P,P,p1@x.org,,,p2", "p2,P,P,p2@x.org,,,");
            ApplyOptions failing = ApplyOptions.defaults().listener(progress -> {
                throw new IllegalStateException("Nobody listens");
            });
            assertThatThrownBy(() -> node.apply(plan, failing)).isInstanceOf(RunStoppedException.class);
            Run run = node.people().plans().runs(1).get(0);
            assertThat(run.state()).isEqualTo(RunState.FAILED);
            assertThat(node.outcomes(run.id()).rows())
                    .allSatisfy(row -> assertThat(row.findings()).isEmpty())
                    .allSatisfy(row -> assertThat(row.manager()).isEmpty())
                    .extracting(RowReport::result)
                    .containsExactly(Optional.empty(), Optional.of(RowResult.ADDED));
        }
    }

    @Test
    void tellsOfAllOrNothingThatCameToNothingThatNoRowWasWritten() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            Plan plan = node.plan(HEADER, "p1,P,P,p1@x.org,,,", "anna,,,,Bern,,");
            node.people()
                    .users()
                    .edit(
                            node.named("anna").id(),
                            UserDraft.builder().set(BuiltInField.CITY, "Kiel").build());
            RunId run = node.apply(plan, ApplyOptions.defaults().mode(ApplyMode.ALL_OR_NOTHING));
            assertThat(node.outcomes(run).rows()).allSatisfy(row -> {
                assertThat(row.isWritten()).isFalse();
                assertThat(row.result()).contains(RowResult.STALE);
                assertThat(row.findings()).isNotEmpty();
            });
            assertThat(node.people().plans().run(run).orElseThrow().ending())
                    .hasValueSatisfying(end ->
                            assertThat(end.failure()).isEqualTo("Row 3 cannot be written as planned: STALE_ROW"));
        }
    }

    @Test
    void tellsOfAnUndoWhatItTookBack() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId run = changed(node);
            RunId undo = node.apply(node.people().plans().undo(run), ApplyOptions.defaults());
            assertThat(node.outcomes(undo).rows().stream().map(RunOutcomesContract::text))
                    .contains(
                            "5 ben UNBLOCKED [account_state:blocked>pending] []", "3 anna UPDATED [city:Bern>Lund] []")
                    .anySatisfy(row -> assertThat(row).contains("cleo").contains("manager:dora>anna"))
                    .anySatisfy(row -> assertThat(row).contains("eve DELETED").contains("manager:ben>"));
        }
    }

    @Test
    void saysWhenValuesAreNotKeptAnyMore() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId run = changed(node);
            storage.<Integer>write(work -> work.runs().forgetUndo(NOON.plusSeconds(1), 100));
            OutcomePage page = node.outcomes(run);
            assertThat(page.findings()).extracting(Finding::code).containsExactly(FindingCode.RUN_VALUES_EXPIRED);
            assertThat(page.rows()).allSatisfy(row -> {
                assertThat(row.changes()).isEmpty();
                assertThat(row.kept() == RowReport.Kept.EXPIRED).isEqualTo(row.isWritten());
            });
            assertThat(page.rows().get(6).findings()).extracting(Finding::code).contains(FindingCode.MANAGER_UNKNOWN);
        }
    }

    @Test
    void saysWhenRecordsAreNotKeptAnyMore() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId run = changed(node);
            node.clock().set(NOON.plus(Duration.ofDays(91)));
            node.directory().runDue(100);
            OutcomePage page = node.outcomes(run);
            assertThat(page.findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.RUN_RECORDS_EXPIRED, FindingCode.RUN_VALUES_EXPIRED);
            assertThat(page.total()).isEqualTo(5);
            assertThat(page.rows()).extracting(RowReport::row).containsExactly(2L, 3L, 4L, 5L, 8L);
            assertThat(node.people().plans().outcomes(run, 3, 1).rows())
                    .extracting(RowReport::row)
                    .containsExactly(5L);
            ApplyResult resumed = node.people().plans().resume(run, ApplyOptions.defaults());
            assertThat(resumed.state()).isEqualTo(RunState.DONE);
            assertThat(resumed.applied().of(RowResult.ADDED)).isEqualTo(2);
        }
    }

    @Test
    void isRefusedForARunThatIsNotThere() {
        try (Storage storage = storage()) {
            Node node = withPeople(storage);
            RunId none = new RunId(UserFixture.uuid("none"));
            assertThatThrownBy(() -> node.outcomes(none))
                    .isInstanceOf(RejectedException.class)
                    .hasMessageContaining("RUN_NOT_FOUND");
        }
    }

    private static String[] people(int rows) {
        List<String> lines = new ArrayList<>(List.of("username,first_name,last_name,email,manager"));
        IntStream.range(0, rows)
                .mapToObj(i -> String.format(Locale.ROOT, "p%1$d,A,B,p%1$d@example.org,p0", i))
                .forEach(lines::add);
        return lines.toArray(String[]::new);
    }

    @Test
    void asksTheStorageAsOftenForALongPageOfALongRunAsForAShortOne() {
        try (Storage storage = storage()) {
            Node node = Node.on(storage);
            RunId run = node.run(people(60));
            CountingStorage counting = new CountingStorage(storage);
            PeopleAs counted = People.on(counting).clock(() -> NOON).build().as(Actor.system("test"));
            counting.restart();
            assertThat(counted.plans().outcomes(run, 0, 2).rows()).hasSize(2);
            int few = counting.calls();
            counting.restart();
            assertThat(counted.plans().outcomes(run, 0, 60).rows())
                    .hasSize(60)
                    .allMatch(row ->
                            row.kept() == RowReport.Kept.WHOLE && !row.changes().isEmpty());
            assertThat(counting.calls()).isEqualTo(few).isLessThan(25);
        }
    }
}
