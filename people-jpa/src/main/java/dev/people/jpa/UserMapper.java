package dev.people.jpa;

import dev.people.id.EntryId;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.profile.BuiltInField;
import dev.people.profile.Profile;
import dev.people.user.Account;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.NameKey;
import dev.people.user.Origin;
import dev.people.user.Revision;
import dev.people.user.SearchText;
import dev.people.user.SortName;
import dev.people.user.User;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between a user and its row. */
final class UserMapper {
    private UserMapper() {}

    static UserEntity row(User user, long version) {
        UserEntity row = new UserEntity();
        row.id = user.id().value();
        row.version = version;
        row.username = user.username().value();
        row.usernameKey = user.holdsUsername()
                ? OrderedText.of(user.username().key())
                : NoKey.of(user.id().value());
        row.look = user.username().look();
        row.email = user.email().value();
        row.emailClaim = user.exists() ? user.email().key() : null;
        row.employeeId = user.employeeId().map(EmployeeId::value).orElse(null);
        row.employeeKey = user.exists() ? user.employeeId().map(EmployeeId::key).orElse(null) : null;
        texts(row, user.profile());
        row.nameKey = NameKey.of(user).orElse(null);
        StateMapper.fill(row, user.state());
        account(row, user.account());
        row.lastEntry = user.revision().lastEntry().map(EntryId::value).orElse(null);
        row.searchText = SearchText.of(user);
        row.sortName = OrderedText.of(SortName.of(user));
        return row;
    }

    private static void texts(UserEntity row, Profile profile) {
        row.firstName = profile.text(BuiltInField.FIRST_NAME).orElse(null);
        row.lastName = profile.text(BuiltInField.LAST_NAME).orElse(null);
        row.phone = profile.text(BuiltInField.PHONE).orElse(null);
        row.mobile = profile.text(BuiltInField.MOBILE).orElse(null);
        row.department = profile.text(BuiltInField.DEPARTMENT).orElse(null);
        row.position = profile.text(BuiltInField.POSITION).orElse(null);
        row.location = profile.text(BuiltInField.LOCATION).orElse(null);
        row.address = profile.text(BuiltInField.ADDRESS).orElse(null);
        row.city = profile.text(BuiltInField.CITY).orElse(null);
        row.ownFields = profile.own().isEmpty() ? null : FlatJson.of(profile.own());
    }

    private static void account(UserEntity row, Account account) {
        row.userType = account.type().code();
        row.pool = account.pool().value();
        row.changePassword = account.passwordDuty() == Account.PasswordDuty.CHANGE_NEXT_TIME;
        row.origin = account.origin().method().code();
        row.createdAt = account.origin().at();
    }

    static User user(UserEntity row) {
        return new User(
                new UserId(row.id),
                new Revision(row.version, Optional.ofNullable(row.lastEntry).map(EntryId::new)),
                Username.stored(row.username, OrderedText.original(row.usernameKey)),
                EmailAddress.stored(row.email, row.emailClaim == null ? "" : row.emailClaim),
                employeeId(row.employeeId, row.employeeKey),
                profile(row),
                account(row));
    }

    private static Optional<EmployeeId> employeeId(@Nullable String value, @Nullable String key) {
        return value == null ? Optional.empty() : Optional.of(new EmployeeId(value, key == null ? "" : key));
    }

    private static Profile profile(UserEntity row) {
        Map<BuiltInField, String> texts = new EnumMap<>(BuiltInField.class);
        put(texts, BuiltInField.FIRST_NAME, row.firstName);
        put(texts, BuiltInField.LAST_NAME, row.lastName);
        put(texts, BuiltInField.PHONE, row.phone);
        put(texts, BuiltInField.MOBILE, row.mobile);
        put(texts, BuiltInField.DEPARTMENT, row.department);
        put(texts, BuiltInField.POSITION, row.position);
        put(texts, BuiltInField.LOCATION, row.location);
        put(texts, BuiltInField.ADDRESS, row.address);
        put(texts, BuiltInField.CITY, row.city);
        Profile profile = Profile.of(texts);
        return row.ownFields == null ? profile : profile.with(FlatJson.values(row.ownFields));
    }

    private static void put(Map<BuiltInField, String> texts, BuiltInField field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }

    private static Account account(UserEntity row) {
        Origin.Method method = Origin.Method.valueOf(row.origin.toUpperCase(Locale.ROOT));
        return new Account(
                StateMapper.state(row),
                UserType.ofCode(row.userType).orElseThrow(),
                new PoolName(row.pool),
                row.changePassword ? Account.PasswordDuty.CHANGE_NEXT_TIME : Account.PasswordDuty.NONE,
                new Origin(method, row.createdAt));
    }
}
