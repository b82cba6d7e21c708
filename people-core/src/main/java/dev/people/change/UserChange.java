package dev.people.change;

import dev.people.actor.Permission;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.license.UnknownPool;
import dev.people.organization.ReportingLine;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A change to one account, as a value, before anything is decided. Every door into the directory makes these. */
public sealed interface UserChange {
    /** The account it is about. */
    UserId id();

    /** How it is judged. */
    ChangeRule rule();

    /** The line that it asks for, where it is known to whom. */
    default Optional<AssignManager> assignment() {
        return Optional.empty();
    }

    /** Whether it is about who reports to whom, and nothing else. */
    default boolean isOfLineAlone() {
        return false;
    }

    /** The values that it sets; those of another state are not among them. */
    default UserDraft values() {
        return UserDraft.empty();
    }

    /** The version that it is meant for, where it is meant for one only. */
    default OptionalLong expectedVersion() {
        return OptionalLong.empty();
    }

    /** Whether it brings back what was before a run. */
    default boolean isUndo() {
        return false;
    }

    /** Whether it takes an account away that a run has added. */
    default boolean takesAway() {
        return false;
    }

    /** What it says besides its values and a line, as a text that differs wherever that does. */
    default String print() {
        return "";
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
     * Back to what was before some write of a run, unless somebody has changed it since. Whatever is about an account that
     * this takes away goes with it.
     *
     * @param id which account, a deleted one as well
     * @param version the version that the run has left
     * @param effects what the write did, each as what it takes to take that back
     */
    record Revert(UserId id, long version, List<Inverse> effects) implements UserChange {
        /** Copies the effects. */
        public Revert {
            effects = List.copyOf(effects);
        }

        @Override
        public ChangeRule rule() {
            return ChangeRule.ofAny(id, (view, context) -> RevertRule.decide(this, view, context))
                    .lookingUp(keys -> effects.forEach(effect -> effect.collect(keys)));
        }

        @Override
        public UserDraft values() {
            return effects.size() == 1
                    ? effects.get(0).values()
                    : effects.stream()
                            .map(Inverse::values)
                            .filter(values -> !values.equals(UserDraft.empty()))
                            .findFirst()
                            .orElse(UserDraft.empty());
        }

        @Override
        public Optional<AssignManager> assignment() {
            return effects.stream()
                    .flatMap(effect -> effect.assignment().stream())
                    .findFirst();
        }

        @Override
        public boolean isOfLineAlone() {
            return !effects.isEmpty()
                    && effects.stream().allMatch(effect -> effect.assignment().isPresent());
        }

        @Override
        public OptionalLong expectedVersion() {
            return OptionalLong.of(version);
        }

        @Override
        public boolean isUndo() {
            return true;
        }

        @Override
        public boolean takesAway() {
            return effects.stream().anyMatch(Inverse::takesAway);
        }

        @Override
        public String print() {
            return effects.stream().map(Inverse::print).collect(Collectors.joining());
        }

        /** The same, where the run has written something else of the account afterwards. */
        public Revert raised() {
            return new Revert(id, version + 1, effects);
        }
    }

    /**
     * Another manager, from now on, in the place of any line there is, also of one that has not begun.
     *
     * @param id who reports
     * @param manager to whom; empty for nobody
     * @param from when it begins; empty for at once
     * @param until when it ends by itself, not included; empty when it does not
     * @param left the manager in whose place this one comes, where it is meant for that alone
     */
    record AssignManager(
            UserId id, Optional<UserId> manager, Optional<Instant> from, Optional<Instant> until, Optional<Left> left)
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

        /** In the place of any manager. */
        public AssignManager(UserId id, Optional<UserId> manager, Optional<Instant> from, Optional<Instant> until) {
            this(id, manager, from, until, Optional.empty());
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

        @Override
        public boolean isOfLineAlone() {
            return true;
        }

        /** The line that there will be; empty for none. */
        public Optional<ReportingLine> line() {
            return manager.map(to -> new ReportingLine(id, to, from, until));
        }

        /** Whether it is meant for somebody with this line, one that has not ended. */
        boolean isMeantFor(Optional<ReportingLine> before) {
            return left.isEmpty() || left.get().manager().equals(before.map(ReportingLine::manager));
        }

        /** Whether it is for some time only. */
        boolean isForSomeTime() {
            return from.isPresent() || until.isPresent();
        }
    }

    /**
     * What somebody has to have for a change to be meant for them.
     *
     * @param manager the manager; empty for nobody
     */
    record Left(Optional<UserId> manager) {}
}
