package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.maybe;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.entry;
import static dev.people.contract.UserFixture.idOf;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.failure.KeyTakenException;
import dev.people.failure.StaleVersionException;
import dev.people.failure.StorageException;
import dev.people.id.EntryId;
import dev.people.license.PoolName;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.NameHold;
import dev.people.user.NameKey;
import dev.people.user.Origin;
import dev.people.user.Revision;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.user.UserRepository} promises of one account at a time. */
public class UserRepositoryContract extends TestedStorage {
    @Test
    void keepsAFullAccount() {
        try (Storage storage = storage()) {
            UserFixture full = full();
            insert(storage, full);
            assertThat(stored(storage, full)).isEqualTo(full.user());
        }
    }

    private static UserFixture full() {
        Map<BuiltInField, String> texts = new EnumMap<>(BuiltInField.class);
        BuiltInField.all().stream()
                .filter(BuiltInField::isProfileText)
                .forEach(field -> texts.put(field, "The " + field.title() + " of somebody"));
        return celine().withTexts(texts)
                .withEmployeeId("007-A")
                .ofType(UserType.ADMIN)
                .ofPool(PoolName.EXTRANET)
                .madeBy(Origin.Method.IMPORT)
                .whoMustChangeThePassword()
                .invited()
                .blockedFor(
                        BlockReason.TEMPORARY_LEAVE, "Back in spring \u2013 \u201csoon\u201d", NOON.plusNanos(1_000))
                .toldBy(entry("first"));
    }

    @Test
    void keepsAnAccountThatHasNothingButWhatItNeeds() {
        try (Storage storage = storage()) {
            insert(storage, named("bare"));
            assertThat(stored(storage, named("bare"))).isEqualTo(named("bare").user());
        }
    }

    @Test
    void keepsEveryStateWithItsFacts() {
        try (Storage storage = storage()) {
            List<UserFixture> everyState = List.of(
                    named("active"),
                    named("invited").invited(),
                    named("unverified").unverified(),
                    named("blocked").blockedFor(BlockReason.SECURITY_CONCERN),
                    named("blocked-invited").invited().blockedFor(BlockReason.SYNC),
                    named("blocked-unverified").unverified().blockedFor(BlockReason.LICENSE, "full", NOON));
            insert(storage, everyState.toArray(UserFixture[]::new));
            assertThat(everyState)
                    .allSatisfy(user -> assertThat(stored(storage, user)).isEqualTo(user.user()));
        }
    }

    @Test
    void keepsEveryTypeReasonAndOrigin() {
        try (Storage storage = storage()) {
            for (UserType type : UserType.values()) {
                insert(storage, named("type-" + type).ofType(type));
                assertThat(stored(storage, named("type-" + type)).account().type())
                        .isEqualTo(type);
            }
            for (BlockReason reason : BlockReason.values()) {
                UserFixture blocked = named("reason-" + reason).blockedFor(reason);
                insert(storage, blocked);
                assertThat(stored(storage, blocked)).isEqualTo(blocked.user());
            }
            for (Origin.Method method : Origin.Method.values()) {
                UserFixture made = named("origin-" + method).madeBy(method);
                insert(storage, made);
                assertThat(stored(storage, made)).isEqualTo(made.user());
            }
        }
    }

    @Test
    void keepsInstantsToTheMicrosecond() {
        try (Storage storage = storage()) {
            UserFixture user = anna().in(new AccountState.Active(NOON.plus(Duration.ofNanos(999_000))));
            insert(storage, user);
            assertThat(stored(storage, user).state().since()).isEqualTo(NOON.plusNanos(999_000));
        }
    }

    @Test
    void keepsADeletedAccountForThoseWhoReferToIt() {
        try (Storage storage = storage()) {
            insert(storage, anna().deleted());
            User deleted = stored(storage, anna());
            assertThat(deleted.state()).isEqualTo(new AccountState.Deleted(NOON, NameHold.RESERVED));
            assertThat(deleted.username()).isEqualTo(anna().user().username());
        }
    }

