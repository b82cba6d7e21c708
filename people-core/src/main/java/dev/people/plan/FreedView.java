package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.ReportingView;
import dev.people.id.UserId;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The directory as if some accounts held no name, address and number: to see what a row will do once they have given them
 * up.
 *
 * @param view the directory
 * @param giving who gives up
 */
record FreedView(DirectoryView view, Predicate<User> giving) implements DirectoryView {
    /** As if nobody held anything. */
    static FreedView of(DirectoryView view) {
        return new FreedView(view, user -> true);
    }

    @Override
    public Optional<User> user(UserId id) {
        return view.user(id);
    }

    @Override
    public Optional<User> holderOf(Username username) {
        return view.holderOf(username).filter(giving.negate());
    }

    @Override
    public Optional<User> deleted(UserId id) {
        return view.deleted(id);
    }

    @Override
    public boolean isReserved(Username username) {
        return view.isReserved(username);
    }

    @Override
    public Optional<User> lookAlikeOf(Username username, UserId owner) {
        return view.lookAlikeOf(username, owner).filter(giving.negate());
    }

    @Override
    public Optional<User> holderOf(EmailAddress email) {
        return view.holderOf(email).filter(giving.negate());
    }

    @Override
    public Optional<User> holderOf(EmployeeId employeeId) {
        return view.holderOf(employeeId).filter(giving.negate());
    }

    @Override
    public Optional<User> holderOf(FieldClaim claim) {
        return view.holderOf(claim).filter(giving.negate());
    }

    @Override
    public List<User> named(String nameKey) {
        return view.named(nameKey);
    }

    @Override
    public DirectoryView asItIs() {
        return view.asItIs();
    }

    @Override
    public String shown(User user) {
        return view.shown(user);
    }

    @Override
    public long activeAdministrators() {
        return view.activeAdministrators();
    }

    @Override
    public ReportingView reporting() {
        return view.reporting();
    }
}
