package dev.people.user;

import dev.people.id.UserId;
import java.util.HashSet;
import java.util.Set;

/** Keys to look accounts up by, many at once. Not thread-safe; filled by one planner and read by one storage. */
public final class UserKeys {
    private final Set<UserId> ids = new HashSet<>();
    private final Set<String> usernames = new HashSet<>();
    private final Set<String> looks = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> employeeIds = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<FieldClaim> claims = new HashSet<>();

    /** No keys yet. */
    public UserKeys() {}

    /** Also by this id. */
    public UserKeys id(UserId id) {
        ids.add(id);
        return this;
    }

    /** Also by this username's key. */
    public UserKeys username(Username username) {
        usernames.add(username.key());
        return this;
    }

    /** Also by this username's look. */
    public UserKeys look(Username username) {
        looks.add(username.look());
        return this;
    }

    /** Also by this address's key. */
    public UserKeys email(EmailAddress email) {
        emails.add(email.key());
        return this;
    }

    /** Also by this employee id's key. */
    public UserKeys employeeId(EmployeeId employeeId) {
        employeeIds.add(employeeId.key());
        return this;
    }

    /** Also by this {@linkplain NameKey key} of a full name. */
    public UserKeys name(String key) {
        names.add(key);
        return this;
    }

    /** Also by this value of a unique field of the directory's own. */
    public UserKeys claim(FieldClaim claim) {
        claims.add(claim);
        return this;
    }

    /** The ids. */
    public Set<UserId> ids() {
        return ids;
    }

    /** Canonical usernames. */
    public Set<String> usernames() {
        return usernames;
    }

    /** Looks of usernames. */
    public Set<String> looks() {
        return looks;
    }

    /** Canonical addresses. */
    public Set<String> emails() {
        return emails;
    }

    /** Canonical employee ids. */
    public Set<String> employeeIds() {
        return employeeIds;
    }

    /** {@linkplain NameKey Keys} of full names. */
    public Set<String> names() {
        return names;
    }

    /** Values of the directory's own fields. */
    public Set<FieldClaim> claims() {
        return claims;
    }
}
