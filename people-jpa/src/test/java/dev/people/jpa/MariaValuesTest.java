package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.storage.Storage;
import dev.people.user.AccountState;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values that MariaDB, or its driver, would take for others. */
class MariaValuesTest {
    private static final TestDatabase.Reusable DATABASE = TestDatabase.reusable(TestDatabase.mariaDb());

    private static void insert(Storage storage, List<User> users) {
        storage.<Integer>write(work -> {
            work.users().insert(users);
            return users.size();
        });
    }

    private static List<User> users(List<UserId> ids) {
        List<User> users = new ArrayList<>();
        for (UserId id : ids) {
            users.add(named("user" + users.size()).withId(id).user());
        }
        return users;
    }

    /** The type that the database has for them refuses the second one, and keeps the third one in another order. */
    @Test
    void anyIdIsKeptAndFound() {
        try (Storage storage = DATABASE.emptied()) {
            List<UserId> ids = List.of(
                    UserId.valueOf("00000000-0000-0000-0000-000000000000"),
                    UserId.valueOf("11111111-2222-8333-4444-555555555555"),
                    UserId.valueOf("c232ab00-9414-11ec-b3c8-9f6bdeced846"),
                    UserId.valueOf("ffffffff-ffff-ffff-ffff-ffffffffffff"));
            insert(storage, users(ids));
            UserKeys keys = new UserKeys();
            ids.forEach(keys::id);
            List<User> found = storage.read(work -> work.users().findAll(keys));
            assertThat(found).extracting(User::id).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void derivedIdsKeepTheirOrder() {
        try (Storage storage = DATABASE.emptied()) {
            PlanId plan = new PlanId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
            List<UserId> ids = new ArrayList<>();
            for (long row = 0; row < 500; row++) {
                ids.add(DerivedIds.user(plan, row));
            }
            insert(storage, users(ids));
            List<String> kept =
                    TestDatabase.column(DATABASE.dataSource(), "select lower(hex(id)) from people_user order by id");
            assertThat(kept)
                    .containsExactlyElementsOf(ids.stream()
                            .sorted()
                            .map(id -> id.toString().replace("-", ""))
                            .toList());
        }
    }

    @Test
    void aLongKeyIsNotFoundByItsBeginning() {
        try (Storage storage = DATABASE.emptied()) {
            String longest = "7".repeat(600);
            insert(storage, List.of(anna().user().withEmployeeId(Optional.of(new EmployeeId("7", longest)))));
            assertThat(holders(storage, longest)).hasSize(1);
            assertThat(holders(storage, longest + "7")).isEmpty();
        }
    }

    @Test
    void aKeyIsFoundWhateverSignsItHas() {
        try (Storage storage = DATABASE.emptied()) {
            String key = "\"q\" \\ \\u0041 ' % _ \u0001\t\ud83d\ude00 ";
            insert(storage, List.of(anna().user().withEmployeeId(Optional.of(new EmployeeId("7", key)))));
            assertThat(holders(storage, key)).hasSize(1);
            assertThat(holders(storage, key.strip())).isEmpty();
        }
    }

    private static List<User> holders(Storage storage, String key) {
        return storage.read(work -> work.users().findAll(new UserKeys().employeeId(new EmployeeId("7", key))));
    }

    /** New York has no half past two on that morning. */
    @Test
    void instantsAreInUtcWhereverTheProcessRuns() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (Storage storage = DATABASE.emptied()) {
            Instant missing = Instant.parse("2026-03-08T02:30:00.123456Z");
            User user = anna().in(new AccountState.Active(missing)).user();
            insert(storage, List.of(user));
            List<User> found = storage.read(work -> work.users().findAll(new UserKeys().id(user.id())));
            assertThat(found).containsExactly(user);
            storage.<Integer>write(work -> {
                work.users().update(List.of(user));
                return 1;
            });
            assertThat(TestDatabase.column(DATABASE.dataSource(), "select cast(state_since as char) from people_user"))
                    .containsExactly("2026-03-08 02:30:00.123456");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void refusesAServerThatCutsWhatIsTooLong() {
        try (HikariDataSource database = TestDatabase.mariaDb();
                HikariDataSource careless = TestDatabase.with(database, "&sessionVariables=sql_mode=''")) {
            JpaStorage.migrate(database);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JpaStorage.of(careless))
                    .withMessageContaining("STRICT_TRANS_TABLES");
        }
    }
}
