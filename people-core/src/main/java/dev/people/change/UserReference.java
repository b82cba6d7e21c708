package dev.people.change;

import dev.people.finding.Parsed;
import dev.people.id.UserId;
import dev.people.profile.BlankText;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.Username;
import java.util.Optional;

/**
 * Somebody, by any key: whoever reads it tries id, username, address and employee id.
 *
 * @param text as written, without space around it
 */
public record UserReference(String text) {
    /** Without space around it. */
    public UserReference {
        text = BlankText.strip(text);
    }

    /** As an id, where it may be one. */
    public Optional<UserId> id() {
        try {
            return Optional.of(UserId.valueOf(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As a username, where it may be one. */
    public Optional<Username> username() {
        return parsed(Username.parse(text));
    }

    /** As an address, where it may be one. */
    public Optional<EmailAddress> email() {
        return parsed(EmailAddress.parse(text));
    }

    /** As an employee id, where it may be one. */
    public Optional<EmployeeId> employeeId() {
        return parsed(EmployeeId.parse(text));
    }

    private static <T> Optional<T> parsed(Parsed<T> parsed) {
        return parsed.value();
    }

    /** As written. */
    @Override
    public String toString() {
        return text;
    }
}
