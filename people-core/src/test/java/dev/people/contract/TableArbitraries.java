package dev.people.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Tables of few people with many ways to get in each other's way: most rows are good by themselves, some hold a cell that
 * breaks programs, or is another one's.
 */
final class TableArbitraries {
    static final List<String> HEADER = List.of(
            "username",
            "first_name",
            "last_name",
            "email",
            "employee_id",
            "department",
            "badge",
            "shirt",
            "floor",
            "first_aid",
            "hired",
            "account_state",
            "user_type",
            "change_password_next_time",
            "block_reason",
            "block_until",
            "manager",
            "new_username",
            "action");

    /** As spreadsheets leave it between rows: no row. */
    private static final List<String> BLANK = Collections.nCopies(HEADER.size(), "");

    private static final List<String> PEOPLE = List.of("anna", "ben", "c\u00e9line", "dmitri", "eva", "gl", "hugo");

    private static final List<String> HOSTILE = List.of(
            "",
            "\u0000",
            "not an address",
            "=cmd()",
            "a\nb",
            "<clear>",
            "\u5f20\u4f1f",
            "O'Neill",
            "maybe",
            "B@X.ORG",
            "7",
            "anna",
            "\u0430nna",
            "g1",
            "\uff45va",
            "EVA",
            "fi fi");

    private TableArbitraries() {}

    /**
     * Three to five people as a directory has them: every row is good, some are administrators, some are blocked, some
     * report to each other.
     */
    static Arbitrary<TableRecords> directories() {
        Arbitrary<List<Integer>> once = Arbitraries.shuffle(0, 1, 2, 3, 4, 5, 6);
        Arbitrary<Integer> count = Arbitraries.integers().between(3, PEOPLE.size() - 2);
        return Combinators.combine(once, count)
                .as((people, some) -> people.subList(0, some))
                .flatMap(people -> table(
                        people.stream().map(which -> member(which, people)).toList()));
    }

    /** Somebody who reports to nobody, or to whoever stands before. */
    private static Arbitrary<List<String>> member(int which, List<Integer> people) {
        Arbitrary<String> state = Arbitraries.of("", "No");
        Arbitrary<String> type = Arbitraries.of("standard", "admin", "admin", "guest");
        int place = people.indexOf(which);
        Arbitrary<Integer> manager = Arbitraries.integers().between(0, place);
        return Combinators.combine(person(which), state, type, manager).as((person, its, kind, above) -> {
            List<String> row = new ArrayList<>(person);
            row.addAll(List.of(its, kind, "", "", ""));
            row.addAll(List.of(above == place ? "" : PEOPLE.get(people.get(above)), "", ""));
            return List.copyOf(row);
        });
    }

