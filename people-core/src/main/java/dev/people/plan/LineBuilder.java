package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.UserChange;
import dev.people.change.UserReference;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.organization.ReportingCycle;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportingLineRepository;
import dev.people.organization.ReportingOrder;
import dev.people.organization.ReportingTree;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Puts together who will report to whom: notes what rows want while they are read, and settles it when every row is
 * known, cycles over the whole source included. For one thread.
 */
final class LineBuilder {
    private static final byte ENDS = 0;
    private static final byte WANTED = 1;
    /** Somebody has assigned another manager than was left. */
    private static final byte STALE = 8;
    /** The line that is wanted begins later. */
    private static final byte LATER = 16;
    /** The account is deleted. */
    private static final byte GONE = 32;

    private final PlanId plan;
    private final long seed;
    private final ExistingValues.Rule ofManagers;
    /** Whether accounts may keep what their rows say otherwise. */
    private final boolean keeps;

    private final RowTable table;
    private final References references;
    private final LineTable lines = new LineTable();
    private final ReportingTree tree = new ReportingTree();
    private final KeyMap deletions = new KeyMap();
    private final KeyMap restorations = new KeyMap();
    /** The rows that write accounts, by the keys of these. */
    private final KeyMap written = new KeyMap();
    /** New accounts that are written once their managers are. */
    private final BitSet waiting = new BitSet();

    private final ManagerNames names;
    /** The rows about whose managers there is something to say. */
    private final BitSet remarkable = new BitSet();

    /** Of each wish: the row, who reports, the mark of the manager before, and where the one wanted begins. */
    private int[] rows = new int[64];

    private long[] reports = new long[64];
    private long[] before = new long[64];
    private int[] starts = new int[64];
    private byte[] kinds = new byte[64];
    /** Which keys of the one wanted somebody in the directory has. */
    private byte[] held = new byte[64];

    private final SoughtNames people;

    private int size;

    /** The key of the account of each row, as far as rows are about accounts that there are. */
    private long[] accounts = {};

    LineBuilder(PlanId plan, PlanOptions options, RowTable table, Claims claims, Links links) {
        this.plan = plan;
        this.seed = plan.value().getLeastSignificantBits();
        this.ofManagers = options.existing().of(BuiltInField.MANAGER);
        this.keeps = !options.existing().equals(ExistingValues.overwrite());
        this.table = table;
        this.people = new SoughtNames(seed, table);
        this.references = new References(table, claims, links, people);
        this.names = new ManagerNames(plan, options, table, claims);
    }

    /** Notes which account a row is about, and what it will be: others may want them as manager. */
    void found(int index, ProposedRow row, User account, User after) {
        if (keeps) {
            references.keeps(index, row.draft(), after);
        }
        if (index >= accounts.length) {
            accounts = Arrays.copyOf(accounts, Math.max(index + 1, accounts.length + accounts.length / 2));
        }
        accounts[index] = ReportingTree.key(account.id());
        if (!account.exists() && after.exists()) {
            restorations.putIfAbsent(accounts[index], index);
        }
    }

    /** Notes that a row takes an account away: it is nobody's manager afterwards. */
    void deletes(int index, User account) {
        deletions.putIfAbsent(ReportingTree.key(account.id()), index);
    }

    private boolean isRestored(long key) {
        int row = restorations.get(key);
        return row != KeyMap.ABSENT && table.action(row).writes();
    }

    private boolean isDeleted(long key) {
        int row = deletions.get(key);
        return row != KeyMap.ABSENT && table.action(row) == PlanAction.DELETE;
    }

    private long account(int index) {
        long key = index < accounts.length ? accounts[index] : ManagerSearch.NOBODY;
        return key == ManagerSearch.NOBODY ? ReportingTree.key(newAccount(index)) : key;
    }

    private UserId newAccount(int index) {
        return DerivedIds.user(plan, table.rowNumber(index));
    }

