package dev.people.change;

import dev.people.actor.Permission;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.license.UnknownPool;
import dev.people.organization.ReportingLine;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/** A change to one account, as a value, before anything is decided. Every door into the directory makes these. */
public sealed interface UserChange {
    /** The account it is about. */
    UserId id();

    /** How it is judged. */
    ChangeRule rule();

    /** The line that it is about, where it is about who reports to whom and nothing else. */
    default Optional<AssignManager> assignment() {
        return Optional.empty();
    }

    /** The values that it sets; those of another state are not among them. */
    default UserDraft values() {
        return UserDraft.empty();
    }

    /** The version that it is meant for, where it is meant for one only. */
    default OptionalLong expectedVersion() {
        return OptionalLong.empty();
    }

    /** The same for one version later, where it is meant for one only: something else of the account is written as well. */
    default UserChange raised() {
        return this;
    }

    /** The state that it brings back. */
    default Optional<AccountState> formerState() {
        return Optional.empty();
    }

    /** What it does. */
    default Purpose purpose() {
        return Purpose.CHANGE;
    }

    /** What changes are for. */
    enum Purpose {
        /** Something new. */
        CHANGE,
        /** Brings back what was before. */
        RESTORE,
        /** Takes away what a run has added. */
        WITHDRAW
    }

    /**
     * A new account.
     *
     * @param id the id it will have
     * @param draft what it will hold
     * @param activation how it is activated
     * @param method how it was made
     * @param pool the license pool that its seat comes from; it has to be there
     */
    record Create(UserId id, UserDraft draft, Activation activation, Origin.Method method, PoolName pool)
            implements UserChange {
        /** With a seat of the primary pool. */
        public Create(UserId id, UserDraft draft, Activation activation, Origin.Method method) {
            this(id, draft, activation, method, PoolName.PRIMARY);
        }

        @Override
        public ChangeRule rule() {
            return ChangeRule.ofNew(id, draft, (view, context) -> CreateRule.decide(this, view, context))
                    .needing(Permission.CREATE)
                    .unless(work -> UnknownPool.check(pool, work.pools()));
        }

        @Override
        public UserDraft values() {
            return draft;
        }
    }

