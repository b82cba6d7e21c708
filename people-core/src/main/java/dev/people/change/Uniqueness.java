package dev.people.change;

import dev.people.failure.KeyTakenException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldRule;
import dev.people.profile.OwnField;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;

/** Who may have which name, address and number. */
final class Uniqueness {
    private Uniqueness() {}

    /** Also warns of a name that only looks like what it says. */
    static void check(Username username, BuiltInField field, UserId owner, DirectoryView view, List<Finding> findings) {
        Optional<User> holder =
                view.holderOf(username).filter(user -> !user.id().equals(owner));
        if (holder.isPresent()) {
            findings.add(taken(FindingCode.USERNAME_TAKEN, field, username, view.shown(holder.get())));
        } else if (view.isReserved(username)) {
            findings.add(Finding.of(FindingCode.USERNAME_RESERVED, field.key()).with("value", username));
        } else {
            checkLook(username, field, view.lookAlikeOf(username, owner).map(view::shown), findings);
        }
    }

    private static void checkLook(
            Username username, BuiltInField field, Optional<String> lookAlike, List<Finding> findings) {
        if (lookAlike.isPresent()) {
            findings.add(taken(FindingCode.USERNAME_CONFUSABLE, field, username, lookAlike.get()));
        } else if (username.isMixedScript()) {
            findings.add(
                    Finding.of(FindingCode.USERNAME_MIXED_SCRIPT, field.key()).with("value", username));
        }
    }

    static void check(EmailAddress email, UserId owner, DirectoryView view, List<Finding> findings) {
        report(view, view.holderOf(email), owner, FindingCode.EMAIL_TAKEN, BuiltInField.EMAIL, email, findings);
    }

    static void check(EmployeeId number, UserId owner, DirectoryView view, List<Finding> findings) {
        report(
                view,
                view.holderOf(number),
                owner,
                FindingCode.EMPLOYEE_ID_TAKEN,
                BuiltInField.EMPLOYEE_ID,
                number,
                findings);
    }

    static void check(OwnField field, String value, UserId owner, DirectoryView view, List<Finding> findings) {
        FieldClaim.of(field.key(), value)
                .ifPresentOrElse(
                        claim -> report(
                                view, view.holderOf(claim), owner, FindingCode.UNIQUE_TAKEN, field, value, findings),
                        () -> findings.add(Finding.of(FindingCode.CELL_TOO_LONG, field.key())
                                .with("length", value.length())
                                .with("longest", field.longest())));
    }

    private static void report(
            DirectoryView view,
            Optional<User> holder,
            UserId owner,
            FindingCode code,
            Field field,
            Object value,
            List<Finding> findings) {
        holder.filter(user -> !user.id().equals(owner))
                .ifPresent(user -> findings.add(taken(code, field, value, view.shown(user))));
    }

    /**
     * Refuses what lost its key to an account that this transaction cannot see, and will not see however often it looks:
     * it reads from a snapshot that is older.
     *
     * @throws RejectedException unless the key is the id
     */
    static void refuse(KeyTakenException.Key key, UserChange change) {
        UserDraft draft = change.values();
        switch (key) {
            case USERNAME -> {
                boolean renames = draft.newUsername().isPresent();
                BuiltInField field = renames ? BuiltInField.NEW_USERNAME : BuiltInField.USERNAME;
                refuse(FindingCode.USERNAME_TAKEN, field, draft.newUsername().or(draft::username));
            }
            case EMAIL -> refuse(FindingCode.EMAIL_TAKEN, BuiltInField.EMAIL, draft.email());
            case EMPLOYEE_ID -> refuse(FindingCode.EMPLOYEE_ID_TAKEN, BuiltInField.EMPLOYEE_ID, draft.employeeId());
            case FIELD ->
                draft.own().entrySet().stream()
                        .filter(entry -> entry.getKey().has(FieldRule.UNIQUE))
                        .findFirst()
                        .ifPresent(entry ->
                                refuse(FindingCode.UNIQUE_TAKEN, entry.getKey(), Optional.of(entry.getValue())));
            case ID -> {}
        }
    }

    private static void refuse(FindingCode code, Field field, Optional<?> value) {
        throw new RejectedException(Finding.of(code, field.key())
                .with("value", value.map(Object::toString).orElse(""))
                .with("holder", "an account that was created a moment ago"));
    }

    private static Finding taken(FindingCode code, Field field, Object value, String holder) {
        return Finding.of(code, field.key()).with("value", value).with("holder", holder);
    }
}
