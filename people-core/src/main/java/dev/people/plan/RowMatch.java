package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.RowAction;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which account a row is about.
 *
 * @param user the account; empty when none matches
 * @param by the first key that found it
 * @param problem why it cannot be told
 */
record RowMatch(Optional<User> user, Optional<MatchKey> by, Optional<Finding> problem) {
    /** Every key that the row has must lead to the same account, or to none. */
    static RowMatch of(ProposedRow row, List<MatchKey> keys, DirectoryView view) {
        Optional<User> found = Optional.empty();
        Optional<MatchKey> by = Optional.empty();
        for (MatchKey key : keys) {
            Optional<User> user = find(row, key, view);
            if (user.isEmpty()) {
                continue;
            }
            if (found.isPresent() && !found.get().id().equals(user.get().id())) {
                return unclear(conflict(key, found.get(), user.get()));
            }
            by = by.isPresent() ? by : Optional.of(key);
            found = user;
        }
        return checked(row, keys, found, by);
    }

    /** A sample is nobody, and is not to become somebody. */
    static RowMatch sample() {
        return unclear(Finding.of(FindingCode.SAMPLE_ROW));
    }

    /** Whether a row has any of these keys, readable; else nobody knows whom it is about. */
    static boolean hasKey(ProposedRow row, List<MatchKey> keys) {
        for (MatchKey key : keys) {
            if (has(row, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(ProposedRow row, MatchKey key) {
        UserDraft draft = row.draft();
        return switch (key) {
            case ID -> draft.id().isPresent();
            case USERNAME ->
                draft.username().isPresent() || row.ifNew().username().isPresent();
            case EMAIL -> draft.email().isPresent() || row.ifNew().email().isPresent();
            case EMPLOYEE_ID -> draft.employeeId().isPresent();
        };
    }

    /**
     * Whether a row has any of these keys, and no doubt about them: in a row that lacks cells, nobody knows which ones are
     * missing; and one that cannot be read may be of somebody whom the others do not find.
     */
    static boolean hasCertainKey(ProposedRow row, List<MatchKey> keys) {
        return hasKey(row, keys)
                && Stream.concat(row.findings().stream(), row.draft().findings().stream())
                        .noneMatch(finding -> isDoubt(finding, keys));
    }

    private static boolean isDoubt(Finding finding, List<MatchKey> keys) {
        return finding.code() == FindingCode.SHORT_ROW
                || finding.code() == FindingCode.CELLS_UNCLEAR
                || (finding.isError()
                        && keys.stream()
                                .anyMatch(key ->
                                        key.field().key().equals(finding.place().column())));
    }

    /** Whether it is about no account. */
    boolean isNobody() {
        return user.isEmpty() && problem.isEmpty();
    }

    /** Whether it is about an account at all, even if it cannot be told which. */
    boolean isSomebody() {
        return user.isPresent()
                || problem.filter(finding -> finding.code() == FindingCode.KEY_CONFLICT)
                        .isPresent();
    }

    /** Whether one of the keys for which the row was refused before finds an account, or every key is as it was then. */
    boolean isBarred(ProposedRow row, List<MatchKey> keys, DirectoryView view) {
        if (row.barred().isEmpty()) {
            return false;
        }
        return isNobody()
                ? Stream.of(MatchKey.values()).filter(key -> has(row, key)).allMatch(row.barred()::contains)
                : keys.stream().filter(row.barred()::contains).anyMatch(key -> find(row, key, view)
                        .isPresent());
    }

    /** The first key other than these by which the row would find somebody. */
    static Optional<MatchKey> foundBy(ProposedRow row, List<MatchKey> others, DirectoryView view) {
        return Stream.of(MatchKey.values())
                .filter(key -> !others.contains(key) && find(row, key, view).isPresent())
                .findFirst();
    }

    private static RowMatch unclear(Finding problem) {
        return new RowMatch(Optional.empty(), Optional.empty(), Optional.of(problem));
    }

    private static Optional<User> find(ProposedRow row, MatchKey key, DirectoryView view) {
        UserDraft draft = row.draft();
        return switch (key) {
            case ID -> draft.id().flatMap(view::user);
            case USERNAME -> draft.username().or(row.ifNew()::username).flatMap(name -> named(name, draft, view));
            case EMAIL -> draft.email().or(row.ifNew()::email).flatMap(view::holderOf);
            case EMPLOYEE_ID -> draft.employeeId().flatMap(view::holderOf);
        };
    }

    /**
     * Whose old name is gone and whose new name is there was renamed before; of a row that deletes, that is somebody else: who
     * was deleted is gone.
     */
    private static Optional<User> named(Username name, UserDraft draft, DirectoryView view) {
        boolean deletes = draft.action().filter(RowAction.DELETE::equals).isPresent();
        Optional<Username> newName = deletes ? Optional.empty() : draft.newUsername();
        return view.holderOf(name).or(() -> newName.flatMap(view::holderOf));
    }

    private static Finding conflict(MatchKey key, User first, User second) {
        return Finding.of(FindingCode.KEY_CONFLICT, key.field().key())
                .with("first", first.username())
                .with("second", second.username());
    }

    /** An id that leads to nobody cannot be given to somebody. */
    private static RowMatch checked(ProposedRow row, List<MatchKey> keys, Optional<User> found, Optional<MatchKey> by) {
        boolean idMissed = keys.contains(MatchKey.ID)
                && row.draft().id().isPresent()
                && found.filter(user -> user.id().equals(row.draft().id().get()))
                        .isEmpty();
        if (!idMissed) {
            return new RowMatch(found, by, Optional.empty());
        }
        Finding finding = found.isPresent()
                ? Finding.of(FindingCode.KEY_CONFLICT, MatchKey.ID.field().key())
                        .with("first", row.draft().id().get())
                        .with("second", found.get().username())
                : Finding.of(FindingCode.USER_NOT_FOUND, MatchKey.ID.field().key())
                        .with("value", row.draft().id().get());
        return unclear(finding);
    }
}