    @Test
    void givesTheAddressOfADeletedAccountToSomebodyElseAndKeepsItsUsername() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            write(storage, work -> work.users().update(List.of(anna().deleted().user())));
            assertThat(found(storage, keys -> keys.email(anna().user().email())))
                    .isEmpty();
            insert(storage, ben().withEmail("anna@example.org"));
            assertThat(found(storage, keys -> keys.email(anna().user().email())))
                    .extracting(User::id)
                    .containsExactly(ben().user().id());
            assertTaken(storage, KeyTakenException.Key.USERNAME, anna().withEmail("2@example.org"));
        }
    }

    @Test
    void givesTheUsernameOfADeletedAccountAwayWhereItIsFree() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            User gone = anna().in(new AccountState.Deleted(NOON, NameHold.FREE)).user();
            write(storage, work -> work.users().update(List.of(gone)));
            assertThat(stored(storage, anna()).state()).isEqualTo(gone.state());
            assertThat(found(storage, keys -> keys.username(gone.username()))).isEmpty();
            UserFixture other = anna().withId(ben().user().id());
            insert(storage, other);
            assertThat(found(storage, keys -> keys.username(gone.username()))).containsExactly(other.user());
        }
    }

    @Test
    void letsAccountsChangePlaces() {
        try (Storage storage = storage()) {
            UserFixture anna = anna().withEmployeeId("7");
            UserFixture ben = ben().withEmployeeId("8");
            insert(storage, anna, ben);
            write(storage, work -> {
                work.users().vacate(List.of(anna.user(), ben.user()));
                work.users().update(List.of(inPlaceOf(anna, ben), inPlaceOf(ben, anna)));
            });
            assertThat(found(storage, keys -> keys.username(anna.user().username())
                            .email(anna.user().email())
                            .employeeId(EmployeeId.of("7"))))
                    .extracting(User::id)
                    .containsExactly(ben.user().id());
            assertThat(stored(storage, ben).revision().version())
                    .isEqualTo(ben.user().revision().version() + 1);
        }
    }

    private static User inPlaceOf(UserFixture one, UserFixture other) {
        return one.user()
                .withUsername(other.user().username())
                .withEmail(other.user().email())
                .withEmployeeId(other.user().employeeId());
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            assertThat(maybe(storage, work -> work.users().find(ben().user().id())))
                    .isEmpty();
            assertThat(found(storage, keys -> keys.id(ben().user().id()))).isEmpty();
            assertThat(found(storage, keys -> keys.username(Username.of("ben"))))
                    .isEmpty();
            assertThat(found(storage, keys -> keys.look(Username.of("ben")))).isEmpty();
            assertThat(found(storage, keys -> keys.email(EmailAddress.of("ben@example.org"))))
                    .isEmpty();
            assertThat(found(storage, keys -> keys.employeeId(EmployeeId.of("7"))))
                    .isEmpty();
            assertThat(found(storage, keys -> {})).isEmpty();
        }
    }

    /** Everybody who has a full name, however it is written, and nobody who is deleted or had it before. */
    @Test
    void findsEverybodyWithAFullName() {
        try (Storage storage = storage()) {
            UserFixture moved = named("moved").called("C\u00e9line", "D'Arc");
            insert(
                    storage,
                    celine(),
                    named("other").called("C\u00c9LINE", "d'arc"),
                    named("gone").called("C\u00e9line", "D'Arc").deleted(),
                    moved);
            write(storage, work -> work.users()
                    .update(List.of(moved.called("C\u00e9line", "Lee").user())));
            String name = NameKey.of(" ce\u0301line  D'ARC ").orElseThrow();
            assertThat(found(storage, keys -> keys.name(name)))
                    .extracting(user -> user.username().value())
                    .containsExactlyInAnyOrder("c\u00e9line", "other");
            assertThat(found(storage, keys -> keys.name("c\u00e9line lee")))
                    .extracting(user -> user.username().value())
                    .containsExactly("moved");
            assertThat(found(storage, keys -> keys.name("d'arc"))).isEmpty();
        }
    }

    @Test
    void findsNobodyByANameThatIsTooLongToBeAKey() {
        try (Storage storage = storage()) {
            UserFixture huge = named("huge").called("\u0130".repeat(255), "\ud835\udd04".repeat(255));
            UserFixture longest = named("longest").called("\u6f22".repeat(200), "\u6f22".repeat(99));
            insert(storage, huge, longest);
            assertThat(NameKey.of(huge.user())).isEmpty();
            assertThat(found(
                            storage,
                            keys -> keys.name(NameKey.of(longest.user()).orElseThrow())))
                    .containsExactly(stored(storage, longest));
        }
    }

    private static List<User> found(Storage storage, Consumer<UserKeys> keys) {
        UserKeys filled = new UserKeys();
        keys.accept(filled);
        return storage.read(work -> work.users().findAll(filled));
    }

    @Test
    void findsByEveryKindOfKey() {
        try (Storage storage = storage()) {
            UserFixture anna = anna().withEmployeeId("No 7");
            insert(storage, anna, ben());
            assertThat(found(storage, keys -> keys.id(anna.user().id()))).containsExactly(anna.user());
            assertThat(found(storage, keys -> keys.username(Username.of("ANNA"))))
                    .containsExactly(anna.user());
            assertThat(found(storage, keys -> keys.look(Username.of("\u0430nna"))))
                    .containsExactly(anna.user());
            assertThat(found(storage, keys -> keys.email(EmailAddress.of("ANNA@EXAMPLE.ORG"))))
                    .containsExactly(anna.user());
            assertThat(found(storage, keys -> keys.employeeId(EmployeeId.of("NO 7"))))
                    .containsExactly(anna.user());
        }
    }

    @Test
    void findsEachAccountOnceWhateverKeysItHolds() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine());
            assertThat(found(storage, keys -> keys.id(anna().user().id())
                            .username(anna().user().username())
                            .look(anna().user().username())
                            .email(anna().user().email())
                            .email(ben().user().email())))
                    .containsExactlyInAnyOrder(anna().user(), ben().user());
        }
    }

    @Test
    void findsAllThatLookTheSame() {
        try (Storage storage = storage()) {
            UserFixture cyrillic = named("\u0430nna").withEmail("other@example.org");
            insert(storage, anna(), cyrillic, ben());
            assertThat(found(storage, keys -> keys.look(Username.of("anna"))))
                    .containsExactlyInAnyOrder(anna().user(), cyrillic.user());
        }
    }

    @Test
    void findsByTheNewKeysAndNoLongerByTheOldOnes() {
        try (Storage storage = storage()) {
            insert(storage, anna().withEmployeeId("7"));
            UserFixture renamed = anna().withUsername("maria").withEmail("maria@example.org");
            write(storage, work -> work.users().update(List.of(renamed.user())));
            assertThat(found(storage, keys -> keys.username(Username.of("anna"))
                            .look(Username.of("anna"))
                            .email(EmailAddress.of("anna@example.org"))
                            .employeeId(EmployeeId.of("7"))))
                    .isEmpty();
            assertThat(found(storage, keys -> keys.look(Username.of("maria")))).hasSize(1);
            insert(storage, anna().withId(UserFixture.idOf("another")).withEmployeeId("7"));
        }
    }

    @Test
    void refusesASecondAccountWithTheSameUsername() {
        try (Storage storage = storage()) {
            insert(storage, named("stra\u00dfe\u00e9").withEmail("1@example.org"));
            for (String same : List.of("stra\u00dfe\u00e9", "STRA\u00dfE\u00c9", "stra\u00dfee\u0301")) {
                assertTaken(storage, KeyTakenException.Key.USERNAME, named(same).withEmail("2@example.org"));
            }
            insert(storage, named("strasse\u00e9").withEmail("3@example.org"));
        }
    }

    @Test
    void refusesTheSameUsernameInFullWidth() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            assertTaken(
                    storage,
                    KeyTakenException.Key.USERNAME,
                    named("\uff41\uff4e\uff4e\uff41").withEmail("2@example.org"));
        }
    }

    @Test
    void refusesASecondAccountWithTheSameAddress() {
        try (Storage storage = storage()) {
            insert(storage, anna().withEmail("Anna@B\u00fccher.example"));
            for (String same : List.of("anna@b\u00fccher.example", "ANNA@xn--bcher-kva.EXAMPLE")) {
                assertTaken(storage, KeyTakenException.Key.EMAIL, ben().withEmail(same));
            }
            insert(storage, ben().withEmail("anna+1@b\u00fccher.example"));
        }
    }

    @Test
    void refusesASecondAccountWithTheSameEmployeeId() {
        try (Storage storage = storage()) {
            insert(storage, anna().withEmployeeId("a-7\u00e9"));
            assertTaken(storage, KeyTakenException.Key.EMPLOYEE_ID, ben().withEmployeeId("A-7E\u0301"));
            insert(storage, ben().withEmployeeId("a-07\u00e9"), celine());
        }
    }

    @Test
    void refusesASecondAccountWithTheSameId() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            assertTaken(
                    storage,
                    KeyTakenException.Key.ID,
                    ben().withId(anna().user().id()));
        }
    }

    @Test
    void letsAnyNumberOfAccountsHaveNoEmployeeId() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine());
            assertThat(storage.<Long>read(work -> work.users().count())).isEqualTo(3);
        }
    }

    @Test
    void refusesTwoOfOneKindInOneInsertion() {
        try (Storage storage = storage()) {
            assertThatExceptionOfType(KeyTakenException.class)
                    .isThrownBy(
                            () -> insert(storage, anna(), ben(), named("ANNA").withEmail("2@example.org")))
                    .satisfies(e -> assertThat(e.key()).isEqualTo(KeyTakenException.Key.USERNAME));
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Test
    void refusesAnUpdateThatTakesAKeyOfSomebodyElse() {
        try (Storage storage = storage()) {
            insert(storage, anna().withEmployeeId("1"), ben().withEmployeeId("2"));
            Map<KeyTakenException.Key, UserFixture> wishes = Map.of(
                    KeyTakenException.Key.USERNAME, ben().withUsername("Anna"),
                    KeyTakenException.Key.EMAIL, ben().withEmail("Anna@example.org"),
                    KeyTakenException.Key.EMPLOYEE_ID, ben().withEmployeeId("1"));
            wishes.forEach((key, wish) -> assertThatExceptionOfType(KeyTakenException.class)
                    .isThrownBy(() -> write(storage, work -> work.users().update(List.of(wish.user()))))
                    .satisfies(e -> assertThat(e.key()).isEqualTo(key)));
            assertThat(stored(storage, ben()))
                    .isEqualTo(ben().withEmployeeId("2").user());
        }
    }

    private static void assertTaken(Storage storage, KeyTakenException.Key key, UserFixture user) {
        List<User> before = Directory.everybody(storage);
        UserFixture newcomer = key == KeyTakenException.Key.ID ? user : user.withId(idOf("newcomer"));
        assertThatExceptionOfType(KeyTakenException.class)
                .isThrownBy(() -> insert(storage, named("bystander"), newcomer))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.getMessage())
                        .doesNotContain(user.user().username().key()));
        assertThat(Directory.everybody(storage)).isEqualTo(before);
    }

    @Test
    void letsAnAccountKeepItsOwnKeys() {
        try (Storage storage = storage()) {
            insert(storage, anna().withEmployeeId("7"));
            UserFixture louder =
                    anna().withUsername("ANNA").withEmail("ANNA@example.org").withEmployeeId("7");
            write(storage, work -> work.users().update(List.of(louder.user())));
            assertThat(stored(storage, anna()).username().value()).isEqualTo("ANNA");
        }
    }

    @Test
    void updatesInTheGivenOrderSoThatANameCanBeHandedOn() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben());
            write(storage, work -> work.users()
                    .update(List.of(
                            anna().withUsername("anna2").user(),
                            ben().withUsername("anna").user())));
            assertThat(stored(storage, ben()).username()).isEqualTo(Username.of("anna"));
        }
    }

    @Test
    void raisesTheVersionWithEveryWrite() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            assertThat(stored(storage, anna()).revision().version()).isZero();
            for (int version = 1; version <= 3; version++) {
                User read = stored(storage, anna());
                write(storage, work -> work.users().update(List.of(read.toldBy(entry("next")))));
                assertThat(stored(storage, anna()).revision().version()).isEqualTo(version);
            }
            assertThat(stored(storage, anna()).revision().lastEntry()).contains(entry("next"));
        }
    }

    @Test
    void refusesAnAccountThatSomebodyChangedFirst() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben());
            User read = stored(storage, anna());
            write(storage, work -> work.users().update(List.of(read)));
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(storage, work -> work.users()
                            .update(List.of(ben().withEmail("b2@example.org").user(), read))))
                    .satisfies(e -> assertThat(e.id()).isEqualTo(read.id().value()));
            assertThat(stored(storage, ben())).isEqualTo(ben().user());
            assertThat(stored(storage, anna()).revision().version()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnAccountThatDoesNotExist() {
        try (Storage storage = storage()) {
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(storage, work -> work.users().update(List.of(anna().user()))));
            assertThat(Directory.everybody(storage)).isEmpty();
        }
    }

    @Test
    void raisesVersionsAndWritesNothingElse() {
        try (Storage storage = storage()) {
            List<User> many =
                    IntStream.range(0, 20).mapToObj(i -> named("u" + i).user()).toList();
            write(storage, work -> work.users().insert(many));
            EntryId entry = new EntryId(UserFixture.uuid("entry"));

            write(storage, work -> work.users()
                    .raise(many.stream()
                            .map(user -> user.withEmail(anna().user().email()).toldBy(entry))
                            .toList()));

            Revision raised = new Revision(1, Optional.of(entry));
            assertThat(Directory.everybody(storage))
                    .containsExactlyInAnyOrderElementsOf(
                            many.stream().map(user -> user.with(raised)).toList());
        }
    }

    @Test
    void raisesNoVersionThatSomebodyElseHasRaised() {
        try (Storage storage = storage()) {
            List<User> many =
                    IntStream.range(0, 20).mapToObj(i -> named("u" + i).user()).toList();
            write(storage, work -> work.users().insert(many));
            EntryId entry = new EntryId(UserFixture.uuid("entry"));
            List<User> told = many.stream().map(user -> user.toldBy(entry)).toList();
            write(storage, work -> work.users().raise(List.of(told.get(7))));

            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(storage, work -> work.users().raise(told)))
                    .satisfies(
                            e -> assertThat(e.id()).isEqualTo(told.get(7).id().value()));
            assertThatExceptionOfType(StaleVersionException.class)
                    .isThrownBy(() -> write(storage, work -> work.users().raise(List.of(told.get(7)))));

            assertThat(Directory.everybody(storage))
                    .filteredOn(user -> user.revision().version() == 1)
                    .hasSize(1);
        }
    }

    @Test
    void takesNothingAtAllForNothing() {
        try (Storage storage = storage()) {
            write(storage, work -> work.users().insert(List.of()));
            write(storage, work -> work.users().update(List.of()));
            assertThat(storage.<Long>read(work -> work.users().count())).isZero();
        }
    }

    @Test
    void oneOfTwoWhoTakeAUsernameAtTheSameTimeGetsIt() {
        assertOneWins(anna(), ben().withUsername("\uff21nna"), KeyTakenException.class);
    }

    @Test
    void oneOfTwoWhoTakeAnAddressAtTheSameTimeGetsIt() {
        assertOneWins(anna(), ben().withEmail("ANNA@example.org"), KeyTakenException.class);
    }

    @Test
    void oneOfTwoWhoTakeAnEmployeeIdAtTheSameTimeGetsIt() {
        assertOneWins(anna().withEmployeeId("x1"), ben().withEmployeeId("X1"), KeyTakenException.class);
    }

    private void assertOneWins(UserFixture one, UserFixture other, Class<? extends StorageException> loses) {
        try (Storage storage = storage()) {
            Race race = Race.on(storage);
            List<Object> outcomes = race.between(
                    work -> {
                        race.meet();
                        work.users().insert(List.of(one.user()));
                        return "won";
                    },
                    work -> {
                        race.meet();
                        work.users().insert(List.of(other.user()));
                        return "won";
                    });
            assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
            assertThat(outcomes).filteredOn(loses::isInstance).hasSize(1);
            assertThat(Directory.everybody(storage)).hasSize(1);
        }
    }

    @Test
    void oneOfTwoWhoChangeAnAccountAtTheSameTimeIsTooLate() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            User read = stored(storage, anna());
            Race race = Race.on(storage);
            List<Object> outcomes = race.between(
                    work -> {
                        race.meet();
                        work.users().update(List.of(read));
                        return "won";
                    },
                    work -> {
                        race.meet();
                        work.users().update(List.of(read));
                        return "won";
                    });
            assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(StaleVersionException.class::isInstance)
                    .hasSize(1);
            assertThat(stored(storage, anna()).revision().version()).isEqualTo(1);
        }
    }
}
