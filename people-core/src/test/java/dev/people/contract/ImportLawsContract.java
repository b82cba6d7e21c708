package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.UserDelta;
import dev.people.change.Activation;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.LineAction;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.Username;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of planning and applying, over whatever files people make. Every storage keeps them. */
public abstract class ImportLawsContract extends TableLaws {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static PeopleAs people(Storage storage, SeatLimit limit) {
        AtomicLong ticks = new AtomicLong();
        InstantSource clock = () -> NOON.plusMillis(ticks.incrementAndGet());
        People people = People.on(storage)
                .clock(clock)
                .random(new SplittableRandom(42))
                .seats(PoolName.PRIMARY, limit)
                .build();
        return people.as(Actor.system("laws"));
    }

    private static ApplyOptions chunks(int size) {
        return ApplyOptions.defaults().chunks(size).exceeding(ChangeBudget.Kind.LOSS);
    }

    private static void apply(PeopleAs people, TableRecords table, ImportOptions options) {
        Plan plan = people.imports().plan(table, options);
        if (plan.refusal().isEmpty()) {
            people.plans().apply(plan, chunks(4));
        }
    }

    private static List<PlanRow> rows(Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        plan.forEachRow(rows::add);
        return rows;
    }

    @Property(tries = 60)
    @Feature("F69")
    void planningWritesNothing(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.UNLIMITED);
            apply(people, before, ImportOptions.addAndUpdate());
            Directory seen = Directory.of(storage);
            rows(people.imports().plan(file, options));
            assertThat(Directory.of(storage)).isEqualTo(seen);
        }
    }

    @Property(tries = 60)
    void planningTheSameAgainSaysTheSame(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            apply(people(storage, SeatLimit.of(6)), before, ImportOptions.addAndUpdate());
            Plan first = people(storage, SeatLimit.of(6)).imports().plan(file, options);
            Plan second = people(storage, SeatLimit.of(6)).imports().plan(file, options);
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.totals()).isEqualTo(first.totals());
            assertThat(second.findings()).isEqualTo(first.findings());
            assertThat(second.seats()).isEqualTo(first.seats());
            assertThat(rows(second)).isEqualTo(rows(first));
        }
    }

    @Property(tries = 60)
    void afterApplyingAPlanTheSameFileWritesNothing(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.UNLIMITED);
            apply(people, before, ImportOptions.addAndUpdate());
            apply(people, file, options);
            Plan again = people.imports().plan(file, options);
            assertThat(again.isEmpty()).as("%s", rows(again)).isTrue();
        }
    }

    @Property(tries = 60)
    void applyingWritesExactlyWhatThePlanShows(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.of(7));
            apply(people, before, ImportOptions.addAndUpdate());
            Map<UserId, User> old = byId(storage);
            Plan plan = people.imports().plan(file, options);
            List<PlanRow> shown = rows(plan);
            if (plan.refusal().isPresent()) {
                assertThat(plan.isEmpty()).isTrue();
                return;
            }
            ApplyResult result = people.plans().apply(plan, chunks(3));
            for (PlanAction action : PlanAction.values()) {
                assertThat(result.applied().of(action.result()))
                        .as("%s of %s", action, shown)
                        .isEqualTo(plan.totals().of(action));
            }
            for (LineAction action : LineAction.values()) {
                action.result().ifPresent(told -> assertThat(result.applied().of(told))
                        .isEqualTo(plan.lineTotals().of(action)));
            }
            assertThat(result.applied().of(RowResult.STALE)).isZero();
            assertThat(result.applied().of(RowResult.MANAGER_STALE)).isZero();
            assertThat(changed(old, byId(storage))).isEqualTo(written(shown, old, byId(storage)));
        }
    }

    /** Whoever is another one than before, is new or is gone. */
    private static Set<UserId> changed(Map<UserId, User> old, Map<UserId, User> now) {
        Set<UserId> changed = new HashSet<>(old.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(id -> Objects.equals(old.get(id), now.get(id)));
        return changed;
    }

    private static Set<UserId> written(List<PlanRow> shown, Map<UserId, User> old, Map<UserId, User> now) {
        return shown.stream()
                .filter(row -> row.action().writes() || row.manager().writes())
                .map(row -> Username.of(row.username()).key())
                .map(name -> named(name, old).or(() -> named(name, now)).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static Optional<UserId> named(String name, Map<UserId, User> users) {
        return users.values().stream()
                .filter(user -> user.username().key().equals(name))
                .map(User::id)
                .findFirst();
    }

    private static Map<UserId, User> byId(Storage storage) {
        Map<UserId, User> users = new HashMap<>();
        Directory.everybody(storage).forEach(user -> users.put(user.id(), user));
        return users;
    }

    @Property(tries = 60)
    void rowsWithAnErrorAreRefusedAndOthersAreNot(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.of(5));
            apply(people, before, ImportOptions.addAndUpdate());
            Plan plan = people.imports().plan(file, options);
            for (PlanRow row : rows(plan)) {
                boolean error = row.findings().stream().anyMatch(Finding::isError);
                boolean refused = row.action() == PlanAction.REFUSED;
                assertThat(error || plan.refusal().isPresent()).as("%s", row).isEqualTo(refused);
            }
            assertThat(plan.totals().rows()).isEqualTo(rows(plan).size());
        }
    }

    @Property(tries = 60)
    void namesAddressesAndNumbersStayUnique(
            @ForAll("tables") TableRecords before,
            @ForAll("tables") TableRecords file,
            @ForAll("options") ImportOptions options) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.UNLIMITED);
            apply(people, before, ImportOptions.addAndUpdate());
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

    @Property(tries = 60)
    void seatsUsedAreThoseOfAccountsThatTakeOneAndNeverMoreThanTheLimit(
            @ForAll("tables") TableRecords before, @ForAll("tables") TableRecords file) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.of(4));
            apply(people, before, ImportOptions.addAndUpdate());
            apply(people, file, ImportOptions.addAndUpdate());
            assertThat(Directory.seatsUsed(storage))
                    .isEqualTo(Directory.seatTakers(storage))
                    .isLessThanOrEqualTo(4);
        }
    }

    @Property(tries = 60)
    void thereIsAnActiveAdministratorOnceThereWasOne(
            @ForAll("tables") TableRecords before, @ForAll("tables") TableRecords file) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.UNLIMITED);
            apply(people, before, ImportOptions.addAndUpdate().activate(Activation.NONE));
            long administrators = storage.read(work -> work.users().activeAdministrators());
            apply(people, file, ImportOptions.addAndUpdate().activate(Activation.NONE));
            if (administrators > 0) {
                assertThat(storage.<Long>read(work -> work.users().activeAdministrators()))
                        .isPositive();
            }
        }
    }

    @Property(tries = 60)
    void everyChangeOfStateIsInTheAuditLogWithActorTimeAndReason(
            @ForAll("tables") TableRecords before, @ForAll("tables") TableRecords file) {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage, SeatLimit.UNLIMITED);
            apply(people, before, ImportOptions.addAndUpdate());
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
                    .map(UserDelta::fields)
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

    @Property(tries = 40)
    void theOrderOfColumnsDoesNotMatter(@ForAll("tables") TableRecords file) {
        try (Storage one = storage()) {
            Plan plan = people(one, SeatLimit.of(3)).imports().plan(file, ImportOptions.addAndUpdate());
            TableRecords turned = file.columns(13, 10, 12, 11, 8, 3, 1, 0, 2, 7, 9, 6, 5, 4);
            Plan other = people(one, SeatLimit.of(3)).imports().plan(turned, ImportOptions.addAndUpdate());
            assertThat(other.totals()).isEqualTo(plan.totals());
            assertThat(other.findingCounts().keySet()).doesNotContain(FindingCode.UNKNOWN_COLUMN);
        }
    }
}
