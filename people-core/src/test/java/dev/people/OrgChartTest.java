package dev.people;

import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.idOf;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.people.actor.Actor;
import dev.people.contract.Feature;
import dev.people.contract.UserFixture;
import dev.people.finding.RejectedException;
import dev.people.memory.InMemoryStorage;
import dev.people.organization.ChartNode;
import dev.people.organization.ChartPerson;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrgChartTest {
    private static final int MANY = 250;

    private static void insert(Storage storage, List<UserFixture> users, List<ReportingLine> lines) {
        storage.write(work -> {
            work.users().insert(users.stream().map(UserFixture::user).toList());
            work.reportingLines().put(lines);
            return users.size();
        });
    }

    private static OrgChart chart(Storage storage) {
        return People.on(storage)
                .clock(() -> NOON)
                .build()
                .as(Actor.system("test"))
                .orgChart();
    }

    private static ReportingLine line(String report, String manager) {
        return ReportingLine.of(idOf(report), idOf(manager));
    }

    private static Storage family() {
        Storage storage = InMemoryStorage.create();
        UserFixture boss = named("boss").called("Bo", "Oss").with(BuiltInField.POSITION, "Head");
        insert(
                storage,
                List.of(
                        boss,
                        named("lead").blockedFor(BlockReason.OTHER),
                        named("worker"),
                        named("gone").deleted()),
                List.of(line("lead", "boss"), line("worker", "lead"), line("gone", "boss"), line("boss", "gone")));
        return storage;
    }

    @Test
    @Feature({"F185", "F187"})
    void showsManagersAboveAndReportsBelow() {
        try (Storage storage = family()) {
            OrgChart chart = chart(storage);
            assertThat(chart.chainOf(idOf("worker")))
                    .extracting(ChartPerson::username)
                    .containsExactly("lead", "boss");
            assertThat(chart.managerOf(idOf("lead")))
                    .contains(new ChartPerson(idOf("boss").toString(), "boss", "Bo Oss", "Head", "active"));
            assertThat(chart.directReports(idOf("boss"), 10))
                    .extracting(ChartPerson::username, ChartPerson::state)
                    .containsExactly(tuple("lead", "blocked"));
            ChartNode root = chart.chart(idOf("boss"), 2).orElseThrow();
            assertThat(root.reports().get(0).reports().get(0).person().username())
                    .isEqualTo("worker");
        }
    }

    @Test
    void aDeletedManagerIsNotShownAndNobodyAboveThem() {
        try (Storage storage = family()) {
            assertThat(chart(storage).managerOf(idOf("boss"))).isEmpty();
            assertThat(chart(storage).chart(idOf("gone"), 1)).isEmpty();
            assertThat(chart(storage).chart(idOf("nobody"), 1)).isEmpty();
        }
    }

    @Test
    void showsNothingBelowTheDepthThatWasAskedForButHowManyThereAre() {
        try (Storage storage = family()) {
            ChartNode root = chart(storage).chart(idOf("boss"), 0).orElseThrow();
            assertThat(root.reports()).isEmpty();
            assertThat(root.hidden()).isEqualTo(1);
            assertThatIllegalArgumentException().isThrownBy(() -> chart(storage).chart(idOf("boss"), 101));
        }
    }

    @Test
    void cutsAHugeNumberOfReportsAndTellsHowManyThereAre() {
        List<UserFixture> users = new ArrayList<>(List.of(named("boss")));
        List<ReportingLine> lines = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            users.add(named("r" + i));
            lines.add(line("r" + i, i < 150 ? "boss" : "r" + i % 50));
        }
        try (Storage storage = InMemoryStorage.create()) {
            insert(storage, users, lines);
            ChartNode root = chart(storage).chart(idOf("boss"), 2).orElseThrow();
            assertThat(root.reportCount()).isEqualTo(150);
            assertThat(root.reports()).hasSize(100);
            assertThat(root.hidden()).isEqualTo(50);
        }
    }

    @Test
    void showsReportsPageByPage() {
        List<UserFixture> users = new ArrayList<>(List.of(named("boss")));
        List<ReportingLine> lines = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            users.add(named("r" + i));
            lines.add(line("r" + i, "boss"));
        }
        try (Storage storage = InMemoryStorage.create()) {
            insert(storage, users, lines);
            List<ChartPerson> shown = new ArrayList<>(chart(storage).directReports(idOf("boss"), 100));
            while (shown.size() < MANY) {
                Cursor last = shown.get(shown.size() - 1).cursor();
                shown.addAll(chart(storage).directReports(idOf("boss"), last, 100));
            }
            assertThat(shown).doesNotHaveDuplicates();
        }
    }

    @Test
    void judgesDatesWhenItIsAsked() {
        try (Storage storage = InMemoryStorage.create()) {
            insert(
                    storage,
                    List.of(named("boss"), named("lead"), named("worker")),
                    List.of(
                            new ReportingLine(
                                    idOf("lead"),
                                    idOf("boss"),
                                    Optional.of(NOON.plus(Duration.ofDays(1))),
                                    Optional.empty()),
                            line("worker", "lead")));
            assertThat(chart(storage).chainOf(idOf("worker"))).hasSize(1);
            assertThat(People.on(storage)
                            .clock(() -> NOON.plus(Duration.ofDays(1)))
                            .build()
                            .as(Actor.system("test"))
                            .orgChart()
                            .chainOf(idOf("worker")))
                    .hasSize(2);
        }
    }

    @Test
    void showsNothingToWhoMayNotRead() {
        try (Storage storage = family()) {
            OrgChart chart =
                    People.on(storage).build().as(Actor.user(idOf("nobody"))).orgChart();
            assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> chart.chainOf(idOf("worker")));
        }
    }
}
