package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportingTree;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.IntToLongFunction;

/**
 * The people on the cycles that the managers of a source would make. They are found as 64-bit keys; here they get their
 * usernames, and the rows that they are in. For one thread.
 */
final class CycleNames {
    /** Of more cycles the later ones are not described: their rows are refused all the same. */
    private static final int KEPT = 10_000;
    /** Of a longer cycle the first ones are named: a finding is for reading. */
    private static final int SHOWN = 10;

    private static final int PAGE = 10_000;
    private static final String ARROW = " → ";

    private final PlanId plan;
    private final Optional<UsernameTemplate> template;
    private final RowTable table;
    private final Claims claims;
    private final List<Around> cycles = new ArrayList<>();
    /** The texts by which people are shown, by key; empty where they are not known yet. */
    private final Map<Long, String> names = new HashMap<>();

    private final BitSet rows = new BitSet();
    private int count;

    CycleNames(PlanId plan, PlanOptions options, RowTable table, Claims claims) {
        this.plan = plan;
        this.template = options.newAccounts().usernames();
        this.table = table;
        this.claims = claims;
    }

    /** The first people on a cycle, and how many there are. */
    private record Around(List<Long> people, int length) {}

    /**
     * Notes a cycle.
     *
     * @param path the keys of the people on it, or of the first of them
     * @param length how many people are on it
     * @param changed the rows that would make it
     * @param account tells the key of the account of a row
     * @return its number
     */
    int add(long[] path, int length, int[] changed, IntToLongFunction account) {
        if (cycles.size() < KEPT) {
            List<Long> shown = new ArrayList<>(Math.min(SHOWN, path.length));
            for (int i = 0; i < Math.min(SHOWN, path.length); i++) {
                shown.add(path[i]);
                names.putIfAbsent(path[i], "");
            }
            cycles.add(new Around(List.copyOf(shown), length));
            for (int row : changed) {
                if (names.containsKey(account.applyAsLong(row))) {
                    rows.set(row);
                }
            }
        }
        return count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether a row is needed to name somebody. */
    boolean isWanted(ProposedRow row) {
        return rows.get(table.index(row.row()));
    }

    /** By what the accounts of rows are found. */
    UserKeys keys(List<ProposedRow> some) {
        UserKeys keys = new UserKeys();
        some.forEach(row -> ManagerSearch.collectReport(row, plan, keys));
        return keys;
    }

    /** Names whoever a row is about. */
    void name(ProposedRow row, long account, DirectoryView view) {
        Optional<String> known = ManagerSearch.reports(row, plan, view).stream()
                .filter(user -> ReportingTree.key(user.id()) == account)
                .map(user -> user.username().value())
                .findFirst();
        String name = known.or(() -> newName(row)).orElse("");
        names.computeIfPresent(account, (key, before) -> inRow(name, row.row()));
    }

    private Optional<String> newName(ProposedRow row) {
        int index = table.index(row.row());
        Optional<Username> made = table.is(index, RowTable.NAMED)
                ? template.flatMap(some -> some.name(row.ifNew(), table.serial(index)))
                : row.ifNew().username();
        return made.map(Username::value);
    }

    private static String inRow(String name, long row) {
        return name.isEmpty() ? "row " + row : name + " (row " + row + ")";
    }

    /** Names those whose managers no row changes: they have one, and so are found among the lines that there are. */
    void nameOthers(Work work) {
        UserKeys keys = new UserKeys();
        Optional<UserId> after = Optional.empty();
        List<ReportingLine> page =
                names.containsValue("") ? work.reportingLines().page(after, PAGE) : List.of();
        while (!page.isEmpty()) {
            page.stream()
                    .map(ReportingLine::report)
                    .filter(report -> "".equals(names.get(ReportingTree.key(report))))
                    .forEach(keys::id);
            after = Optional.of(page.get(page.size() - 1).report());
            page = page.size() < PAGE ? List.of() : work.reportingLines().page(after, PAGE);
        }
        if (!keys.ids().isEmpty()) {
            work.users().findAll(keys).forEach(this::name);
        }
    }

    private void name(User user) {
        int row = claims.row(claims.account(user.id()));
        String name = user.username().value();
        names.put(ReportingTree.key(user.id()), row == KeyMap.ABSENT ? name : inRow(name, table.rowNumber(row)));
    }

    /** The ways around, by the numbers of the cycles. */
    List<String> texts() {
        return cycles.stream().map(this::text).toList();
    }

    private String text(Around cycle) {
        StringJoiner text = new StringJoiner(ARROW);
        List<Long> people = cycle.people();
        people.stream().map(this::shown).forEach(text::add);
        if (cycle.length() > people.size()) {
            text.add(cycle.length() - people.size() + " more");
        }
        return text.add(shown(people.get(0))).toString();
    }

    private String shown(long key) {
        String name = names.getOrDefault(key, "");
        return name.isEmpty() ? "somebody" : name;
    }
}
