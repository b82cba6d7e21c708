package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.entry;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.failure.StaleVersionException;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.UserType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.user.UserRepository} promises of many accounts at once, where storages have ways of their own. */
public class ManyUsersContract extends TestedStorage {
    private static final int MANY = 25;

    private static List<UserFixture> many() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> named("user" + i)
                        .with(BuiltInField.CITY, "City \u2013 \"" + i + "\", {%}")
                        .with(BuiltInField.ADDRESS, "1 Street\nTown\t\\N"))
                .toList();
    }

    private static UserFixture rich() {
        return named("rich")
                .with(BuiltInField.PHONE, "+44 7700 900000")
                .withEmployeeId("007-A")
                .ofType(UserType.ADMIN)
                .whoMustChangeThePassword()
                .invited()
                .blockedFor(BlockReason.TEMPORARY_LEAVE, "Back in spring", NOON.plusNanos(1_000))
                .toldBy(entry("first"));
    }

    @Test
    void findsManyInFullByAllTheirKeys() {
        try (Storage storage = storage()) {
            insert(storage, many().toArray(UserFixture[]::new));
            insert(storage, rich());
            UserKeys keys = new UserKeys().employeeId(rich().user().employeeId().orElseThrow());
            many().forEach(user -> keys.id(user.user().id())
                    .username(user.user().username())
                    .look(user.user().username())
                    .email(user.user().email()));

            List<User> found = storage.read(work -> work.users().findAll(keys));

            assertThat(found)
                    .hasSize(MANY + 1)
                    .contains(rich().user())
                    .containsAll(many().stream().map(UserFixture::user).toList());
        }
    }

    @Test
    void changesManyAtOnce() {
        try (Storage storage = storage()) {
            insert(storage, many().toArray(UserFixture[]::new));
            List<UserFixture> changed = many().stream()
                    .map(user -> user.with(BuiltInField.CITY, "")
                            .with(BuiltInField.DEPARTMENT, "Elsewhere, \"{NULL}\"")
                            .whoMustChangeThePassword()
                            .blockedFor(BlockReason.OTHER, "", NOON)
                            .toldBy(entry("second")))
                    .toList();

            write(storage, work -> work.users()
                    .update(changed.stream().map(UserFixture::user).toList()));

            assertThat(changed).allSatisfy(user -> {
                User now = stored(storage, user);
                assertThat(now.revision().version())
                        .isEqualTo(user.user().revision().version() + 1);
                assertThat(now.profile()).isEqualTo(user.user().profile());
                assertThat(now.account()).isEqualTo(user.user().account());
                assertThat(now.revision().lastEntry())
                        .isEqualTo(user.user().revision().lastEntry());
            });
        }
    }

    @Test
    void givesALaterOneWhatAnEarlierOneGivesUp() {
        try (Storage storage = storage()) {
            List<UserFixture> many = many();
            insert(storage, many.toArray(UserFixture[]::new));
            List<User> moved = IntStream.range(0, MANY)
                    .mapToObj(i -> many.get(i).withUsername(i == 0 ? "fresh" : "user" + (i - 1)))
                    .map(UserFixture::user)
                    .toList();

            write(storage, work -> work.users().update(moved));

            assertThat(IntStream.range(0, MANY).boxed()).allSatisfy(i -> assertThat(
                            stored(storage, many.get(i)).username().value())
                    .isEqualTo(i == 0 ? "fresh" : "user" + (i - 1)));
        }
    }

    @Test
    void changesNobodyWhereOneOfManyIsStale() {
        try (Storage storage = storage()) {
            List<UserFixture> many = many();
            insert(storage, many.toArray(UserFixture[]::new));
            List<User> changed = many.stream()
                    .map(user -> user.with(BuiltInField.CITY, "Elsewhere").user())
                    .toList();
            write(storage, work -> work.users().update(List.of(many.get(7).user())));

            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(storage, work -> work.users().update(changed)));

            assertThat(stored(storage, many.get(3))).isEqualTo(many.get(3).user());
        }
    }
}
