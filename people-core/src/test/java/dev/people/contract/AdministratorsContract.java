package dev.people.contract;

import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** There is always an active administrator once there was one, through every door. Every storage keeps to it. */
public class AdministratorsContract extends TestedStorage {
    private static final Actor SYSTEM = Actor.system("test");

    private static final ImportOptions BY_ROWS =
            ImportOptions.addAndUpdate().handling(Handling.addAndUpdate().followingRows());

    private static PeopleAs people(Storage storage) {
        return People.on(storage).build().as(SYSTEM);
    }

    private static void administrators(Storage storage, String... names) {
        for (String name : names) {
            Transactions.insert(storage, named(name).called("A", "B").ofType(UserType.ADMIN));
        }
    }

    private static UserId id(String name) {
        return UserFixture.idOf(name);
    }

    private static UserDraft draft(BuiltInField field, String text) {
        return UserDraft.builder().set(field, text).build();
    }

    private static long active(Storage storage) {
        return storage.<Long>read(work -> work.users().activeAdministrators());
    }

    /** Every way in which one call takes an administrator away. */
    private static final Map<String, BiConsumer<PeopleAs, UserId>> WAYS = Map.of(
            "block", (people, id) -> people.users().block(id, BlockReason.OTHER, "because"),
            "delete", (people, id) -> people.users().delete(id, "because"),
            "demote", (people, id) -> people.users().edit(id, draft(BuiltInField.USER_TYPE, "standard")),
            "block by an edit", (people, id) -> people.users().edit(id, draft(BuiltInField.ACCOUNT_STATE, "No")));

    private static List<FindingCode> refusal(Runnable call) {
        try {
            call.run();
            return List.of();
        } catch (RejectedException e) {
            return e.findings().stream().map(Finding::code).toList();
        }
    }

    @Test
    void nobodyTakesTheLastAdministratorAwayBySingleChanges() {
        WAYS.forEach((name, way) -> {
            try (Storage storage = storage()) {
                administrators(storage, "boss");
                Directory before = Directory.of(storage);
                PeopleAs people = people(storage);
                assertThat(refusal(() -> way.accept(people, id("boss"))))
                        .as(name)
                        .containsExactly(FindingCode.LAST_ADMIN);
                assertThat(Directory.of(storage)).as(name).isEqualTo(before);
            }
        });
    }

    @Test
    void theLastButOneMayGo() {
        WAYS.forEach((name, way) -> {
            try (Storage storage = storage()) {
                administrators(storage, "boss", "deputy");
                PeopleAs people = people(storage);
                assertThat(refusal(() -> way.accept(people, id("deputy"))))
                        .as(name)
                        .isEmpty();
                assertThat(active(storage)).as(name).isEqualTo(1);
            }
        });
    }

    @Test
    void nobodyShutsThemselvesOut() {
        Map<String, BiConsumer<PeopleAs, UserId>> waysOut = new TreeMap<>(WAYS);
        waysOut.remove("demote");
        waysOut.forEach((name, way) -> {
            try (Storage storage = storage()) {
                administrators(storage, "boss", "deputy");
                PeopleAs himself = People.on(storage).build().as(Actor.user(id("boss")));
                assertThat(refusal(() -> way.accept(himself, id("boss"))))
                        .as(name)
                        .containsExactly(FindingCode.SELF_LOCKOUT);
                assertThat(active(storage)).as(name).isEqualTo(2);
            }
        });
    }

