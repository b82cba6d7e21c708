package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether numbers of a source are those of accounts but for leading zeros, which spreadsheet programs drop. A program that
 * drops them drops all of them: the first {@value #PROBED} numbers are looked up in every usual length, later ones are not.
 * Keys are collected by one thread and rows looked at by another.
 */
final class LostZeros {
    private static final int PROBED = 250;
    private static final int LONGEST = 10;

    private int probed;
    private volatile long last;

    /** Adds what the numbers of these rows may have been. */
    void collect(List<ProposedRow> rows, UserKeys keys) {
        for (int i = 0; i < rows.size() && probed < PROBED; i++) {
            Optional<EmployeeId> number = rows.get(i).draft().employeeId().filter(LostZeros::isNumber);
            if (number.isPresent()) {
                others(number.get()).forEach(keys::employeeId);
                probed++;
                last = rows.get(i).row();
            }
        }
    }

    /** Somebody else whose number is that of the row but for zeros. */
    Optional<User> find(ProposedRow row, Optional<User> matched, DirectoryView view) {
        if (row.row() > last) {
            return Optional.empty();
        }
        return row.draft().employeeId().filter(LostZeros::isNumber).stream()
                .flatMap(number -> others(number).stream())
                .flatMap(number -> view.holderOf(number).stream())
                .filter(user ->
                        matched.filter(own -> own.id().equals(user.id())).isEmpty())
                .findFirst();
    }

    private static boolean isNumber(EmployeeId number) {
        String key = number.key();
        return key.length() <= LONGEST && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static List<EmployeeId> others(EmployeeId number) {
        List<EmployeeId> others = new ArrayList<>();
        StringBuilder padded = new StringBuilder(number.bare());
        while (padded.length() <= LONGEST) {
            if (!padded.toString().equals(number.key())) {
                others.add(EmployeeId.of(padded.toString()));
            }
            padded.insert(0, '0');
        }
        return others;
    }
}