    /** Notes what a row wants. */
    void note(int index, ProposedRow row, Optional<User> account, PlanningView view, Instant now) {
        boolean isNew = account.isEmpty();
        Optional<UserReference> wanted = ManagerSearch.wanted(row, isNew);
        if (wanted.isEmpty() && !wantsNobody(row, isNew)) {
            return;
        }
        UserId report = account.map(User::id).orElseGet(() -> newAccount(index));
        long mark = ManagerSearch.mark(isNew ? Optional.empty() : view.lineOf(report), now);
        if (!isNew && row.change().isEmpty() && isKept(mark)) {
            return;
        }
        if (size == rows.length) {
            grow(size + size / 2);
        }
        rows[size] = index;
        reports[size] = ReportingTree.key(report);
        before[size] = mark;
        starts[size] = references.end();
        boolean isGone = account.filter(user -> !user.exists()).isPresent();
        kinds[size] = (byte) ((wanted.isPresent() ? WANTED : ENDS) | kind(row, mark, now) | (isGone ? GONE : 0));
        held[size] = wanted.map(some -> refer(row, some, view)).orElse((byte) 0);
        if (ManagerSearch.direct(row).isEmpty()) {
            wanted.ifPresent(some -> people.seek(size, some, view.accounts()));
        }
        size++;
    }

    private byte refer(ProposedRow row, UserReference wanted, PlanningView view) {
        Optional<UserId> known = ManagerSearch.direct(row).flatMap(UserChange.AssignManager::manager);
        return known.isPresent()
                ? references.add(known.get(), view.accounts())
                : references.add(wanted, view.accounts());
    }

    /** The full names by which rows mean their managers. */
    SoughtNames people() {
        return people;
    }

    private static byte kind(ProposedRow row, long mark, Instant now) {
        Optional<UserChange.AssignManager> direct = ManagerSearch.direct(row);
        Optional<ReportingLine> line = direct.flatMap(UserChange.AssignManager::line);
        byte kind = line.filter(some -> !some.isValidAt(now)).isPresent() ? LATER : 0;
        boolean isMeant = direct.flatMap(UserChange.AssignManager::left)
                .filter(left -> left.manager().map(ReportingTree::key).orElse(ManagerSearch.NOBODY) != mark)
                .isEmpty();
        return isMeant || mark == ManagerSearch.mark(line, now) ? kind : (byte) (kind | STALE);
    }

    private static boolean wantsNobody(ProposedRow row, boolean isNew) {
        return row.change().isPresent()
                ? ManagerSearch.speaks(row)
                : (isNew ? row.ifNew() : row.draft()).cleared().contains(BuiltInField.MANAGER);
    }

    private boolean isKept(long mark) {
        return switch (ofManagers) {
            case OVERWRITE -> false;
            case FILL_IF_EMPTY -> mark != ManagerSearch.NOBODY;
            case KEEP -> true;
        };
    }

