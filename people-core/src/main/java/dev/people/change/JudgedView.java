package dev.people.change;

import dev.people.actor.Authority;
import dev.people.actor.Permission;
import dev.people.id.UserId;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.Optional;

/** The same for rules: names, addresses and numbers are unique among those as well whom the actor does not see. */
final class JudgedView extends VisibleView {
    private JudgedView(DirectoryView view, Authority authority) {
        super(view, authority);
    }

    /** What rules judge by for this actor; the very same view for who sees everybody. */
    static DirectoryView judging(DirectoryView view, Authority authority) {
        return authority.permitsEverywhere(Permission.READ) ? view : new JudgedView(view, authority);
    }

    @Override
    public Optional<User> holderOf(Username username) {
        return whole().holderOf(username);
    }

    @Override
    public Optional<User> lookAlikeOf(Username username, UserId owner) {
        return whole().lookAlikeOf(username, owner);
    }

    @Override
    public Optional<User> holderOf(EmailAddress email) {
        return whole().holderOf(email);
    }

    @Override
    public Optional<User> holderOf(EmployeeId employeeId) {
        return whole().holderOf(employeeId);
    }

    @Override
    public Optional<User> holderOf(FieldClaim claim) {
        return whole().holderOf(claim);
    }
}
