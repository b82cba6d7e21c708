package dev.people.change;

import dev.people.actor.Authority;
import dev.people.actor.Permission;
import dev.people.id.UserId;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.Username;
import dev.people.user.Visibility;
import java.util.List;
import java.util.Optional;

/** The directory as an actor sees it: as if there were nobody else in it. */
public class VisibleView implements DirectoryView {
    private final DirectoryView view;
    private final Authority authority;

    VisibleView(DirectoryView view, Authority authority) {
        this.view = view;
        this.authority = authority;
    }

    /** The part that this actor sees; the very same view for who sees everybody. */
    public static DirectoryView of(DirectoryView view, Authority authority) {
        return authority.permitsEverywhere(Permission.READ) ? view : new VisibleView(view, authority);
    }

    /** The whole directory. */
    final DirectoryView whole() {
        return view;
    }

    final boolean sees(User user) {
        return Visibility.sees(authority, user);
    }

    private Optional<User> visible(Optional<User> user) {
        return user.filter(this::sees);
    }

    @Override
    public Optional<User> user(UserId id) {
        return visible(view.user(id));
    }

    @Override
    public Optional<User> holderOf(Username username) {
        return visible(view.holderOf(username));
    }

    @Override
    public Optional<User> lookAlikeOf(Username username, UserId owner) {
        return visible(view.lookAlikeOf(username, owner));
    }

    @Override
    public Optional<User> deleted(UserId id) {
        return visible(view.deleted(id));
    }

    @Override
    public boolean isReserved(Username username) {
        return view.isReserved(username);
    }

    @Override
    public Optional<User> holderOf(EmailAddress email) {
        return visible(view.holderOf(email));
    }

    @Override
    public Optional<User> holderOf(EmployeeId employeeId) {
        return visible(view.holderOf(employeeId));
    }

    @Override
    public Optional<User> holderOf(FieldClaim claim) {
        return visible(view.holderOf(claim));
    }

    @Override
    public DirectoryView asItIs() {
        return new VisibleView(view.asItIs(), authority);
    }

    @Override
    public List<User> named(String nameKey) {
        return view.named(nameKey).stream().filter(this::sees).toList();
    }

    @Override
    public String shown(User user) {
        return sees(user) ? view.shown(user) : HIDDEN;
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
