package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.license.PoolName;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.AccountState;
import dev.people.user.BlockEnd;
import dev.people.user.BlockReason;
import dev.people.user.BoundedCount;
import dev.people.user.Cursor;
import dev.people.user.NameHold;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.user.UserRepository} promises of many accounts: pages, search, counts. */
public class UserQueryContract extends TestedStorage {
    private static final int MANY = 10_000;
    private static final int CHUNK = 1_000;

    private static List<User> page(Storage storage, UserQuery query) {
        return storage.read(work -> work.users().page(query));
    }

    private static long count(Storage storage, String text) {
        BoundedCount count = storage.read(work -> work.users().count(UserFilter.text(text), 1_000_000));
        assertThat(count.hasMore()).isFalse();
        return count.counted();
    }

    /** The count is always that of what is found. */
    private static List<User> search(Storage storage, String text) {
        List<User> found = page(storage, UserQuery.containing(text, 100));
        assertThat(count(storage, text)).as(text).isEqualTo(found.size());
        return found;
    }

    /** Every account, page by page. */
    private static List<User> walk(Storage storage, String text, int limit) {
        List<User> all = new ArrayList<>();
        List<User> page = page(storage, UserQuery.containing(text, limit));
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page(storage, UserQuery.containing(text, limit).after(page.get(page.size() - 1)));
        }
        assertThat(count(storage, text)).isEqualTo(all.size());
        return all;
    }

    @Test
    void showsAnEmptyPageOfNobody() {
        try (Storage storage = storage()) {
            assertThat(page(storage, UserQuery.all(10))).isEmpty();
            assertThat(page(storage, UserQuery.all(10).after(named("nobody").user())))
                    .isEmpty();
            assertThat(search(storage, "anna")).isEmpty();
            assertThat(storage.<Long>read(work -> work.users().count())).isZero();
        }
    }

    @Test
    void showsEverybodyOnceInOneOrderWhateverTheSizeOfAPage() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine(), named("\u5f20\u4f1f").withEmail("zw@example.org"));
            insert(storage, named("a"), named("zoe"), named("~x"), named("0"), named("b-1"), named("b_1"), named("b1"));
            List<User> all = page(storage, UserQuery.all(100));
            assertThat(all).hasSize(11).doesNotHaveDuplicates();
            for (int limit = 1; limit <= 12; limit++) {
                assertThat(walk(storage, "", limit)).isEqualTo(all);
            }
        }
    }

    @Test
    void showsAFullLastPageAndThenAnEmptyOne() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine(), named("dora"));
            List<User> first = page(storage, UserQuery.all(2));
            List<User> second = page(storage, UserQuery.all(2).after(first.get(1)));
            assertThat(first).hasSize(2);
            assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
            assertThat(page(storage, UserQuery.all(2).after(second.get(1)))).isEmpty();
        }
    }

    @Test
    void goesOnAfterAnAccountThatWasDeletedMeanwhile() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine());
            List<User> all = page(storage, UserQuery.all(3));
            UserFixture gone = List.of(anna(), ben(), celine()).stream()
                    .filter(user -> user.user().equals(all.get(0)))
                    .findFirst()
                    .orElseThrow();
            write(storage, work -> work.users().update(List.of(gone.deleted().user())));
            assertThat(page(storage, UserQuery.all(3).after(all.get(0)))).isEqualTo(all.subList(1, 3));
        }
    }

    /** The usernames behind the first page, "a" and "b", after "b" has become something else. */
    private List<String> behindThePageThatEndedWithB(Consumer<Work> change) {
        try (Storage storage = storage()) {
            insert(storage, named("a"), named("b"), named("c"), named("d"));
            List<User> first = page(storage, UserQuery.all(2));
            assertThat(first).extracting(user -> user.username().value()).containsExactly("a", "b");
            write(storage, change);
            Cursor saved = Cursor.valueOf(Cursor.behind(first.get(1)).toString());
            return page(storage, UserQuery.all(10).after(saved)).stream()
                    .map(user -> user.username().value())
                    .toList();
        }
    }

    private static User b() {
        return named("b").user();
    }

    @Test
    void goesOnBehindAnAccountWhoseCreationWasUndone() {
        AccountState.Deleted freed = new AccountState.Deleted(NOON, NameHold.FREE);
        assertThat(behindThePageThatEndedWithB(
                        work -> work.users().update(List.of(named("b").in(freed).user()))))
                .containsExactly("c", "d");
    }

    @Test
    void goesOnBehindAnAccountThatGaveUpItsKeys() {
        assertThat(behindThePageThatEndedWithB(work -> work.users().vacate(List.of(b()))))
                .containsExactly("c", "d");
    }

    @Test
    void goesOnWhereThePageEndedWhicheverWayItsLastAccountWasRenamed() {
        assertThat(behindThePageThatEndedWithB(
                        work -> work.users().update(List.of(b().withUsername(Username.of("0"))))))
                .containsExactly("c", "d");
        assertThat(behindThePageThatEndedWithB(
                        work -> work.users().update(List.of(b().withUsername(Username.of("z"))))))
                .containsExactly("c", "d", "z");
    }

    @Test
    void goesOnBehindAUsernameThatSomebodyElseHasByNow() {
        assertThat(behindThePageThatEndedWithB(work -> {
                    work.users().update(List.of(b().withUsername(Username.of("0"))));
                    work.users().insert(List.of(named("other").withUsername("b").user()));
                }))
                .containsExactly("c", "d");
    }

    @Test
    void goesOnBehindAUsernameThatWasNeverThere() {
        try (Storage storage = storage()) {
            insert(storage, named("a"), named("c"));
            assertThat(page(storage, UserQuery.all(10).after(b())))
                    .containsExactly(named("c").user());
        }
    }

    @Test
    void leavesDeletedAccountsOut() {
        try (Storage storage = storage()) {
            insert(storage, anna().deleted(), ben().blockedFor(BlockReason.LEFT_COMPANY), celine().invited());
            assertThat(page(storage, UserQuery.all(10))).hasSize(2);
            assertThat(count(storage, "")).isEqualTo(2);
            assertThat(search(storage, "anna")).isEmpty();
            assertThat(storage.<Long>read(work -> work.users().count())).isEqualTo(2);
        }
    }

    private static List<User> blockedUntil(Storage storage, Instant until, Optional<BlockEnd> after, int limit) {
        return storage.read(work -> work.users().blockedUntil(until, after, limit));
    }

    @Test
    void findsBlockedAccountsByTheEndOfTheirBlockTheEarliestFirst() {
        Instant later = NOON.plusNanos(1_000);
        UserFixture first = named("z").blockedFor(BlockReason.OTHER, "", NOON.minusSeconds(1));
        UserFixture second = named("y").blockedFor(BlockReason.OTHER, "", NOON);
        UserFixture third = named("x").blockedFor(BlockReason.OTHER, "", later);
        try (Storage storage = storage()) {
            insert(storage, anna(), ben().blockedFor(BlockReason.OTHER), celine().deleted(), third, second, first);
            assertThat(blockedUntil(storage, NOON, Optional.empty(), 10)).containsExactly(first.user(), second.user());
            assertThat(blockedUntil(storage, later, Optional.empty(), 10))
                    .containsExactly(first.user(), second.user(), third.user());
            assertThat(blockedUntil(storage, NOON, BlockEnd.of(first.user()), 10))
                    .containsExactly(second.user());
        }
    }

    @Test
    void findsNobodyByTheEndOfABlockThatWasLiftedOrWhoseAccountIsGone() {
        UserFixture lifted = anna().blockedFor(BlockReason.OTHER, "", NOON);
        UserFixture gone = ben().blockedFor(BlockReason.OTHER, "", NOON);
        try (Storage storage = storage()) {
            insert(storage, lifted, gone);
            write(storage, work -> work.users()
                    .update(List.of(anna().user(), ben().deleted().user())));
            assertThat(blockedUntil(storage, NOON, Optional.empty(), 10)).isEmpty();
        }
    }

    @Test
    void pagesThroughBlocksThatEndAtOneInstant() {
        try (Storage storage = storage()) {
            List<UserFixture> users = IntStream.range(0, 25)
                    .mapToObj(i -> named("u" + i).blockedFor(BlockReason.OTHER, "", NOON))
                    .toList();
            insert(storage, users.toArray(UserFixture[]::new));
            List<User> all = new ArrayList<>();
            List<User> page = blockedUntil(storage, NOON, Optional.empty(), 4);
            while (!page.isEmpty()) {
                all.addAll(page);
                page = blockedUntil(storage, NOON, BlockEnd.of(page.get(page.size() - 1)), 4);
            }
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(
                            users.stream().map(UserFixture::user).toList());
        }
    }

    @Test
    @Feature("F157")
    void searchesUsernameNamesAndAddress() {
        try (Storage storage = storage()) {
            UserFixture anna = anna().withUsername("aa1").withEmail("postbox@example.org");
            insert(storage, anna, ben());
            for (String text : List.of("aa1", "Anna", "Ahlgren", "postbox@", "hlgr")) {
                assertThat(search(storage, text)).as(text).containsExactly(anna.user());
            }
            assertThat(search(storage, "example.org")).hasSize(2);
        }
    }

    @Test
    void searchesInAnyCaseAndWithoutAccents() {
        try (Storage storage = storage()) {
            insert(storage, celine().called("C\u00e9line", "\u010capek-\u015alivov\u00e1"), ben());
            for (String text : List.of("celine", "C\u00c9LINE", "CE\u0301line", "capek", "slivova", "\uff23eline")) {
                assertThat(search(storage, text)).as(text).hasSize(1);
            }
        }
    }

    @Test
    void searchesEachWordByItself() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben());
            assertThat(search(storage, "  ahlgren\t anna ")).containsExactly(anna().user());
            assertThat(search(storage, "anna okafor")).isEmpty();
            assertThat(search(storage, " ")).hasSize(2);
            assertThat(search(storage, "")).hasSize(2);
        }
    }

    @Test
    void searchesForSignsThatMeanSomethingToDatabases() {
        try (Storage storage = storage()) {
            insert(storage, anna().called("100%", "under_score"), ben().called("back\\slash", "quo'te\"s!"));
            assertThat(search(storage, "%"))
                    .containsExactly(anna().called("100%", "under_score").user());
            assertThat(search(storage, "r_s")).hasSize(1);
            assertThat(search(storage, "k\\s")).hasSize(1);
            assertThat(search(storage, "o'te\"s!")).hasSize(1);
            assertThat(search(storage, "n%a")).isEmpty();
            assertThat(search(storage, "a__a")).isEmpty();
            assertThat(search(storage, "'; drop table people_user; --")).isEmpty();
            assertThat(search(storage, "\\")).hasSize(1);
        }
    }

    @Test
    void searchesForWhatNoAccountCanHold() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            assertThat(search(storage, "an\u0000na")).isEmpty();
            assertThat(search(storage, "anna\ud83d")).isEmpty();
            assertThat(search(storage, "x".repeat(10_000))).isEmpty();
        }
    }

    @Test
    void searchesBeyondTheBasicPlane() {
        try (Storage storage = storage()) {
            insert(storage, anna().called("\ud83d\udc35", "\ud840\udc0b"), ben());
            assertThat(search(storage, "\ud83d\udc35")).hasSize(1);
            assertThat(search(storage, "\ud840\udc0b")).hasSize(1);
            assertThat(search(storage, "\ud83d\udc36")).isEmpty();
        }
    }

    @Test
    void findsByWhatAnAccountIsCalledNow() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            write(storage, work -> work.users()
                    .update(List.of(anna().called("Maria", "Berg").user())));
            assertThat(search(storage, "ahlgren")).isEmpty();
            assertThat(search(storage, "berg")).hasSize(1);
        }
    }

    @Test
    void pagesThroughWhatItFound() {
        try (Storage storage = storage()) {
            for (int i = 0; i < 9; i++) {
                insert(storage, named("user" + i).called(i % 3 == 0 ? "Zo\u00eb" : "Ben", "X"));
            }
            assertThat(walk(storage, "zoe", 2)).hasSize(3).isEqualTo(walk(storage, "zoe", 100));
        }
    }

    @Test
    void countsActiveAdministrators() {
        try (Storage storage = storage()) {
            insert(storage, anna().ofType(UserType.ADMIN), ben(), celine().ofType(UserType.GUEST));
            insert(storage, named("a1").ofType(UserType.ADMIN).blockedFor(BlockReason.OTHER));
            insert(storage, named("a2").ofType(UserType.ADMIN).invited());
            insert(storage, named("a3").ofType(UserType.ADMIN).deleted());
            assertThat(storage.<Long>read(work -> work.users().activeAdministrators()))
                    .isEqualTo(1);
        }
    }

    @Test
    void countsWhoTakesASeatOfAPool() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben().invited(), celine().unverified());
            insert(storage, named("b").blockedFor(BlockReason.OTHER), named("c").deleted());
            insert(storage, named("d").invited().blockedFor(BlockReason.OTHER));
            insert(storage, named("e").ofPool(PoolName.EXTRANET));
            assertThat(seatTakers(storage, PoolName.PRIMARY)).isEqualTo(2);
            assertThat(seatTakers(storage, PoolName.EXTRANET)).isEqualTo(1);
            assertThat(seatTakers(storage, new PoolName("no-such-pool"))).isZero();
        }
    }

    private static long seatTakers(Storage storage, PoolName pool) {
        return storage.<Long>read(work -> work.users().seatTakers(pool));
    }

    @Test
    void keepsTenThousandAccounts() {
        try (Storage storage = storage()) {
            for (int start = 0; start < MANY; start += CHUNK) {
                List<User> chunk = many(start);
                write(storage, work -> work.users().insert(chunk));
            }
            assertThat(storage.<Long>read(work -> work.users().count())).isEqualTo(MANY);
            for (int start = 0; start < MANY; start += CHUNK) {
                assertThat(lookUp(storage, many(start))).hasSize(CHUNK);
            }
            assertThat(walk(storage, "", CHUNK)).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(search(storage, "n9999@")).hasSize(1);
        }
    }

    private static List<User> many(int start) {
        return IntStream.range(start, start + CHUNK)
                .mapToObj(i -> named("n" + i)
                        .called("Given" + i, "Family" + i)
                        .with(BuiltInField.DEPARTMENT, "Department " + i % 7)
                        .withEmployeeId("E" + i)
                        .user())
                .toList();
    }

    /** A third by username, a third by address, a third by number and by id. */
    private static List<User> lookUp(Storage storage, List<User> users) {
        UserKeys keys = new UserKeys();
        for (int i = 0; i < users.size(); i++) {
            User user = users.get(i);
            switch (i % 3) {
                case 0 -> keys.username(user.username());
                case 1 -> keys.email(user.email());
                default -> keys.id(user.id()).employeeId(user.employeeId().orElseThrow());
            }
        }
        return storage.read(work -> work.users().findAll(keys));
    }

    @Test
    void changesTenThousandAccountsInOneTransaction() {
        try (Storage storage = storage()) {
            write(storage, work -> {
                for (int start = 0; start < MANY; start += CHUNK) {
                    work.users().insert(many(start));
                }
                for (int start = 0; start < MANY; start += CHUNK) {
                    work.users()
                            .update(many(start).stream()
                                    .map(user -> user.withProfile(user.profile().with(BuiltInField.CITY, "Lund")))
                                    .toList());
                }
            });
            assertThat(walk(storage, "", CHUNK))
                    .hasSize(MANY)
                    .allSatisfy(user ->
                            assertThat(user.profile().text(BuiltInField.CITY)).contains("Lund"))
                    .allSatisfy(user -> assertThat(user.revision().version()).isEqualTo(1));
        }
    }
}
