package dev.people.contract;

import static dev.people.contract.UserFixture.NOON;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.StateKind;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserSort;
import dev.people.user.UserType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Directories, and questions about them. Few texts and instants, so that many questions find somebody. */
public final class QuestionArbitraries {
    private static final int MOST = 14;
    /** Also letters that come before and behind surrogate pairs in one order and not in the other. */
    private static final List<String> USERNAMES = List.of(
            "a",
            "B",
            "b-1",
            "b_1",
            "b1",
            "~x",
            "0",
            "z%",
            "o'neil",
            "c\u00e9line",
            "\u5f20\u4f1f",
            "x\ufa11",
            "x\ud842\udfb7",
            "\ud801\udc37");

    private static final List<String> TEXTS = List.of(
            "",
            "Anna",
            "anna",
            "\u00c4nna",
            "100%",
            "under_score",
            "wow!",
            "!%",
            "quo'te\"s",
            "'; drop table people_user; --",
            "back\\slash",
            "de la Cruz",
            "Stra\u00dfe",
            "\u0130stanbul",
            "\u5f20\u4f1f",
            "\ufa11",
            "\ufffd",
            "\ud7ff",
            "\ud83d\udc35",
            "\ud842\udfb7",
            "e\u0301",
            "x".repeat(300));
    /** What no account can hold. */
    private static final List<String> NOWHERE = List.of("an\u0000na", "\ud83d", "\udc35", "\u0000");

    private static final List<BuiltInField> FIELDS = List.of(
            BuiltInField.FIRST_NAME,
            BuiltInField.LAST_NAME,
            BuiltInField.DEPARTMENT,
            BuiltInField.ADDRESS,
            BuiltInField.EMPLOYEE_ID,
            BuiltInField.USERNAME,
            BuiltInField.EMAIL);
    private static final List<Instant> INSTANTS =
            List.of(NOON.minusSeconds(1), NOON, NOON.plusNanos(1_000), NOON.plusSeconds(1));
    private static final List<UnaryOperator<UserFixture>> STATES = List.of(
            user -> user,
            user -> user,
            UserFixture::invited,
            UserFixture::unverified,
            user -> user.blockedFor(BlockReason.OTHER),
            UserFixture::deleted,
            user -> user.in(new AccountState.Deleted(NOON, NameHold.FREE)));

    private QuestionArbitraries() {}

    private record Person(UserFixture user, int manager, ReportingWindow window) {}

    private record ReportingWindow(Optional<Instant> from, Optional<Instant> until) {}

    /** Directories of up to fourteen people. */
    public static Arbitrary<AskedDirectory> directories() {
        return Combinators.combine(Arbitraries.of(USERNAMES), people(), managers(), windows())
                .as((username, change, manager, window) ->
                        new Person(change.apply(UserFixture.named(username)), manager, window))
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST)
                .uniqueElements(person -> person.user.user().username().key())
                .map(QuestionArbitraries::directory);
    }

    private static Arbitrary<UnaryOperator<UserFixture>> people() {
        Arbitrary<String> texts = Arbitraries.of(TEXTS);
        return Combinators.combine(
                        texts,
                        texts,
                        texts,
                        Arbitraries.of("", "007", "7x"),
                        Arbitraries.of(STATES),
                        Arbitraries.of(UserType.class),
                        Arbitraries.of(INSTANTS))
                .as((first, last, other, number, state, type, made) -> user -> state.apply(numbered(user, number))
                        .called(first, last)
                        .with(BuiltInField.DEPARTMENT, other)
                        .with(BuiltInField.ADDRESS, first)
                        .ofType(type)
                        .madeAt(made));
    }

    private static UserFixture numbered(UserFixture user, String number) {
        return number.isEmpty()
                ? user
                : user.withEmployeeId(number + user.user().username().value());
    }

    private static Arbitrary<Integer> managers() {
        return Arbitraries.integers().between(-2, MOST);
    }

    private static Arbitrary<ReportingWindow> windows() {
        Arbitrary<Optional<Instant>> froms =
                Arbitraries.of(INSTANTS.subList(0, 2)).optional(0.3);
        Arbitrary<Optional<Instant>> untils =
                Arbitraries.of(INSTANTS.subList(2, 4)).optional(0.3);
        return Combinators.combine(froms, untils).as(ReportingWindow::new);
    }

    /** Managers stand before their reports. */
    private static AskedDirectory directory(List<Person> people) {
        List<User> users = people.stream().map(person -> person.user.user()).toList();
        List<ReportingLine> lines = new ArrayList<>();
        for (int i = 1; i < users.size(); i++) {
            Person person = people.get(i);
            if (person.manager >= 0) {
                UserId manager = users.get(person.manager % i).id();
                lines.add(new ReportingLine(users.get(i).id(), manager, person.window.from, person.window.until));
            }
        }
        return new AskedDirectory(users, lines);
    }

    /** Every order. */
    public static Arbitrary<UserSort> sorts() {
        return Combinators.combine(Arbitraries.of(UserSort.Key.class), Arbitraries.of(UserSort.Direction.class))
                .as(UserSort::new);
    }

    /** Filters that are up to four deep. */
    public static Arbitrary<UserFilter> filters() {
        return filters(4);
    }

    private static Arbitrary<UserFilter> filters(int depth) {
        if (depth == 1) {
            return conditions();
        }
        Arbitrary<UserFilter> inside = filters(depth - 1);
        Arbitrary<List<UserFilter>> several = inside.list().ofMaxSize(3);
        return Arbitraries.oneOf(
                conditions(),
                several.map(UserFilter.And::new),
                several.map(UserFilter.Or::new),
                inside.map(UserFilter::not));
    }

    private static Arbitrary<UserFilter> conditions() {
        Arbitrary<UserId> people = Arbitraries.of(USERNAMES)
                .map(name -> UserFixture.named(name).user().id());
        Arbitrary<Instant> instants = Arbitraries.of(INSTANTS);
        return Arbitraries.oneOf(
                Arbitraries.of(UserFilter.everybody()),
                searches().map(UserFilter::text),
                Arbitraries.of(
                                StateKind.PENDING_INVITED,
                                StateKind.PENDING_UNVERIFIED,
                                StateKind.ACTIVE,
                                StateKind.BLOCKED)
                        .set()
                        .map(UserFilter.InState::new),
                Arbitraries.of(UserType.class).set().map(UserFilter.OfType::new),
                people.map(UserFilter::only),
                Combinators.combine(Arbitraries.of(FIELDS), values()).as(UserFilter::field),
                Combinators.combine(people, instants).as(UserFilter::reportsTo),
                Combinators.combine(people, instants).as(UserFilter::below));
    }

    private static Arbitrary<String> searches() {
        Arbitrary<String> pieces = Arbitraries.of(TEXTS)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Arbitraries.integers()
                        .between(0, text.codePointCount(0, text.length()) - 1)
                        .map(from -> text.substring(text.offsetByCodePoints(0, from))));
        Arbitrary<String> words = pieces.list().ofMinSize(1).ofMaxSize(2).map(list -> String.join(" ", list));
        return Arbitraries.oneOf(
                words,
                words,
                Arbitraries.of("%", "_", "!", "'", "\"", "\\", " ", "\u00a0", "@EXAMPLE"),
                Arbitraries.of(NOWHERE));
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.of(TEXTS),
                Arbitraries.of(USERNAMES),
                Arbitraries.of(USERNAMES).map(name -> name + "@example.org"),
                Arbitraries.of(USERNAMES).map(name -> "007" + name),
                Arbitraries.of(NOWHERE));
    }
}
