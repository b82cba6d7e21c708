package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.celine;
import static dev.people.contract.UserFixture.idOf;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.BoundedCount;
import dev.people.user.StateKind;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.UserSort;
import dev.people.user.UserType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.user.UserRepository} promises of questions: filters, orders, counts up to a limit. */
public class UserFilterContract extends TestedStorage {
    private static final Instant LATER = NOON.plusSeconds(60);

    private static List<String> found(Storage storage, UserFilter filter) {
        return listed(storage, UserQuery.of(filter, 1_000));
    }

    private static List<String> listed(Storage storage, UserQuery query) {
        return storage.read(work -> work.users().page(query)).stream()
                .map(user -> user.username().value())
                .toList();
    }

    private static BoundedCount count(Storage storage, UserFilter filter, int limit) {
        return storage.read(work -> work.users().count(filter, limit));
    }

    private static ReportingLine line(String report, String manager) {
        return ReportingLine.of(idOf(report), idOf(manager));
    }

    private static void report(Storage storage, ReportingLine... lines) {
        write(storage, work -> work.reportingLines().put(List.of(lines)));
    }

    @Test
    void findsByStateAndByType() {
        try (Storage storage = storage()) {
            insert(storage, anna().ofType(UserType.ADMIN), ben().blockedFor(BlockReason.OTHER));
            insert(
                    storage,
                    celine().invited(),
                    named("d").unverified(),
                    named("e").deleted());
            assertThat(found(storage, UserFilter.inState(StateKind.BLOCKED))).containsExactly("ben");
            assertThat(found(storage, UserFilter.inState(StateKind.PENDING_INVITED, StateKind.PENDING_UNVERIFIED)))
                    .containsExactly("c\u00e9line", "d");
            assertThat(found(storage, UserFilter.inState())).isEmpty();
            assertThat(found(storage, UserFilter.ofType(UserType.ADMIN, UserType.GUEST)))
                    .containsExactly("anna");
            assertThat(found(storage, UserFilter.ofType())).isEmpty();
        }
    }

    @Test
    void neverFindsDeletedAccounts() {
        try (Storage storage = storage()) {
            insert(storage, anna().deleted(), ben());
            assertThat(found(storage, UserFilter.everybody())).containsExactly("ben");
            assertThat(found(storage, UserFilter.not(UserFilter.text("ben")))).isEmpty();
            assertThat(found(storage, UserFilter.field(BuiltInField.USERNAME, "anna")))
                    .isEmpty();
            assertThat(count(storage, UserFilter.everybody(), 10)).isEqualTo(new BoundedCount(1, false));
        }
    }

    @Test
    void comparesTextsExactlyAndKeysInAnyCase() {
        try (Storage storage = storage()) {
            insert(
                    storage,
                    anna().with(BuiltInField.DEPARTMENT, "Sales").withEmployeeId("E7"),
                    ben().with(BuiltInField.DEPARTMENT, "sales"));
            assertThat(found(storage, UserFilter.field(BuiltInField.DEPARTMENT, "Sales")))
                    .containsExactly("anna");
            assertThat(found(storage, UserFilter.field(BuiltInField.DEPARTMENT, "Sales ")))
                    .isEmpty();
            assertThat(found(storage, UserFilter.field(BuiltInField.USERNAME, "BEN")))
                    .containsExactly("ben");
            assertThat(found(storage, UserFilter.field(BuiltInField.EMAIL, "ANNA@Example.org")))
                    .containsExactly("anna");
            assertThat(found(storage, UserFilter.field(BuiltInField.EMPLOYEE_ID, "e7")))
                    .containsExactly("anna");
        }
    }

    @Test
    void findsThoseWithoutAValueAndByNotAllOthers() {
        try (Storage storage = storage()) {
            insert(
                    storage,
                    anna().with(BuiltInField.CITY, "Lund"),
                    ben(),
                    celine().with(BuiltInField.CITY, "Malm\u00f6"));
            UserFilter lund = UserFilter.field(BuiltInField.CITY, "Lund");
            assertThat(found(storage, UserFilter.field(BuiltInField.CITY, ""))).containsExactly("ben");
            assertThat(found(storage, UserFilter.not(lund))).containsExactly("ben", "c\u00e9line");
            assertThat(found(storage, UserFilter.not(UserFilter.not(lund)))).containsExactly("anna");
        }
    }

