package dev.people.contract;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables of few people with many ways to get in each other's way. */
final class TableArbitraries {
    static final List<String> HEADER = List.of(
            "username",
            "first_name",
            "last_name",
            "email",
            "employee_id",
            "department",
            "account_state",
            "user_type",
            "change_password_next_time",
            "block_reason",
            "block_until",
            "manager",
            "new_username",
            "action");

    private TableArbitraries() {}

    /** Up to 14 rows about few names, addresses and numbers. */
    static Arbitrary<TableRecords> tables() {
        return row().list().ofMinSize(0).ofMaxSize(14).map(rows -> {
            List<List<String>> records = new ArrayList<>();
            records.add(HEADER);
            records.addAll(rows);
            return TableRecords.of(records);
        });
    }

    private static Arbitrary<List<String>> row() {
        Arbitrary<String> username = Arbitraries.of(
                "anna",
                "ANNA",
                "ben",
                "c\u00e9line",
                "dmitri",
                "\u0430nna",
                "eva",
                "\uff45va",
                "fi fi",
                "g1",
                "gl",
                "");
        Arbitrary<String> name = Arbitraries.of("Anna", "Ben", "\u5f20\u4f1f", "O'Neill", "\u0000", "");
        Arbitrary<String> email =
                Arbitraries.of("a@x.org", "A@X.ORG", "b@x.org", "c@x.org", "d@x.org", "not an address", "");
        Arbitrary<String> number = Arbitraries.of("007", "7", "8", "9", "", "", "<clear>");
        Arbitrary<String> department = Arbitraries.of("Sales", "IT", "=cmd()", "", "<clear>", "a\nb");
        Arbitrary<String> state = Arbitraries.of("Yes", "No", "blocked", "active", "", "", "frozen", "maybe");
        Arbitrary<String> type = Arbitraries.of("standard", "admin", "guest", "", "", "king");
        Arbitrary<String> duty = Arbitraries.of("1", "0", "", "often");
        Arbitrary<String> reason = Arbitraries.of("", "", "left company", "other: a\nb", "sync", "x", "<clear>");
        Arbitrary<String> until = Arbitraries.of("", "", "", "2030-01-02", "20300102", "3/4/2030", "<clear>");
        Arbitrary<String> manager = Arbitraries.of(
                "", "", "anna", "BEN", "c\u00e9line", "dmitri", "eva", "g1", "a@x.org", "7", "nobody", "<clear>");
        Arbitrary<String> rename = Arbitraries.of("", "", "", "", "ben", "eva", "hugo", "ANNA");
        Arbitrary<String> action =
                Arbitraries.of("", "", "", "add", "update", "skip", "block", "unblock", "delete", "?");
        return Combinators.combine(username, name, name, email, number, department, state, type)
                .as((u, f, l, e, n, d, s, t) -> List.of(u, f, l, e, n, d, s, t))
                .flatMap(cells -> Combinators.combine(duty, reason, until, manager, rename, action)
                        .as((p, r, t, m, w, a) -> {
                            List<String> row = new ArrayList<>(cells);
                            row.addAll(List.of(p, r, t, m, w, a));
                            return List.copyOf(row);
                        }));
    }
}
