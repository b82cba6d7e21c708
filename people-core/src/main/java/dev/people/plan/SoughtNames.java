package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.organization.ReportingTree;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldSchema;
import dev.people.user.NameKey;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.LongPredicate;

/**
 * Full names that references have, each with who has it in the directory and which rows give it to somebody. Names are not
 * unique, so it takes all of them to know that only one person answers. For one thread.
 */
final class SoughtNames {
    /** Of more people with one name the others are left aside: nobody is meant by it. */
    private static final int MOST = 20;

    private static final int NAME = 16;

    private final long seed;
    private final RowTable table;
    private final Map<Long, Holders> sought = new HashMap<>();
    /** By reference; empty as long as none has a name. */
    private long[] numbers = {};

    /** Accounts that get another name, with the rows that give it. */
    private final KeyMap renamed = new KeyMap();

    private static final class Holders {
        private final long[] people;
        private final boolean hasBlocked;
        private int[] rows = {};

        Holders(List<User> users) {
            people = users.stream()
                    .limit(MOST)
                    .mapToLong(user -> ReportingTree.key(user.id()))
                    .toArray();
            hasBlocked = users.stream().anyMatch(user -> user.state().kind() == StateKind.BLOCKED);
        }

        void add(int row) {
            if (rows.length < MOST) {
                rows = Arrays.copyOf(rows, rows.length + 1);
                rows[rows.length - 1] = row;
            }
        }
    }

    SoughtNames(long seed, RowTable table) {
        this.seed = seed;
        this.table = table;
    }

    /** Notes the full name that a reference may be; an id that finds somebody is that one, and no name is asked. */
    void seek(int reference, UserReference wanted, DirectoryView view) {
        if (wanted.id().flatMap(view::user).isPresent()) {
            return;
        }
        wanted.nameKey().ifPresent(name -> {
            long number = number(name);
            sought.computeIfAbsent(number, any -> new Holders(view.named(name)));
            if (reference >= numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(reference + 1, numbers.length + numbers.length / 2));
            }
            numbers[reference] = number;
        });
    }

    /** The number of the name that a reference may be; 0 where it is none. */
    long of(int reference) {
        return reference < numbers.length ? numbers[reference] : 0;
    }

    private long number(String nameKey) {
        return Fingerprint.of(seed, NAME, nameKey);
    }

    boolean isEmpty() {
        return sought.isEmpty();
    }

    /** Whether a row may give somebody a name. */
    static boolean mayName(ProposedRow row) {
        return row.change().isEmpty() && (speaksOfNames(row.draft()) || speaksOfNames(row.ifNew()));
    }

    private static boolean speaksOfNames(UserDraft draft) {
        return draft.speaksOf(BuiltInField.FIRST_NAME) || draft.speaksOf(BuiltInField.LAST_NAME);
    }

    /** Notes the name that a row gives: of somebody new, or of the account that it is found to be about; or would give. */
    void note(ProposedRow row, PlanOptions options, DirectoryView view) {
        int index = table.index(row.row());
        PlanAction action = table.action(index);
        if (action == PlanAction.ADD || action == PlanAction.REFUSED) {
            UserDraft draft = row.ifNew();
            named(index, NameKey.of(text(draft, BuiltInField.FIRST_NAME), text(draft, BuiltInField.LAST_NAME)));
        } else if (action.writes()) {
            RowMatch.of(row, options.matchKeys(), view).user().ifPresent(user -> {
                UserDraft draft = options.existing().restrict(row.draft(), user, FieldSchema.builtIn());
                noteEdit(index, user, draft);
            });
        }
    }

    private void noteEdit(int row, User user, UserDraft draft) {
        String first = draft.text(BuiltInField.FIRST_NAME).orElse(user.profile().firstName());
        String last = draft.text(BuiltInField.LAST_NAME).orElse(user.profile().lastName());
        Optional<String> after = NameKey.of(
                draft.cleared().contains(BuiltInField.FIRST_NAME) ? "" : first,
                draft.cleared().contains(BuiltInField.LAST_NAME) ? "" : last);
        if (!after.equals(NameKey.of(user))) {
            renamed.putIfAbsent(ReportingTree.key(user.id()), row);
            named(row, after);
        }
    }

    private static String text(UserDraft draft, BuiltInField field) {
        return draft.text(field).orElse("");
    }

    private void named(int row, Optional<String> nameKey) {
        nameKey.map(this::number).map(sought::get).ifPresent(holders -> holders.add(row));
    }

    /** A row that would give a name and does not go through, or {@link KeyMap#ABSENT}. */
    int refused(long number) {
        return sought.containsKey(number)
                ? Arrays.stream(sought.get(number).rows)
                        .filter(row -> !isWritten(row))
                        .findFirst()
                        .orElse(KeyMap.ABSENT)
                : KeyMap.ABSENT;
    }

    /**
     * Adds whoever has a name once the rows are written.
     *
     * @return whether one of those in the directory is blocked
     */
    boolean collect(
            long number, List<References.Candidate> candidates, IntToLongFunction accountOf, LongPredicate gone) {
        Holders holders = sought.get(number);
        if (holders == null) {
            return false;
        }
        for (int row : holders.rows) {
            if (isWritten(row)) {
                References.add(candidates, new References.Candidate(accountOf.applyAsLong(row), row), gone);
            }
        }
        int before = candidates.size();
        for (long person : holders.people) {
            if (!isRenamed(person)) {
                References.add(candidates, new References.Candidate(person, KeyMap.ABSENT), gone);
            }
        }
        return holders.hasBlocked && candidates.size() > before;
    }

    private boolean isRenamed(long person) {
        int row = renamed.get(person);
        return row != KeyMap.ABSENT && isWritten(row);
    }

    private boolean isWritten(int row) {
        return table.action(row).writes() && table.action(row).leavesAnAccount();
    }
}
