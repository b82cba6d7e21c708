package dev.people.change;

import dev.people.id.UserId;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;

/** What the rules may know of the directory. Deleted accounts are in it only where that is said. */
public interface DirectoryView {
    /** What an account is called for who must not know which one it is. */
    String HIDDEN = "another account";

    /** The account with this id. */
    Optional<User> user(UserId id);

    /** The account that holds this username. */
    Optional<User> holderOf(Username username);

    /** An account other than this one whose username is confusable with that one. */
    Optional<User> lookAlikeOf(Username username, UserId owner);

    /** The deleted account with this id. */
    Optional<User> deleted(UserId id);

    /** Whether a deleted account keeps this username from others. */
    boolean isReserved(Username username);

    /** The account that holds this address. */
    Optional<User> holderOf(EmailAddress email);

    /** The account that holds this employee id. */
    Optional<User> holderOf(EmployeeId employeeId);

    /** The account that has this value in a unique field of the directory's own. */
    Optional<User> holderOf(FieldClaim claim);

    /** Everybody with this {@linkplain dev.people.user.NameKey key} of a full name, where it was looked up. */
    List<User> named(String nameKey);

    /** What is there now, where this is a view of what may be. */
    default DirectoryView asItIs() {
        return this;
    }

    /** What findings call an account: by its username, where whoever reads them may see it. */
    default String shown(User user) {
        return user.username().value();
    }

    /** How many active administrators there are. */
    long activeAdministrators();

    /**
     * Who reports to whom.
     *
     * @throws IllegalStateException when this view was made for changes that need not know it
     */
    ReportingView reporting();
}