    private void grow(int length) {
        rows = Arrays.copyOf(rows, length);
        reports = Arrays.copyOf(reports, length);
        before = Arrays.copyOf(before, length);
        starts = Arrays.copyOf(starts, length);
        kinds = Arrays.copyOf(kinds, length);
        held = Arrays.copyOf(held, length);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Adds the lines that there are. */
    void addAll(ReportingLineRepository stored, Instant now) {
        tree.addAll(stored, now);
    }

    /** Settles what becomes of every manager, once it is settled which rows go through. */
    LinePlan settle() {
        if (size > 0) {
            noteWritten();
        }
        for (int i = 0; i < size; i++) {
            if (table.action(rows[i]).leavesAnAccount()) {
                settle(i);
            }
        }
        ReportingOrder order = tree.solve();
        for (ReportingCycle cycle : order.cycles()) {
            refuse(cycle.rows(), cycle.path(), cycle.length());
        }
        leaveAsIs(order.rows());
        return LinePlan.of(lines, order, row -> waiting.get(row) || !LinePlan.isTogether(table, row));
    }

    private void noteWritten() {
        for (int row = 0; row < table.size(); row++) {
            if (table.action(row).writes()) {
                written.putIfAbsent(account(row), row);
            }
        }
    }

    /** Whether a manager is there, as they will be, when a row has its turn among the others. */
    private boolean isThere(long manager, int row) {
        int other = written.get(manager);
        if (other == KeyMap.ABSENT) {
            return true;
        }
        Wave wave = Wave.of(table, other);
        return wave == Wave.OTHERS ? other < row && !waiting.get(other) : wave.compareTo(Wave.OTHERS) < 0;
    }

    /** What somebody else has made as wanted meanwhile is in no order. */
    private void leaveAsIs(int[] ordered) {
        BitSet written = new BitSet(table.size());
        Arrays.stream(ordered).forEach(written::set);
        for (int i = 0; i < size; i++) {
            if (lines.action(rows[i]).writes() && !written.get(rows[i])) {
                lines.put(rows[i], LineAction.UNCHANGED, 0);
                remarkable.clear(rows[i]);
            }
        }
    }

    private boolean is(int wish, byte kind) {
        return (kinds[wish] & kind) != 0;
    }

    private void settle(int wish) {
        int row = rows[wish];
        long report = reports[wish];
        if (isDeleted(report)) {
            return;
        }
        if (is(wish, STALE) || (is(wish, GONE) && !isRestored(report))) {
            refuse(row, FindingCode.STALE_ROW, CrossFindings.NO_ROW);
            return;
        }
        if (!is(wish, WANTED)) {
            release(wish, row, report);
            return;
        }
        int end = wish + 1 == size ? references.end() : starts[wish + 1];
        long name = people.of(wish);
        References.Meant manager =
                references.resolve(starts[wish], end, held[wish], name, this::account, this::isDeleted);
        if (manager.isAmbiguous()) {
            refuse(row, FindingCode.AMBIGUOUS_MATCH, names.add(manager.candidates(), row));
        } else if (manager.key() == ManagerSearch.NOBODY) {
            boolean refused = manager.refused() != KeyMap.ABSENT;
            refuse(row, refused ? FindingCode.MANAGER_REFUSED : FindingCode.MANAGER_UNKNOWN, manager.refused());
        } else if (manager.key() == report) {
            refuse(new int[] {row}, new long[] {report}, 1);
        } else if ((is(wish, LATER) ? ~manager.key() : manager.key()) == before[wish]) {
            lines.put(row, LineAction.UNCHANGED, 0);
        } else {
            lines.put(row, LineAction.SET, ManagerSearch.print(seed, report, before[wish], manager.key()));
            tree.assign(row, report, manager.key());
            boolean isClear = name == 0; // others may yet get, or lose, a full name
            waiting.set(row, LinePlan.isTogether(table, row) && !(isClear && isThere(manager.key(), row)));
            remarkable.set(row, manager.isBlocked());
        }
    }

    /** Refuses what would make a cycle. */
    private void refuse(int[] changed, long[] path, int length) {
        int cycle = names.add(path, length, changed, this::account);
        for (int row : changed) {
            refuse(row, FindingCode.MANAGER_CYCLE, cycle);
        }
    }

    /** The people whom findings name. */
    ManagerNames names() {
        return names;
    }

    /** Names whoever a row is about, and whom it may mean. */
    void name(ProposedRow row, DirectoryView view) {
        names.name(row, account(table.index(row.row())), view);
    }

    private void refuse(int row, FindingCode code, int other) {
        lines.refuse(row, code, other);
        remarkable.set(row);
    }

    /** Whether there is something to say about the manager of a row. */
    boolean isRemarkable(ProposedRow row) {
        return remarkable.get(table.index(row.row()));
    }

    boolean hasRemarks() {
        return !remarkable.isEmpty();
    }

    /** What there is to say: for that the row is read once more. */
    Finding remark(ProposedRow row, LinePlan settled) {
        int index = table.index(row.row());
        Optional<UserReference> wanted = ManagerSearch.wanted(row, table.action(index) == PlanAction.ADD);
        LineFindings findings = new LineFindings(table, settled);
        return lines.action(index) == LineAction.REFUSED
                ? findings.refusal(index, wanted)
                : findings.blocked(index, wanted);
    }

    private void release(int wish, int row, long report) {
        if (before[wish] == ManagerSearch.NOBODY) {
            lines.put(row, LineAction.UNCHANGED, 0);
        } else {
            lines.put(row, LineAction.END, ManagerSearch.print(seed, report, before[wish], ManagerSearch.NOBODY));
            tree.release(row, report);
        }
    }
}