    /** Up to 8 rows about few names, addresses and numbers; most people are in no more than one of them. */
    static Arbitrary<TableRecords> tables() {
        Arbitrary<List<Integer>> once = Arbitraries.shuffle(0, 1, 2, 3, 4, 5, 6);
        Arbitrary<List<Integer>> again =
                Arbitraries.integers().between(0, PEOPLE.size() - 1).list().ofMaxSize(1);
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 3)),
                Tuple.of(4, Arbitraries.integers().between(4, PEOPLE.size())));
        return Combinators.combine(once, count, again)
                .as(TableArbitraries::some)
                .flatMap(people ->
                        table(people.stream().map(TableArbitraries::row).toList()));
    }

    private static List<Integer> some(List<Integer> once, int count, List<Integer> again) {
        List<Integer> people = new ArrayList<>(once.subList(0, count));
        people.addAll(again);
        return people;
    }

    private static Arbitrary<TableRecords> table(List<Arbitrary<List<String>>> rows) {
        Arbitrary<Integer> blank = Arbitraries.integers().between(1, 2 * PEOPLE.size());
        return Combinators.combine(Combinators.combine(rows).as(cells -> cells), blank)
                .as((cells, at) -> {
                    List<List<String>> records = new ArrayList<>();
                    records.add(HEADER);
                    records.addAll(cells);
                    if (at <= records.size()) {
                        records.add(at, BLANK);
                    }
                    return TableRecords.of(records);
                });
    }

    private static Arbitrary<List<String>> row(int which) {
        return Combinators.combine(person(which), steering(), relations(), slip())
                .as((person, steering, relations, slip) -> {
                    List<String> row = new ArrayList<>(person);
                    row.addAll(steering);
                    row.addAll(relations);
                    if (slip.get1() < HEADER.size()) {
                        row.set(slip.get1(), slip.get2());
                    }
                    return List.copyOf(row);
                });
    }

    /** Username, names, address, number and department, and the directory's own fields. */
    private static Arbitrary<List<String>> person(int which) {
        return Combinators.combine(builtIn(which), own(which)).as((person, own) -> {
            List<String> row = new ArrayList<>(person);
            row.addAll(own);
            return List.copyOf(row);
        });
    }

    /** A badge that others may have, a shirt, a floor, whether somebody knows first aid, and the day of their hiring. */
    private static Arbitrary<List<String>> own(int which) {
        Arbitrary<String> badge = Arbitraries.frequencyOf(
                Tuple.of(10, Arbitraries.just("")),
                Tuple.of(8, Arbitraries.just("B" + which)),
                Tuple.of(2, Arbitraries.of("b0", "B1", "\uff22" + "2", "<clear>")));
        Arbitrary<String> shirt = often("", List.of("S", "m", "L", "<clear>", "<default>"), "XXL");
        Arbitrary<String> floor = often("", List.of("3", "007", "-1", "12345678901234567890"), "x", "<clear>");
        Arbitrary<String> firstAid = often("", List.of("Yes", "no", "1", "<clear>"), "maybe");
        Arbitrary<String> hired =
                often("", List.of("2020-02-29", "20200229", "31.12.1999", "<clear>"), "3/4/2020", "2021-02-29");
        return Combinators.combine(badge, shirt, floor, firstAid, hired).as(List::of);
    }

    private static Arbitrary<List<String>> builtIn(int which) {
        Arbitrary<String> department = Arbitraries.of("Sales", "IT", "", "<clear>");
        Arbitrary<Boolean> numbered = Arbitraries.of(true, true, false);
        return Combinators.combine(department, numbered).as((unit, hasNumber) -> {
            String name = PEOPLE.get(which);
            String address = (char) ('a' + which) + "@x.org";
            return List.of(name, "First " + name, "Last", address, hasNumber ? String.valueOf(which) : "", unit);
        });
    }

    /** State, type, duty to change the password, reason and end of a block. */
    private static Arbitrary<List<String>> steering() {
        Arbitrary<String> state = often("", List.of("Yes", "Yes", "Yes", "active", "No", "blocked"), "frozen");
        Arbitrary<String> type = often("", List.of("standard", "admin", "admin", "guest"), "king");
        Arbitrary<String> duty = seldom("", "1", "0", "often");
        Arbitrary<String> reason = seldom("", "left company", "other: a\nb", "sync", "x", "<clear>");
        Arbitrary<String> until = seldom("", "2030-01-02", "20300102", "3/4/2030", "<clear>");
        return Combinators.combine(state, type, duty, reason, until).as(List::of);
    }

    /** Manager, new username and what to do. */
    private static Arbitrary<List<String>> relations() {
        Arbitrary<String> manager = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("")),
                Tuple.of(6, Arbitraries.of(PEOPLE)),
                Tuple.of(2, Arbitraries.of("ANNA", "b@x.org", "4", "nobody", "<clear>")));
        Arbitrary<String> rename = often("", List.of("zoe", "ylva", "xaver", "walt"), "ben", "eva", "ANNA");
        Arbitrary<String> action =
                often("", List.of("block", "unblock", "unblock", "delete", "update"), "add", "skip", "?");
        return Combinators.combine(manager, rename, action).as(List::of);
    }

    /** Four times of seven the usual; mostly one of the good ones otherwise. */
    private static Arbitrary<String> often(String usual, List<String> good, String... others) {
        return Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.just(usual)),
                Tuple.of(14, Arbitraries.of(good)),
                Tuple.of(1, Arbitraries.of(others)));
    }

    /** Twenty times of twenty-one the usual; otherwise one of the others. */
    private static Arbitrary<String> seldom(String usual, String... others) {
        return Arbitraries.frequencyOf(Tuple.of(40, Arbitraries.just(usual)), Tuple.of(2, Arbitraries.of(others)));
    }

    /** Which cell holds what breaks programs; mostly none. */
    private static Arbitrary<Tuple2<Integer, String>> slip() {
        Arbitrary<Integer> column = Arbitraries.integers().between(0, HEADER.size() * 8);
        return Combinators.combine(column, Arbitraries.of(HOSTILE)).as(Tuple::of);
    }
}