    @Test
    void findsByEveryPlainText() {
        for (BuiltInField field : BuiltInField.allProfileTexts()) {
            try (Storage storage = storage()) {
                insert(storage, named("a").with(field, "x"), named("b").with(field, "X"), named("c"));
                assertThat(found(storage, UserFilter.field(field, "x")))
                        .as("%s", field)
                        .containsExactly("a");
                assertThat(found(storage, UserFilter.field(field, "")))
                        .as("%s", field)
                        .containsExactly("c");
            }
        }
    }

    @Test
    void findsNobodyByWhatCannotOccurAndEverybodyWithoutIt() {
        try (Storage storage = storage()) {
            insert(storage, anna().called("\ud83d\udc35", "A"), ben());
            for (String text : List.of("an\u0000na", "\ud83d", "\udc35")) {
                for (UserFilter filter : List.of(
                        UserFilter.text(text),
                        UserFilter.field(BuiltInField.FIRST_NAME, text),
                        UserFilter.field(BuiltInField.USERNAME, text))) {
                    assertThat(found(storage, filter)).isEmpty();
                    assertThat(found(storage, UserFilter.not(filter))).hasSize(2);
                    assertThat(count(storage, filter, 5)).isEqualTo(new BoundedCount(0, false));
                }
            }
        }
    }

