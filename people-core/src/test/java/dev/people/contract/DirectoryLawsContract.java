package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.SubjectDelta;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.plan.Handling;
import dev.people.plan.Plan;
import dev.people.plan.SeatForecast;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds of a directory at every moment, whatever files are imported. Every storage keeps to it. */
public class DirectoryLawsContract extends TableLaws {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static PeopleAs people(Storage storage) {
        AtomicLong ticks = new AtomicLong();
        InstantSource clock = () -> NOON.plusMillis(ticks.incrementAndGet());
        People people =
                People.on(storage).clock(clock).random(new SplittableRandom(42)).build();
        return people.as(Actor.system("laws"));
    }

    private static void apply(PeopleAs people, TableRecords table, ImportOptions options) {
        applyIfMay(people, people.imports().plan(table, options), 4);
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void namesAddressesAndNumbersStayUnique(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            takeIn(people, before);
            apply(people, file, options);
            Set<String> seen = new HashSet<>();
            for (User user : Directory.everybody(storage)) {
                assertThat(seen.add("u" + user.username().key())).isTrue();
                assertThat(seen.add("e" + user.email().key())).isTrue();
                user.employeeId().ifPresent(number -> assertThat(seen.add("n" + number.key()))
                        .isTrue());
            }
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void seatsUsedAreThoseOfAccountsThatTakeOneAndNeverMoreThanTheLimitAtAnyMoment(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll @IntRange(max = 1) int room) {
        try (Storage storage = storage()) {
            ImportOptions options = ImportOptions.addAndUpdate()
                    .handling(Handling.addAndUpdate().followingRows());
            AtomicLong limit = new AtomicLong(Long.MAX_VALUE);
            PeopleAs people = people(WatchedStorage.over(storage, moment -> assertThat(Directory.seatsUsed(moment))
                    .isEqualTo(Directory.seatTakers(moment))
                    .isLessThanOrEqualTo(limit.get())));
            takeIn(people, before);
            leaveRoom(people, room);
            limit.set(Directory.seatsUsed(storage) + room);
            Plan plan = people.imports().plan(file, options);
            SeatForecast seats = plan.seats().stream()
                    .filter(pool -> pool.pool().equals(PoolName.PRIMARY))
                    .findFirst()
                    .orElseThrow();
            rarelyAbout(
                    "the pool is full and the file frees a seat", room == 0 && seats.freed() > 0 && seats.needed() > 0);
            rarelyAbout("seats are wanted", seats.needed() > 0);
            applyIfMay(people, plan, 2);
            assertThat(Directory.seatsUsed(storage)).isEqualTo(seats.after());
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void thereIsAnActiveAdministratorAtEveryMomentOnceThereWasOne(
            @ForAll("directories") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            AtomicLong least = new AtomicLong();
            PeopleAs people = people(WatchedStorage.over(
                    storage, moment -> assertThat(activeAdministrators(moment)).isGreaterThanOrEqualTo(least.get())));
            takeIn(people, before);
            long administrators = activeAdministrators(storage);
            about("there are administrators", administrators > 0, 25);
            least.set(Math.min(1, administrators));
            Plan plan = people.imports().plan(file, options);
            applyIfMay(people, plan, 2);
            boolean isRefused = plan.findingCounts().containsKey(FindingCode.LAST_ADMIN);
            rarelyAbout("somebody tries to take one away", isRefused || activeAdministrators(storage) < administrators);
        }
    }

    private static long activeAdministrators(Storage storage) {
        return storage.<Long>read(work -> work.users().activeAdministrators());
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyChangeOfStateIsInTheAuditLogWithActorTimeAndReason(
            @ForAll("directories") TableRecords before, @ForAll("tables") TableRecords file) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            takeIn(people, before);
            apply(people, file, ImportOptions.addAndUpdate());
            for (User user : Directory.everybody(storage)) {
                List<AuditEntry> history = people.users().history(user.id(), 100);
                assertThat(history).hasSize((int) user.revision().version() + 1);
                assertThat(history.get(history.size() - 1).kind()).isEqualTo(AuditKind.USER_CREATED);
                assertThat(lastState(history)).isEqualTo(user.state().code());
                assertThat(history).allSatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(people.actor());
                    assertThat(entry.at()).isAfter(NOON);
                    assertThat(entry.reason()).isNotEmpty();
                });
            }
        }
    }

    private static String lastState(List<AuditEntry> history) {
        for (AuditEntry entry : history) {
            Optional<String> state = entry.changes().users().stream()
                    .map(SubjectDelta::fields)
                    .flatMap(List::stream)
                    .filter(field -> field.field().equals("account_state"))
                    .map(field -> field.after())
                    .findFirst();
            if (state.isPresent()) {
                return state.get();
            }
        }
        return "";
    }
}
