package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.profile.BuiltInField;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;

/** Who may have which name, address and number. */
final class Uniqueness {
    private Uniqueness() {}

    static void check(Username username, BuiltInField field, UserId owner, DirectoryView view, List<Finding> findings) {
        Optional<User> holder =
                view.holderOf(username).filter(user -> !user.id().equals(owner));
        if (holder.isPresent()) {
            findings.add(taken(FindingCode.USERNAME_TAKEN, field, username, holder.get()));
        } else if (view.isReserved(username)) {
            findings.add(Finding.of(FindingCode.USERNAME_RESERVED, field.key()).with("value", username));
        } else {
            view.lookAlikeOf(username, owner)
                    .ifPresent(other -> findings.add(taken(FindingCode.USERNAME_CONFUSABLE, field, username, other)));
        }
    }

    static void check(EmailAddress email, UserId owner, DirectoryView view, List<Finding> findings) {
        report(view.holderOf(email), owner, FindingCode.EMAIL_TAKEN, BuiltInField.EMAIL, email, findings);
    }

    static void check(EmployeeId number, UserId owner, DirectoryView view, List<Finding> findings) {
        report(view.holderOf(number), owner, FindingCode.EMPLOYEE_ID_TAKEN, BuiltInField.EMPLOYEE_ID, number, findings);
    }

    private static void report(
            Optional<User> holder,
            UserId owner,
            FindingCode code,
            BuiltInField field,
            Object value,
            List<Finding> findings) {
        holder.filter(user -> !user.id().equals(owner))
                .ifPresent(user -> findings.add(taken(code, field, value, user)));
    }

    private static Finding taken(FindingCode code, BuiltInField field, Object value, User holder) {
        return Finding.of(code, field.key()).with("value", value).with("holder", holder.username());
    }
}
