package dev.people;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.audit.AuditEntry;
import dev.people.change.Activation;
import dev.people.change.Decision;
import dev.people.change.LoadedView;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.change.VisibleView;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.OperationId;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.user.BlockReason;
import dev.people.user.BoundedCount;
import dev.people.user.EmailAddress;
import dev.people.user.NameHold;
import dev.people.user.Origin;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import dev.people.user.Username;
import dev.people.user.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Accounts, one at a time. A refusal is one {@link dev.people.finding.RejectedException} with every finding. Whom the actor
 * may not see is as if there were no such account.
 */
public final class Users {
    private final People.Kit kit;
    private final CallContext call;

    Users(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /** Creates an account with a seat of the primary pool. */
    public User create(UserDraft draft, Activation activation) {
        return create(draft, activation, PoolName.PRIMARY);
    }

    /**
     * Creates an account with a seat of this license pool.
     *
     * @throws dev.people.finding.RejectedException with {@code POOL_UNKNOWN} when there is no such pool
     */
    public User create(UserDraft draft, Activation activation, PoolName pool) {
        UserId id = new UserId(kit.ids().next());
        return apply(new UserChange.Create(id, draft, activation, Origin.Method.MANUAL, pool), "created");
    }

    /** Changes the fields set in the draft. */
    public User edit(UserId id, UserDraft draft) {
        return apply(UserChange.Edit.of(id, draft), "edited");
    }

    /** Changes the fields set in the draft, if the account still has this version. */
    public User edit(UserId id, long version, UserDraft draft) {
        return apply(new UserChange.Edit(id, draft, OptionalLong.of(version)), "edited");
    }

    /** Blocks an account until somebody unblocks it. */
    public User block(UserId id, BlockReason reason, String note) {
        return apply(UserChange.Block.of(id, reason, note), note.isEmpty() ? reason.code() : note);
    }

    /**
     * Blocks an account until this instant. The block ends with the first {@link People#runDue} from then on that finds
     * a free seat.
     *
     * @throws dev.people.finding.RejectedException with {@code BLOCK_END_PAST} when the instant is not ahead
     */
    public User block(UserId id, BlockReason reason, String note, Instant until) {
        UserChange.Block block = new UserChange.Block(id, reason, note, Optional.of(until));
        return apply(block, note.isEmpty() ? reason.code() : note);
    }

    /** Lets an account back in, to what it was before; needs a free seat. */
    public User unblock(UserId id) {
        return apply(new UserChange.Unblock(id), "unblocked");
    }

    /**
     * Sends a way to sign in, with the next delivery: to an account that waits for its invitation a new one, to an active
     * account a first password.
     *
     * @throws dev.people.finding.RejectedException with {@code STATE_TRANSITION_FORBIDDEN} when the account is blocked or
     *     not verified, with {@code PASSWORD_CHOSEN} when the person has chosen a password
     */
    public User invite(UserId id) {
        return apply(new UserChange.Invite(id), "invited");
    }

    /** Deletes an account for good: its row stays for those who refer to it, and nobody else gets its username. */
    public User delete(UserId id, String reason) {
        return apply(new UserChange.Delete(id, NameHold.RESERVED), reason);
    }

    /**
     * Gives somebody a manager from now on, in the place of the one they have. Lines stay when people at either end are
     * blocked or deleted.
     *
     * @return the account of who reports
     * @throws dev.people.finding.RejectedException when there is no such manager, or they would lead back to the report
     */
    public User assignManager(UserId report, UserId manager) {
        return apply(new UserChange.AssignManager(report, Optional.of(manager)), "manager assigned");
    }

    /**
     * The same for some time.
     *
     * @param from when it begins; empty for at once
     * @param until when it ends by itself, not included; empty when it does not
     * @throws IllegalArgumentException when it would end before it begins
     */
    public User assignManager(UserId report, UserId manager, Optional<Instant> from, Optional<Instant> until) {
        return apply(new UserChange.AssignManager(report, Optional.of(manager), from, until), "manager assigned");
    }

    /** Takes somebody's manager away; who has none is left alone. */
    public User removeManager(UserId report) {
        return apply(new UserChange.AssignManager(report, Optional.empty()), "manager removed");
    }

    /** Carries any change out. */
    public User apply(UserChange change, String reason) {
        return apply(new OperationId(kit.ids().next()), change, reason);
    }

    /** Carries any change out, once for this operation however often it is called. */
    public User apply(OperationId operation, UserChange change, String reason) {
        return kit.changes().apply(call, operation, change, reason);
    }

    /** The decision for a change, with every finding; writes nothing. */
    public Decision check(UserChange change) {
        return kit.changes().check(call, change);
    }

    /** The account with this id. */
    public Optional<User> find(UserId id) {
        return kit.lookUp(Users::count, work -> {
            Authority authority = kit.gate().require(work, call, Permission.READ);
            return Visibility.of(work.users().find(id), authority);
        });
    }

    /** The account with this username, in any case. */
    public Optional<User> find(Username username) {
        return find(
                new UserKeys().username(username), user -> user.username().key().equals(username.key()));
    }

    /** The account with this e-mail address, in any case. */
    public Optional<User> find(EmailAddress email) {
        return find(
                new UserKeys().email(email),
                user -> user.exists() && user.email().key().equals(email.key()));
    }

    /** What is looked up by a key may find others, such as those that look alike. */
    private Optional<User> find(UserKeys keys, Predicate<User> isMeant) {
        return kit.lookUp(Users::count, work -> {
            Authority authority = kit.gate().require(work, call, Permission.READ);
            return work.users().findAll(keys).stream()
                    .filter(isMeant)
                    .filter(user -> Visibility.sees(authority, user))
                    .findFirst();
        });
    }

    /**
     * The account that is meant by any key: id, username, e-mail address, employee id or full name.
     *
     * @throws RejectedException with {@code AMBIGUOUS_MATCH}, which names them with their ids, when the keys find different
     *     people
     */
    public Optional<User> find(UserReference reference) {
        UserKeys keys = new UserKeys();
        reference.collect(keys);
        List<User> found = kit.lookUp(List::size, work -> {
            Authority authority = kit.gate().require(work, call, Permission.READ);
            LoadedView view = LoadedView.of(work.users().findAll(keys), keys, 0);
            return reference.answering(VisibleView.of(view, authority));
        });
        if (found.size() > 1) {
            throw new RejectedException(Finding.of(FindingCode.AMBIGUOUS_MATCH)
                    .with("value", reference)
                    .with("candidates", found.stream().map(Users::named).collect(Collectors.joining(", "))));
        }
        return found.stream().findFirst();
    }

    private static long count(Optional<User> found) {
        return found.isPresent() ? 1 : 0;
    }

    private static String named(User user) {
        return user.username() + " (" + user.id() + ")";
    }

    /** One page of accounts: which, and in which order, the query says. */
    public List<User> page(UserQuery query) {
        return kit.lookUp(List::size, work -> {
            Authority authority = kit.gate().require(work, call, Permission.READ);
            return work.users().page(Visibility.of(query, authority, Permission.READ));
        });
    }

    /**
     * How many accounts {@linkplain #page pages} of this filter show, all of them together, as far as they are counted.
     *
     * @param limit the most that are counted, so that nobody waits for more
     */
    public BoundedCount count(UserFilter filter, int limit) {
        return kit.storage().read(work -> {
            Authority authority = kit.gate().require(work, call, Permission.READ);
            return work.users().count(Visibility.of(filter, authority, Permission.READ), limit);
        });
    }

    /** The newest audit entries of an account, newest first; {@link Audit#page} asks for others. At most 10,000. */
    public List<AuditEntry> history(UserId id, int limit) {
        return kit.storage().read(work -> {
            kit.gate().requireEverywhere(work, call, Permission.READ_AUDIT);
            return work.audit().history(id, limit);
        });
    }
}
