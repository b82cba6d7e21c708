package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.id.UserId;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.Optional;

/** The directory as if no address and no number were taken: to see what a row will do once another has freed them. */
record FreedView(DirectoryView view) implements DirectoryView {
    @Override
    public Optional<User> user(UserId id) {
        return view.user(id);
    }

    @Override
    public Optional<User> holderOf(Username username) {
        return view.holderOf(username);
    }

    @Override
    public Optional<User> lookAlikeOf(Username username) {
        return view.lookAlikeOf(username);
    }

    @Override
    public Optional<User> holderOf(EmailAddress email) {
        return Optional.empty();
    }

    @Override
    public Optional<User> holderOf(EmployeeId employeeId) {
        return Optional.empty();
    }

    @Override
    public long activeAdministrators() {
        return view.activeAdministrators();
    }
}
