package dev.people.user;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.OwnField;
import java.util.Optional;

/** What accounts are compared by where somebody asks for the value of a field. */
public final class FieldKey {
    private FieldKey() {}

    static void requireIn(Field field) {
        boolean isCompared = field.fold(FieldKey::isCompared, OwnField::isIndexed);
        if (!isCompared) {
            throw new IllegalArgumentException("A filter compares usernames, addresses, employee ids, plain texts, and"
                    + " fields of the directory's own that are unique or searchable: '" + field.key()
                    + "' is none of them");
        }
    }

    private static boolean isCompared(BuiltInField field) {
        return switch (field.type()) {
            case USERNAME, EMAIL, EMPLOYEE_ID, TEXT, LONG_TEXT -> true;
            default -> false;
        };
    }

    /** What an account has in a field; empty if it has nothing there. */
    public static String of(User user, Field field) {
        return field.fold(
                builtIn -> of(user, builtIn),
                own -> FieldClaim.of(user, own.key()).map(FieldClaim::key).orElse(""));
    }

    private static String of(User user, BuiltInField field) {
        return switch (field.type()) {
            case USERNAME -> user.username().key();
            case EMAIL -> user.email().key();
            case EMPLOYEE_ID -> user.employeeId().map(EmployeeId::key).orElse("");
            default -> user.profile().text(field).orElse("");
        };
    }

    /** The same of a value that somebody asks for; absent when no account can have it. */
    static Optional<String> ofValue(Field field, String value) {
        if (value.isEmpty() || !SearchText.canOccur(value)) {
            return Optional.of(value).filter(String::isEmpty);
        }
        return field.fold(builtIn -> ofValue(builtIn, value), own -> FieldClaim.of(own.key(), value)
                .map(FieldClaim::key));
    }

    private static Optional<String> ofValue(BuiltInField field, String value) {
        return switch (field.type()) {
            case USERNAME -> Username.parse(value).value().map(Username::key);
            case EMAIL -> EmailAddress.parse(value).value().map(EmailAddress::key);
            case EMPLOYEE_ID -> EmployeeId.parse(value).value().map(EmployeeId::key);
            default -> Optional.of(value);
        };
    }
}
