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
import java.util.stream.Collectors;

/**
 * The people whom findings on managers name: those on the cycles that the managers of a source would make, and those who
 * are found by one reference. They are known as 64-bit keys; here they get their usernames, and the rows that they are in.
 * For one thread.
 */
final class ManagerNames {
    /** Of more groups the later ones are not described: their rows are refused all the same. */
    private static final int KEPT = 10_000;
    /** Of a longer cycle the first ones are named: a finding is for reading. */
    private static final int SHOWN = 10;

    private static final int PAGE = 10_000;
    private static final String ARROW = " → ";

    private final PlanId plan;
    private final Optional<UsernameTemplate> template;
    private final RowTable table;
    private final Claims claims;
    private final List<Group> groups = new ArrayList<>();
    /** The texts by which people are shown, by key; empty where they are not known yet. */
    private final Map<Long, String> names = new HashMap<>();

    private final BitSet rows = new BitSet();
    private int count;

    ManagerNames(PlanId plan, PlanOptions options, RowTable table, Claims claims) {
        this.plan = plan;
        this.template = options.newAccounts().usernames();
        this.table = table;
        this.claims = claims;
    }

    /** Who is named together: the first people on a cycle, and how many there are, or everybody who may be meant. */
    private record Group(List<Long> people, int length, boolean isCycle) {}

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
        if (groups.size() < KEPT) {
            List<Long> shown = new ArrayList<>(Math.min(SHOWN, path.length));
            for (int i = 0; i < Math.min(SHOWN, path.length); i++) {
                shown.add(path[i]);
                names.putIfAbsent(path[i], "");
            }
            groups.add(new Group(List.copyOf(shown), length, true));
            for (int row : changed) {
                if (names.containsKey(account.applyAsLong(row))) {
                    rows.set(row);
                }
            }
        }
        return count++;
    }

    /**
     * Notes who is found by one reference.
     *
     * @param candidates everybody who may be meant
     * @param row which row has the reference
     * @return their number
     */
    int add(List<References.Candidate> candidates, int row) {
        if (groups.size() < KEPT) {
            List<Long> people =
                    candidates.stream().map(References.Candidate::key).toList();
            people.forEach(person -> names.putIfAbsent(person, ""));
            candidates.stream()
                    .mapToInt(References.Candidate::row)
                    .filter(some -> some != KeyMap.ABSENT)
                    .forEach(rows::set);
            rows.set(row);
            groups.add(new Group(people, people.size(), false));
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

    /** By what the accounts of rows, and whom they may mean, are found. */
    UserKeys keys(List<ProposedRow> some) {
        UserKeys keys = new UserKeys();
        some.forEach(row -> {
            ManagerSearch.collectReport(row, plan, keys);
            ManagerSearch.collectManager(row, keys);
        });
        return keys;
    }

    /** Names whoever a row is about, and whom in the directory it may mean. */
    void name(ProposedRow row, long account, DirectoryView view) {
        boolean isNew = table.action(table.index(row.row())) == PlanAction.ADD;
        ManagerSearch.managers(row, isNew, view).stream()
                .filter(user -> "".equals(names.get(ReportingTree.key(user.id()))))
                .forEach(this::name);
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

    /** The ways around cycles and the candidates, by their numbers. */
    List<String> texts() {
        return groups.stream().map(this::text).toList();
    }

    private String text(Group group) {
        if (!group.isCycle()) {
            return group.people().stream().map(this::shown).sorted().collect(Collectors.joining(", "));
        }
        return way(group);
    }

    private String way(Group cycle) {
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
