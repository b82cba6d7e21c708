package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.license.PoolName;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.user.Account.PasswordDuty;
import dev.people.user.AccountState;
import dev.people.user.BlockCause;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts by which a user's fields are shown and compared. */
public final class UserTexts {
    /** What the license pool of an account is called among its fields; no file has a column for it. */
    public static final String POOL = "pool";

    private UserTexts() {}

    /** The text of a field; empty if it has none. */
    public static String text(User user, Field field) {
        return field.fold(
                builtIn -> text(user, builtIn),
                own -> user.profile().own().value(own.key()).orElse(""));
    }

    private static String text(User user, BuiltInField field) {
        return switch (field) {
            case ID -> user.id().toString();
            case USERNAME -> user.username().value();
            case EMAIL -> user.email().value();
            case EMPLOYEE_ID -> user.employeeId().map(EmployeeId::value).orElse("");
            case CHANGE_PASSWORD_NEXT_TIME ->
                user.account().passwordDuty() == PasswordDuty.CHANGE_NEXT_TIME ? FieldReader.YES : FieldReader.NO;
            case ACCOUNT_STATE -> user.state().code();
            case BLOCK_REASON ->
                blocked(user).map(BlockCause::of).map(BlockCause::text).orElse("");
            case BLOCK_UNTIL ->
                blocked(user)
                        .flatMap(AccountState.Blocked::until)
                        .map(Instant::toString)
                        .orElse("");
            case USER_TYPE -> user.account().type().code();
            case MANAGER, NEW_USERNAME, ACTION -> "";
            default -> user.profile().text(field).orElse("");
        };
    }

    private static Optional<AccountState.Blocked> blocked(User user) {
        return user.state().fold(p -> Optional.empty(), a -> Optional.empty(), Optional::of, d -> Optional.empty());
    }

    /** Every field that a new user has, and the license pool where it is not the primary one. */
    static List<FieldDelta> created(User user) {
        List<FieldDelta> fields = new ArrayList<>();
        for (BuiltInField field : BuiltInField.ofAccount()) {
            String text = text(user, field);
            if (field != BuiltInField.ID && !text.isEmpty()) {
                fields.add(new FieldDelta(field.key(), "", text));
            }
        }
        user.profile().own().forEach((key, text) -> fields.add(new FieldDelta(key, "", text)));
        if (!user.account().pool().equals(PoolName.PRIMARY)) {
            fields.add(new FieldDelta(POOL, "", user.account().pool().value()));
        }
        return fields;
    }

    /** Every field in which the two differ. */
    static List<FieldDelta> changed(User before, User after) {
        List<FieldDelta> fields = new ArrayList<>(2);
        for (BuiltInField field : BuiltInField.ofAccount()) {
            String old = text(before, field);
            String now = text(after, field);
            if (!old.equals(now)) {
                fields.add(new FieldDelta(field.key(), old, now));
            }
        }
        OwnDeltas.between(before.profile().own(), after.profile().own(), fields);
        return fields;
    }
}