    @Test
    void joinsFilters() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben().blockedFor(BlockReason.OTHER), celine().blockedFor(BlockReason.OTHER));
            UserFilter blocked = UserFilter.inState(StateKind.BLOCKED);
            assertThat(found(storage, UserFilter.allOf(blocked, UserFilter.text("okafor"))))
                    .containsExactly("ben");
            assertThat(found(storage, UserFilter.anyOf(UserFilter.text("anna"), UserFilter.text("okafor"))))
                    .containsExactly("anna", "ben");
            assertThat(found(storage, UserFilter.allOf())).hasSize(3);
            assertThat(found(storage, UserFilter.anyOf())).isEmpty();
            assertThat(found(
                            storage,
                            UserFilter.allOf(
                                    UserFilter.anyOf(UserFilter.text("anna"), blocked),
                                    UserFilter.not(UserFilter.text("okafor")))))
                    .containsExactly("anna", "c\u00e9line");
        }
    }

    @Test
    void findsOneAccountUnlessItIsDeleted() {
        try (Storage storage = storage()) {
            insert(storage, named("anna"), named("ben"), named("gone").deleted());
            assertThat(found(storage, UserFilter.only(idOf("anna")))).containsExactly("anna");
            assertThat(found(storage, UserFilter.only(idOf("gone")))).isEmpty();
            assertThat(found(storage, UserFilter.only(idOf("nobody")))).isEmpty();
            assertThat(found(storage, UserFilter.not(UserFilter.only(idOf("anna")))))
                    .containsExactly("ben");
        }
    }

    @Test
    void findsDirectReportsAndEverybodyBelow() {
        try (Storage storage = storage()) {
            insert(
                    storage,
                    named("boss"),
                    named("lead"),
                    named("dev"),
                    named("other"),
                    named("gone").deleted());
            insert(storage, named("lost"));
            report(storage, line("lead", "boss"), line("dev", "lead"), line("gone", "boss"), line("lost", "gone"));
            assertThat(found(storage, UserFilter.reportsTo(idOf("boss"), NOON))).containsExactly("lead");
            assertThat(found(storage, UserFilter.below(idOf("boss"), NOON))).containsExactly("dev", "lead", "lost");
            assertThat(found(storage, UserFilter.below(idOf("dev"), NOON))).isEmpty();
            assertThat(found(storage, UserFilter.below(idOf("nobody"), NOON))).isEmpty();
            assertThat(found(storage, UserFilter.not(UserFilter.below(idOf("boss"), NOON))))
                    .containsExactly("boss", "other");
            assertThat(count(storage, UserFilter.below(idOf("boss"), NOON), 2)).isEqualTo(new BoundedCount(2, true));
            assertThat(found(
                            storage,
                            UserFilter.allOf(
                                    UserFilter.below(idOf("boss"), NOON),
                                    UserFilter.not(UserFilter.below(idOf("lead"), NOON)))))
                    .containsExactly("lead", "lost");
        }
    }

    @Test
    void judgesLinesAtTheInstantThatIsAskedFor() {
        try (Storage storage = storage()) {
            insert(storage, named("boss"), named("old"), named("new"), named("below"));
            report(
                    storage,
                    new ReportingLine(idOf("old"), idOf("boss"), Optional.empty(), Optional.of(LATER)),
                    new ReportingLine(idOf("new"), idOf("boss"), Optional.of(LATER), Optional.empty()),
                    line("below", "new"));
            assertThat(found(storage, UserFilter.below(idOf("boss"), NOON))).containsExactly("old");
            assertThat(found(storage, UserFilter.reportsTo(idOf("boss"), LATER)))
                    .containsExactly("new");
            assertThat(found(storage, UserFilter.below(idOf("boss"), LATER))).containsExactly("below", "new");
        }
    }

    @Test
    void comesToAnEndInACircleOfThePast() {
        try (Storage storage = storage()) {
            insert(storage, named("a"), named("b"), named("c"));
            report(
                    storage,
                    new ReportingLine(idOf("a"), idOf("b"), Optional.empty(), Optional.of(NOON)),
                    line("b", "a"),
                    line("c", "b"));
            assertThat(found(storage, UserFilter.below(idOf("a"), NOON.minusSeconds(1))))
                    .containsExactly("b", "c");
            assertThat(found(storage, UserFilter.below(idOf("a"), NOON))).containsExactly("b", "c");
            assertThat(found(storage, UserFilter.below(idOf("b"), NOON))).containsExactly("c");
        }
    }

    @Test
    void looksThroughSoManyLevelsOfManagersAndNoMore() {
        int people = UserFilter.MOST_LEVELS + 20;
        try (Storage storage = storage()) {
            write(storage, work -> {
                work.users()
                        .insert(IntStream.range(0, people)
                                .mapToObj(i -> named("p" + i).user())
                                .toList());
                work.reportingLines()
                        .put(IntStream.range(1, people)
                                .mapToObj(i -> line("p" + i, "p" + (i - 1)))
                                .toList());
            });
            assertThat(found(storage, UserFilter.below(idOf("p0"), NOON)))
                    .hasSize(UserFilter.MOST_LEVELS)
                    .contains("p" + UserFilter.MOST_LEVELS);
        }
    }

    @Test
    void sortsByLastNameThenFirstNameInAnyCaseAndWithoutAccents() {
        try (Storage storage = storage()) {
            insert(storage, named("1").called("Zo\u00eb", "Berg"), named("2").called("anna", "BERG"));
            insert(storage, named("3").called("Bo", "\u00c4rlig"), named("4").called("Ed", "Bergman"));
            insert(storage, named("5").with(BuiltInField.FIRST_NAME, "Bono"), named("6"));
            UserQuery query = UserQuery.all(10).sortedBy(UserSort.byName());
            assertThat(listed(storage, query)).containsExactly("6", "3", "2", "1", "4", "5");
            assertThat(listed(storage, query.sortedBy(UserSort.byName().reversed())))
                    .containsExactly("5", "4", "1", "2", "3", "6");
        }
    }

    @Test
    void sortsByCreation() {
        try (Storage storage = storage()) {
            insert(storage, named("a").madeAt(LATER), named("b"), named("c").madeAt(NOON.plusNanos(1_000)));
            UserQuery query = UserQuery.all(10).sortedBy(UserSort.byCreation());
            assertThat(listed(storage, query)).containsExactly("b", "c", "a");
            assertThat(listed(storage, query.sortedBy(UserSort.byCreation().reversed())))
                    .containsExactly("a", "c", "b");
        }
    }

    /** U+20BB7 is a surrogate pair, and U+FA11 is not: whoever compares halves of pairs has them the other way round. */
    @Test
    void sortsByCodePointsAlsoBeyondTheBasicPlane() {
        try (Storage storage = storage()) {
            UserFixture pair =
                    named("x\ud842\udfb7").called("A", "\ud842\udfb7").withEmail("p@example.org");
            UserFixture single = named("x\ufa11").called("A", "\ue000").withEmail("s@example.org");
            insert(storage, pair, named("x\ud7a3").called("A", "\ud7ff"), single);
            List<String> order = List.of("x\ud7a3", "x\ufa11", "x\ud842\udfb7");
            for (UserSort sort : List.of(UserSort.byUsername(), UserSort.byName())) {
                UserQuery query = UserQuery.all(10).sortedBy(sort);
                assertThat(listed(storage, query)).isEqualTo(order);
                assertThat(listed(storage, query.after(single.user()))).containsExactly("x\ud842\udfb7");
            }
            assertThat(stored(storage, pair)).isEqualTo(pair.user());
            assertThat(found(storage, UserFilter.field(BuiltInField.USERNAME, "x\ud842\udfb7")))
                    .hasSize(1);
        }
    }

    @Test
    void listsAccountsWithTheSameValueOnceEachWhateverTheSizeOfAPage() {
        try (Storage storage = storage()) {
            List<UserFixture> users = IntStream.range(0, 25)
                    .mapToObj(i -> named("u" + i).called("Anna", "x".repeat(250) + i))
                    .toList();
            insert(storage, users.toArray(UserFixture[]::new));
            for (UserSort sort :
                    List.of(UserSort.byName(), UserSort.byCreation().reversed())) {
                UserQuery query = UserQuery.all(4).sortedBy(sort);
                List<User> all = new ArrayList<>();
                for (List<User> page = page(storage, query); !page.isEmpty(); page = page(storage, query)) {
                    all.addAll(page);
                    query = query.after(page.get(page.size() - 1));
                }
                assertThat(all).hasSize(25).doesNotHaveDuplicates();
                assertThat(all)
                        .isEqualTo(page(storage, UserQuery.all(100).sortedBy(sort)))
                        .isSortedAccordingTo((one, other) -> sort.isAscending()
                                ? one.id().compareTo(other.id())
                                : other.id().compareTo(one.id()));
            }
        }
    }

    private static List<User> page(Storage storage, UserQuery query) {
        return storage.read(work -> work.users().page(query));
    }

    @Test
    void goesOnWhereThePageEndedWhateverItsLastAccountIsCalledNow() {
        try (Storage storage = storage()) {
            insert(
                    storage,
                    named("a").called("A", "A"),
                    named("b").called("B", "B"),
                    named("c").called("C", "C"));
            UserQuery behind = UserQuery.all(10)
                    .sortedBy(UserSort.byName())
                    .after(named("b").called("B", "B").user());
            write(storage, work -> work.users()
                    .update(List.of(named("b").called("Z", "Z").user())));
            assertThat(listed(storage, behind)).containsExactly("c", "b");
        }
    }

    @Test
    void sortsByWhatAnAccountIsCalledNow() {
        try (Storage storage = storage()) {
            insert(storage, named("a").called("A", "A"), named("b").called("B", "B"));
            write(storage, work -> work.users()
                    .update(List.of(named("a").called("C", "C").user())));
            assertThat(listed(storage, UserQuery.all(10).sortedBy(UserSort.byName())))
                    .containsExactly("b", "a");
        }
    }

    @Test
    void countsUpToALimitAndSaysWhetherThereAreMore() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben(), celine());
            UserFilter all = UserFilter.everybody();
            assertThat(count(storage, all, 0)).isEqualTo(new BoundedCount(0, true));
            assertThat(count(storage, all, 2)).isEqualTo(new BoundedCount(2, true));
            assertThat(count(storage, all, 3)).isEqualTo(new BoundedCount(3, false));
            assertThat(count(storage, all, BoundedCount.LARGEST_LIMIT)).isEqualTo(new BoundedCount(3, false));
            assertThat(count(storage, UserFilter.text("nobody"), 0)).isEqualTo(new BoundedCount(0, false));
            assertThatIllegalArgumentException().isThrownBy(() -> count(storage, all, -1));
        }
    }

    @Test
    void answersTheLargestFiltersThatThereAre() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben());
            String words = String.join(
                    " ",
                    IntStream.range(0, UserFilter.MOST_PARTS)
                            .mapToObj(i -> "w" + i)
                            .toList());
            assertThat(found(storage, UserFilter.text(words))).isEmpty();
            UserFilter[] names = IntStream.range(1, UserFilter.MOST_PARTS)
                    .mapToObj(i -> UserFilter.field(BuiltInField.FIRST_NAME, i == 7 ? "Anna" : "n" + i))
                    .toArray(UserFilter[]::new);
            assertThat(found(storage, UserFilter.anyOf(names))).containsExactly("anna");
            assertThat(found(storage, UserFilter.allOf(Arrays.copyOf(names, 400))))
                    .isEmpty();
            UserFilter deep = UserFilter.text("okafor");
            for (int i = 1; i < UserFilter.DEEPEST; i++) {
                deep = UserFilter.not(deep);
            }
            assertThat(found(storage, deep)).containsExactly("anna");
        }
    }
}