    @Test
    void anAdministratorMayStepDownAsLongAsThereIsAnother() {
        try (Storage storage = storage()) {
            administrators(storage, "boss", "deputy");
            PeopleAs himself = People.on(storage).build().as(Actor.user(id("boss")));
            himself.users().edit(id("boss"), draft(BuiltInField.USER_TYPE, "standard"));
            assertThat(active(storage)).isEqualTo(1);
        }
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        try (Storage storage = storage()) {
            People people = People.on(storage).build();
            people.bootstrap(newcomer("first"));
            assertThat(refusal(() -> people.bootstrap(newcomer("second")))).containsExactly(FindingCode.ADMIN_EXISTS);
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }

    @Test
    void theFirstAdministratorMadeAgainByTheSameNameIsTheSameAccount() {
        try (Storage storage = storage()) {
            People people = People.on(storage).build();
            User first = people.bootstrap(newcomer("first"));
            people.as(Actor.user(first.id())).users().edit(first.id(), draft(BuiltInField.CITY, "Bern"));
            User again = people.bootstrap(newcomer("FIRST"));
            assertThat(again).isEqualTo(Directory.everybody(storage).get(0));
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.profile().text(BuiltInField.CITY)).contains("Bern");
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }

    @Test
    void aNameThatIsNoAdministratorsAnyMoreIsNotAnsweredAsTheFirstOne() {
        try (Storage storage = storage()) {
            People people = People.on(storage).build();
            User first = people.bootstrap(newcomer("first"));
            PeopleAs system = people.as(Actor.system("test"));
            User second = system.users().create(newcomer("second"), Activation.NONE);
            system.users().edit(second.id(), draft(BuiltInField.USER_TYPE, "admin"));
            system.users().block(first.id(), BlockReason.LEFT_COMPANY, "");
            assertThat(refusal(() -> people.bootstrap(newcomer("first")))).containsExactly(FindingCode.ADMIN_EXISTS);
            assertThat(people.bootstrap(newcomer("second")).id()).isEqualTo(second.id());
        }
    }

    @Test
    void theFirstAdministratorMadeTwiceAtTheSameTimeIsOneAccount() {
        try (Storage storage = storage()) {
            People people =
                    People.on(new MeetingStorage(storage, Race.on(storage))).build();
            List<Object> outcomes =
                    Race.both(() -> people.bootstrap(newcomer("first")), () -> people.bootstrap(newcomer("first")));
            UserId only = Directory.everybody(storage).get(0).id();
            assertThat(outcomes)
                    .allSatisfy(made -> assertThat(((User) made).id()).isEqualTo(only));
            assertThat(active(storage)).isEqualTo(1);
        }
    }

    @Test
    void ofTwoFirstAdministratorsAtTheSameTimeOneIsMade() {
        try (Storage storage = storage()) {
            People people =
                    People.on(new MeetingStorage(storage, Race.on(storage))).build();
            List<Object> outcomes =
                    Race.both(() -> people.bootstrap(newcomer("first")), () -> people.bootstrap(newcomer("second")));
            assertThat(outcomes).filteredOn(RejectedException.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(RejectedException.class::isInstance)
                    .allSatisfy(refused -> assertThat(codes(refused)).containsExactly(FindingCode.ADMIN_EXISTS));
            assertThat(active(storage)).isEqualTo(1);
        }
    }

    private static UserDraft newcomer(String name) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, name)
                .set(BuiltInField.FIRST_NAME, "Ada")
                .set(BuiltInField.LAST_NAME, "Admin")
                .set(BuiltInField.EMAIL, name + "@example.org")
                .build();
    }

    private static List<FindingCode> codes(Object refused) {
        return ((RejectedException) refused)
                .findings().stream().map(Finding::code).toList();
    }

    @Test
    void oneOfTwoAdministratorsWhoTakeEachOtherAwayStays() {
        WAYS.forEach((name, way) -> {
            try (Storage storage = storage()) {
                administrators(storage, "boss", "deputy");
                People people =
                        People.on(new MeetingStorage(storage, Race.on(storage))).build();
                PeopleAs boss = people.as(Actor.user(id("boss")));
                PeopleAs deputy = people.as(Actor.user(id("deputy")));
                List<Object> outcomes = Race.both(
                        done(() -> way.accept(boss, id("deputy"))), done(() -> way.accept(deputy, id("boss"))));
                assertThat(outcomes).as(name).filteredOn("done"::equals).hasSize(1);
                assertThat(outcomes)
                        .as(name)
                        .filteredOn(outcome -> !outcome.equals("done"))
                        .allSatisfy(refused -> assertThat(codes(refused))
                                .isSubsetOf(
                                        FindingCode.LAST_ADMIN, FindingCode.NOT_PERMITTED, FindingCode.USER_NOT_FOUND));
                assertThat(active(storage)).as(name).isEqualTo(1);
            }
        });
    }

    private static Callable<Object> done(Runnable call) {
        return () -> {
            call.run();
            return "done";
        };
    }

