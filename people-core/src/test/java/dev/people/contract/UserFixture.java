package dev.people.contract;

import dev.people.id.EntryId;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.profile.BuiltInField;
import dev.people.profile.OwnField;
import dev.people.profile.OwnValues;
import dev.people.profile.Profile;
import dev.people.user.Account;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.NameHold;
import dev.people.user.Origin;
import dev.people.user.PendingCause;
import dev.people.user.Revision;
import dev.people.user.User;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts that read as sentences: {@code anna().blockedFor(LEFT_COMPANY).user()}. Immutable. The same name has the
 * same id and the same address every time.
 */
public final class UserFixture {
    /** When everything happens unless a test says otherwise, to the microsecond. */
    public static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456Z");

    private final User user;

    private UserFixture(User user) {
        this.user = user;
    }

    /** An active standard user with first and last name. */
    public static UserFixture anna() {
        return named("anna").called("Anna", "Ahlgren");
    }

    /** Another one. */
    public static UserFixture ben() {
        return named("ben").called("Ben", "Okafor");
    }

    /** Another one, with an accent in her name. */
    public static UserFixture celine() {
        return named("c\u00e9line").withEmail("celine@example.org").called("C\u00e9line", "D'Arc");
    }

    /** An active standard user with nothing but what an account needs. */
    public static UserFixture named(String username) {
        Account account = new Account(
                new AccountState.Active(NOON),
                UserType.STANDARD,
                PoolName.PRIMARY,
                Account.PasswordDuty.NONE,
                new Origin(Origin.Method.MANUAL, NOON));
        return new UserFixture(new User(
                idOf(username),
                Revision.NEW,
                Username.of(username),
                EmailAddress.parse(username + "@example.org")
                        .value()
                        .orElseGet(() -> EmailAddress.of(uuid(username) + "@example.org")),
                Optional.empty(),
                Profile.empty(),
                account));
    }

    /** The id of whoever has this name. */
    public static UserId idOf(String name) {
        return new UserId(uuid("user " + name));
    }

    /** The id of the entry with this name. */
    public static EntryId entry(String name) {
        return new EntryId(uuid("entry " + name));
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with these names. */
    public UserFixture called(String firstName, String lastName) {
        return with(BuiltInField.FIRST_NAME, firstName).with(BuiltInField.LAST_NAME, lastName);
    }

    /** The same with this text. */
    public UserFixture with(BuiltInField field, String text) {
        return new UserFixture(user.withProfile(user.profile().with(field, text)));
    }

    /** The same with these texts and no others. */
    public UserFixture withTexts(Map<BuiltInField, String> texts) {
        return new UserFixture(user.withProfile(Profile.of(texts)));
    }

    /** The same person under another id. */
    public UserFixture withId(UserId id) {
        return new UserFixture(new User(
                id, user.revision(), user.username(), user.email(), user.employeeId(), user.profile(), user.account()));
    }

    /** The same with another username. */
    public UserFixture withUsername(String username) {
        return new UserFixture(new User(
                user.id(),
                user.revision(),
                Username.of(username),
                user.email(),
                user.employeeId(),
                user.profile(),
                user.account()));
    }

    /** The same with another address. */
    public UserFixture withEmail(String email) {
        return new UserFixture(user.withEmail(EmailAddress.of(email)));
    }

    /** The same with this employee id. */
    public UserFixture withEmployeeId(String number) {
        return new UserFixture(user.withEmployeeId(Optional.of(EmployeeId.of(number))));
    }

    /** The same as last told of by this entry. */
    public UserFixture toldBy(EntryId entry) {
        return new UserFixture(user.toldBy(entry));
    }

    /** The same of another type. */
    public UserFixture ofType(UserType type) {
        return new UserFixture(user.withAccount(user.account().ofType(type)));
    }

    /** The same with a seat of another pool. */
    public UserFixture ofPool(PoolName pool) {
        Account account = user.account();
        return new UserFixture(user.withAccount(
                new Account(account.state(), account.type(), pool, account.passwordDuty(), account.origin())));
    }

    /** The same, made in another way. */
    public UserFixture madeBy(Origin.Method method) {
        Account account = user.account();
        return new UserFixture(user.withAccount(new Account(
                account.state(),
                account.type(),
                account.pool(),
                account.passwordDuty(),
                new Origin(method, account.origin().at()))));
    }

    /** The same, made at another instant. */
    public UserFixture madeAt(Instant at) {
        Account account = user.account();
        return new UserFixture(user.withAccount(new Account(
                account.state(),
                account.type(),
                account.pool(),
                account.passwordDuty(),
                new Origin(account.origin().method(), at))));
    }

    /** The same, who has to change the password at the next login. */
    public UserFixture whoMustChangeThePassword() {
        return new UserFixture(user.withAccount(user.account().withDuty(Account.PasswordDuty.CHANGE_NEXT_TIME)));
    }

    /** The same, invited and not there yet. */
    public UserFixture invited() {
        return in(new AccountState.Pending(NOON, PendingCause.INVITED));
    }

    /** The same, signed up and not verified yet. */
    public UserFixture unverified() {
        return in(new AccountState.Pending(NOON, PendingCause.UNVERIFIED));
    }

    /** The same, blocked from the state that it is in. */
    public UserFixture blockedFor(BlockReason reason) {
        return in(new AccountState.Blocked(NOON, reason, "", Optional.empty(), user.state()));
    }

    /** The same, blocked for a time, with a note. */
    public UserFixture blockedFor(BlockReason reason, String note, Instant until) {
        return in(new AccountState.Blocked(NOON, reason, note, Optional.of(until), user.state()));
    }

    /** The same, deleted. */
    public UserFixture deleted() {
        return in(new AccountState.Deleted(NOON, NameHold.RESERVED));
    }

    /** The same in this state. */
    public UserFixture in(AccountState state) {
        return new UserFixture(user.withAccount(user.account().in(state)));
    }

    /** The same with this value in a field of the directory's own. */
    public UserFixture having(OwnField field, String value) {
        Map<String, String> values = user.profile().own().asMap();
        values.put(field.key(), value);
        return new UserFixture(user.withProfile(user.profile().with(OwnValues.of(values))));
    }

    /** The account. */
    public User user() {
        return user;
    }
}
