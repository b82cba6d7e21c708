package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportingTree;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom the words of a row may mean. */
final class ManagerSearch {
    /** What stands for nobody where a key is asked for. */
    static final long NOBODY = 0;

    private ManagerSearch() {}

    /** The change of manager that a row is, where the account is known and nothing else is to change. */
    static Optional<UserChange.AssignManager> direct(ProposedRow row) {
        return row.change().flatMap(UserChange::assignment);
    }

    /** Whether a row says something of a manager, for an account that there is or for a new one. */
    static boolean speaks(ProposedRow row) {
        return direct(row).isPresent()
                || row.draft().speaksOf(BuiltInField.MANAGER)
                || row.ifNew().speaksOf(BuiltInField.MANAGER);
    }

    /** Whom a row wants as manager; empty for nobody. */
    static Optional<UserReference> wanted(ProposedRow row, boolean isNew) {
        if (row.change().isPresent()) {
            return direct(row).flatMap(UserChange.AssignManager::manager).map(id -> new UserReference(id.toString()));
        }
        return (isNew ? row.ifNew() : row.draft()).manager();
    }

    /** The keys by which managers are found. */
    static void collectManager(ProposedRow row, UserKeys keys) {
        Stream.of(wanted(row, true), wanted(row, false))
                .flatMap(Optional::stream)
                .forEach(wanted -> wanted.collect(keys));
    }

    /** The keys by which whoever a row is about is found once the row is written. */
    static void collectReport(ProposedRow row, PlanId plan, UserKeys keys) {
        keys.id(DerivedIds.user(plan, row.row()));
        row.change().ifPresent(change -> keys.id(change.id()));
        UserDraft draft = row.draft();
        draft.id().ifPresent(keys::id);
        draft.username().ifPresent(keys::username);
        draft.newUsername().ifPresent(keys::username);
        draft.email().ifPresent(keys::email);
        draft.employeeId().ifPresent(keys::employeeId);
        row.ifNew().username().ifPresent(keys::username);
        row.ifNew().email().ifPresent(keys::email);
    }

    /** Everybody whom a row may want as manager; of a change whose manager is known it is them alone. */
    static List<User> managers(ProposedRow row, boolean isNew, DirectoryView view) {
        if (row.change().isPresent()) {
            return direct(row).flatMap(UserChange.AssignManager::manager).flatMap(view::user).stream()
                    .toList();
        }
        return wanted(row, isNew).map(wanted -> wanted.answering(view)).orElse(List.of());
    }

    /** Whom a row may be about once it is written. */
    static List<User> reports(ProposedRow row, PlanId plan, DirectoryView view) {
        UserDraft draft = row.draft();
        return Stream.of(
                        view.user(DerivedIds.user(plan, row.row())),
                        row.change().flatMap(change -> view.user(change.id())),
                        draft.id().flatMap(view::user),
                        draft.newUsername().flatMap(view::holderOf),
                        draft.username().flatMap(view::holderOf),
                        draft.email().flatMap(view::holderOf),
                        draft.employeeId().flatMap(view::holderOf),
                        row.ifNew().username().flatMap(view::holderOf),
                        row.ifNew().email().flatMap(view::holderOf))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The key of the manager that somebody has, told apart from the same manager at another time. */
    static long mark(Optional<ReportingLine> line, Instant now) {
        Optional<ReportingLine> open = line.filter(some -> !some.isEndedAt(now));
        if (open.isEmpty()) {
            return NOBODY;
        }
        long key = ReportingTree.key(open.get().manager());
        return open.get().isValidAt(now) ? key : ~key;
    }

    /** What a change of manager is recognized by. */
    static long print(long seed, long report, long before, long manager) {
        return new Fingerprint(seed).add(report).add(before).add(manager).value();
    }
}