    /**
     * Other values.
     *
     * @param id which account
     * @param draft what it will hold
     * @param expectedVersion the version the values were chosen against; empty for any
     */
    record Edit(UserId id, UserDraft draft, OptionalLong expectedVersion) implements UserChange {
        /** Against any version. */
        public static Edit of(UserId id, UserDraft draft) {
            return new Edit(id, draft, OptionalLong.empty());
        }

        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id, (user, view, context) -> EditRule.decide(this, user, view, context))
                    .with(draft);
        }

        @Override
        public UserDraft values() {
            return draft;
        }
    }

    /**
     * Shuts out, with everything kept.
     *
     * @param id which account
     * @param reason why
     * @param note what to say about it, possibly empty
     * @param until when the block ends by itself, if it does: with the next {@link dev.people.People#runDue} from then on
     */
    record Block(UserId id, BlockReason reason, String note, Optional<Instant> until) implements UserChange {
        /** Cuts the end to microseconds. */
        public Block {
            until = until.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
        }

        /** Until somebody unblocks. */
        public static Block of(UserId id, BlockReason reason, String note) {
            return new Block(id, reason, note, Optional.empty());
        }

        Block withNote(String other) {
            return new Block(id, reason, other, until);
        }

        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id, (user, view, context) -> StateRule.block(this, user, view, context))
                    .needing(Permission.BLOCK);
        }
    }

    /**
     * Gone for good; the row stays so that others may refer to it.
     *
     * @param id which account
     * @param name what becomes of its username
     */
    record Delete(UserId id, NameHold name) implements UserChange {
        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id, (user, view, context) -> StateRule.delete(this, user, view, context))
                    .needing(Permission.DELETE);
        }
    }

    /** Back to the state before the block. */
    record Unblock(UserId id) implements UserChange {
        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id, (user, view, context) -> StateRule.unblock(user, context))
                    .needing(Permission.BLOCK);
        }
    }

    /** The same, if the end of the block has come; another block, or none, is left alone. */
    record EndBlock(UserId id) implements UserChange {
        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id, (user, view, context) -> StateRule.endBlock(user, context))
                    .needing(Permission.BLOCK);
        }
    }

    /**
     * A way to sign in: an invitation for who waits for one, a first password for who is active.
     *
     * @param id which account
     */
    record Invite(UserId id) implements UserChange {
        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id, (user, view, context) -> InviteRule.decide(user))
                    .needing(Permission.INVITE)
                    .unless(work -> InviteRule.check(id, work.credentials()));
        }
    }

    /**
     * Back to what the account held before some write of a run, unless somebody has written it since.
     *
     * @param id which account, a deleted one as well
     * @param version the version that the write left
     * @param former the fields that the write changed, with what they held before; a username as the one to be renamed to
     * @param state the state before the write, where the write changed it
     */
    record Restore(UserId id, long version, UserDraft former, Optional<AccountState> state) implements UserChange {
        @Override
        public ChangeRule rule() {
            return ChangeRule.ofAny(id, (view, context) -> UndoRule.restore(this, view, context))
                    .with(former);
        }

        @Override
        public UserDraft values() {
            return former;
        }

        @Override
        public OptionalLong expectedVersion() {
            return OptionalLong.of(version);
        }

        @Override
        public UserChange raised() {
            return new Restore(id, version + 1, former, state);
        }

        @Override
        public Optional<AccountState> formerState() {
            return state;
        }

        @Override
        public Purpose purpose() {
            return Purpose.RESTORE;
        }
    }

    /**
     * Takes an account away that a run added, and frees its name, unless somebody has written it since.
     *
     * @param id which account
     * @param version the version that the run left
     */
    record Withdraw(UserId id, long version) implements UserChange {
        @Override
        public ChangeRule rule() {
            return ChangeRule.ofAny(id, (view, context) -> UndoRule.withdraw(this, view, context))
                    .needing(Permission.DELETE);
        }

        @Override
        public OptionalLong expectedVersion() {
            return OptionalLong.of(version);
        }

        @Override
        public UserChange raised() {
            return new Withdraw(id, version + 1);
        }

        @Override
        public Purpose purpose() {
            return Purpose.WITHDRAW;
        }
    }

    /**
     * Another manager, from now on, in the place of any line there is, also of one that has not begun.
     *
     * @param id who reports
     * @param manager to whom; empty for nobody
     * @param from when it begins; empty for at once
     * @param until when it ends by itself, not included; empty when it does not
     */
    record AssignManager(UserId id, Optional<UserId> manager, Optional<Instant> from, Optional<Instant> until)
            implements UserChange {
        /**
         * Checks the instants.
         *
         * @throws IllegalArgumentException when it would end before it begins
         */
        public AssignManager {
            from = from.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
            until = until.map(instant -> instant.truncatedTo(ChronoUnit.MICROS));
            if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
                throw new IllegalArgumentException("The line of " + id + " would end before it begins");
            }
        }

        /** From now on, until somebody changes it. */
        public AssignManager(UserId id, Optional<UserId> manager) {
            this(id, manager, Optional.empty(), Optional.empty());
        }

        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id, (user, view, context) -> ManagerRule.decide(this, user, view, context))
                    .needing(Permission.ASSIGN_MANAGER)
                    .assigning(this);
        }

        @Override
        public Optional<AssignManager> assignment() {
            return Optional.of(this);
        }

        /** The line that there will be; empty for none. */
        public Optional<ReportingLine> line() {
            return manager.map(to -> new ReportingLine(id, to, from, until));
        }

        /** Whether it is for some time only. */
        boolean isForSomeTime() {
            return from.isPresent() || until.isPresent();
        }
    }

    /**
     * Back to the manager of before, unless somebody has assigned another one since.
     *
     * @param back what there was before
     * @param left the manager that was left; empty for nobody
     */
    record RestoreManager(AssignManager back, Optional<UserId> left) implements UserChange {
        @Override
        public UserId id() {
            return back.id();
        }

        @Override
        public ChangeRule rule() {
            return ChangeRule.of(id(), (user, view, context) -> ManagerRule.restore(this, user, view, context))
                    .needing(Permission.ASSIGN_MANAGER)
                    .assigning(back);
        }

        @Override
        public Optional<AssignManager> assignment() {
            return Optional.of(back);
        }
    }
}
