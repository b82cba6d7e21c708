package dev.people.user;

import dev.people.actor.Subject;
import dev.people.id.EntryId;
import dev.people.id.UserId;
import dev.people.profile.Profile;
import java.util.Objects;
import java.util.Optional;

/**
 * A person's account with all that is kept about it. Immutable; a change makes another value.
 *
 * @param id its identifier for ever
 * @param revision which of its writes this is
 * @param username the name to sign in with, unique
 * @param email the address, unique
 * @param employeeId the employer's number, unique where present
 * @param profile plain texts
 * @param account state, type, seat and duty
 */
public record User(
        UserId id,
        Revision revision,
        Username username,
        EmailAddress email,
        Optional<EmployeeId> employeeId,
        Profile profile,
        Account account)
        implements Subject {
    /** Nothing may be null. */
    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(employeeId, "employeeId");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(account, "account");
    }

    /** The state of the account. */
    public AccountState state() {
        return account.state();
    }

    /** What to send of it. */
    public UserView view() {
        return new UserView(
                id.toString(),
                revision.version(),
                username.value(),
                email.value(),
                employeeId.map(EmployeeId::value),
                profile.view(),
                account.view());
    }

    /** Whether it holds its username: all do but those deleted ones whose name is free. */
    public boolean holdsUsername() {
        return state().fold(p -> true, a -> true, b -> true, deleted -> deleted.name() == NameHold.RESERVED);
    }

    /** Whether it holds its address and number: all do but deleted ones. */
    public boolean exists() {
        return state().kind() != StateKind.DELETED;
    }

    /** The same with another username. */
    public User withUsername(Username other) {
        return new User(id, revision, other, email, employeeId, profile, account);
    }

    /** The same with another address. */
    public User withEmail(EmailAddress other) {
        return new User(id, revision, username, other, employeeId, profile, account);
    }

    /** The same with another employee id, or none. */
    public User withEmployeeId(Optional<EmployeeId> other) {
        return new User(id, revision, username, email, other, profile, account);
    }

    /** The same with other texts. */
    public User withProfile(Profile other) {
        return new User(id, revision, username, email, employeeId, other, account);
    }

    /** The same with another account. */
    public User withAccount(Account other) {
        return new User(id, revision, username, email, employeeId, profile, other);
    }

    /** As it will be stored by the write that this audit entry tells of; the version stays the one it was read with. */
    public User toldBy(EntryId entry) {
        return with(new Revision(revision.version(), Optional.of(entry)));
    }

    /** The same of another write. */
    public User with(Revision other) {
        return new User(id, other, username, email, employeeId, profile, account);
    }

    /** Id, version and state: what a log may show. */
    @Override
    public String toString() {
        return "User[" + id + ", version=" + revision.version() + ", " + state().code() + "]";
    }
}
