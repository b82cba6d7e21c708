package dev.people.plan;

import dev.people.audit.AuditEntry;
import dev.people.change.DirectoryView;
import dev.people.id.RunId;
import dev.people.profile.BuiltInField;
import dev.people.user.EmailAddress;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some rows of a plan, by their numbers, and whom they are about. */
final class SoughtRows {
    /** Rows between two wanted ones that are read rather than sought. */
    private static final int FAR = 500;

    private SoughtRows() {}

    /** Rows that are far from each other are sought anew; what is between near ones is passed over. */
    static List<ProposedRow> of(Plan plan, Set<Long> wanted) {
        NavigableSet<Long> numbers = new TreeSet<>(wanted);
        List<ProposedRow> found = new ArrayList<>(numbers.size());
        Long next = numbers.isEmpty() ? null : numbers.first();
        while (next != null) {
            try (RowSource.Reader reader = plan.plannedRows().openAt(next)) {
                next = found(reader, numbers, next, found);
            }
        }
        return found;
    }

    /** Adds rows until the next one is far away; answers that one, null when there is none. */
    private static @Nullable Long found(
            RowSource.Reader reader, NavigableSet<Long> numbers, long first, List<ProposedRow> found) {
        Long next = first;
        ProposedRow row = reader.next();
        while (row != null && next != null && next - row.row() < FAR) {
            if (numbers.contains(row.row())) {
                found.add(row);
            }
            next = numbers.higher(row.row());
            row = reader.next();
        }
        return row == null ? null : next;
    }

    /** The name or address that a row has; empty where it has neither. */
    static String described(ProposedRow row) {
        String name = Stream.of(BuiltInField.FIRST_NAME, BuiltInField.LAST_NAME)
                .flatMap(field -> row.draft().text(field).stream())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? row.draft().email().map(EmailAddress::value).orElse("") : name;
    }

    /** The account that a row is about, if it is there. */
    static Optional<User> account(Plan plan, ProposedRow row, DirectoryView view) {
        Optional<User> known = row.change().flatMap(change -> view.user(change.id()));
        return known.or(() -> RowMatch.of(row, plan.options().matchKeys(), view).user());
    }

    /** Of a history, newest first, what came after the plan; of an undo, what came after the run that is undone. */
    static List<AuditEntry> since(Plan plan, List<AuditEntry> history) {
        Optional<RunId> undone = plan.rowSource().undone();
        return history.stream()
                .takeWhile(entry -> undone.isPresent()
                        ? !entry.run().equals(undone)
                        : entry.at().isAfter(plan.madeAt()))
                .toList();
    }
}