    @Test
    void oneOfTwoAdministratorsWhomTwoFilesTakeAwayStays() {
        for (String way : List.of("username,account_state", "username,user_type")) {
            try (Storage storage = storage()) {
                administrators(storage, "boss", "deputy");
                String value = way.endsWith("type") ? "standard" : "No";
                PeopleAs planning = people(storage);
                Plan one =
                        planning.imports().plan(TableRecords.lines(way, "boss," + value), ImportOptions.addAndUpdate());
                Plan other = planning.imports()
                        .plan(TableRecords.lines(way, "deputy," + value), ImportOptions.addAndUpdate());
                PeopleAs people = people(new MeetingStorage(storage, Race.on(storage)));
                List<Object> outcomes = Race.both(() -> applied(people, one), () -> applied(people, other));
                assertThat(outcomes).as(way).containsExactlyInAnyOrder(List.of(), List.of(FindingCode.LAST_ADMIN));
                assertThat(active(storage)).as(way).isEqualTo(1);
            }
        }
    }

    private static List<FindingCode> applied(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults()).surprises().stream()
                .flatMap(row -> row.code().stream())
                .toList();
    }

    @Test
    void aFileTakesTheLastAdministratorAwayByNoDoor() {
        for (List<String> cell : List.of(
                List.of("account_state", "No"),
                List.of("user_type", "standard"),
                List.of("action", "block"),
                List.of("action", "delete"))) {
            try (Storage storage = storage()) {
                administrators(storage, "boss");
                TableRecords table =
                        TableRecords.of(List.of(List.of("username", cell.get(0)), List.of("boss", cell.get(1))));
                PeopleAs people = people(storage);
                Plan plan = people.imports().plan(table, BY_ROWS);
                assertThat(plan.findingCounts()).as("%s", cell).containsOnlyKeys(FindingCode.LAST_ADMIN);
                applied(people, plan);
                assertThat(active(storage)).as("%s", cell).isEqualTo(1);
            }
        }
    }

    @Test
    void aCircleIsNotCarriedOutThatWouldByNowTakeAllAdministrators() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords three = TableRecords.lines(
                    "username,first_name,last_name,email,employee_id,user_type",
                    "a,A,A,a@example.org,1,admin",
                    "b,B,B,b@example.org,2,admin",
                    "c,C,C,c@example.org,3,admin");
            ImportOptions atOnce = ImportOptions.addAndUpdate().activate(Activation.NONE);
            people.plans().apply(people.imports().plan(three, atOnce), ApplyOptions.defaults());
            TableRecords circle =
                    TableRecords.lines("employee_id,new_username,user_type", "1,b,standard", "2,a,standard");
            Plan plan =
                    people.imports().plan(circle, ImportOptions.addAndUpdate().matchBy(MatchKey.EMPLOYEE_ID));
            assertThat(plan.totals().writing()).isEqualTo(2);
            UserId third = Directory.everybody(storage).get(2).id();
            people.users().block(third, BlockReason.OTHER, "meanwhile");

            ApplyResult result = people.plans().apply(plan, ApplyOptions.defaults());
            assertThat(result.applied().of(RowResult.STALE)).isEqualTo(2);
            assertThat(active(storage)).isEqualTo(2);
            assertThat(Directory.everybody(storage))
                    .extracting(user -> user.username().value())
                    .containsExactly("a", "b", "c");
        }
    }

    @Test
    void theSeatOfAnAdministratorWhoLeavesIsFreeOnceTheyHaveLeft() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            ImportOptions atOnce = ImportOptions.addAndUpdate().activate(Activation.NONE);
            String header = "username,first_name,last_name,email,user_type,account_state";
            TableRecords two = TableRecords.lines(
                    header, "boss,B,B,boss@example.org,admin,", "deputy,D,D,deputy@example.org,admin,");
            people.plans().apply(people.imports().plan(two, atOnce), ApplyOptions.defaults());
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(2));
            TableRecords exchange = TableRecords.lines(header, "x,X,X,x@example.org,,", "deputy,,,,,No");

            Plan plan = people.imports().plan(exchange, atOnce);
            assertThat(plan.findingCounts()).containsOnlyKeys(FindingCode.NO_SEAT);
            assertThat(applied(people, plan)).isEmpty();
            assertThat(Directory.seatsUsed(storage)).isEqualTo(1);

            Plan again = people.imports().plan(exchange, atOnce);
            assertThat(again.findingCounts()).isEmpty();
            assertThat(applied(people, again)).isEmpty();
            assertThat(Directory.seatsUsed(storage)).isEqualTo(2);
        }
    }
}
