package dev.people.user;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What an account can do at this moment. A state holds only the facts that it has; instants are in microseconds. */
public sealed interface AccountState {
    /** When the account came into this state. */
    Instant since();

    /** Its row in the {@link TransitionTable}. */
    StateKind kind();

    /** Its name in views and storage: {@code pending}, {@code active}, {@code blocked}, {@code deleted}. */
    String code();

    /** One answer per state. */
    <R> R fold(
            Function<? super Pending, ? extends R> pending,
            Function<? super Active, ? extends R> active,
            Function<? super Blocked, ? extends R> blocked,
            Function<? super Deleted, ? extends R> deleted);

    /** Whether it takes a license seat. */
    default boolean takesSeat() {
        return kind().takesSeat();
    }

    /** What to send of it. */
    default StateView view() {
        return StateView.of(this);
    }

    /** Waits for an invitation to be accepted or an address to be verified. */
    record Pending(Instant since, PendingCause cause) implements AccountState {
        @Override
        public StateKind kind() {
            return cause == PendingCause.INVITED ? StateKind.PENDING_INVITED : StateKind.PENDING_UNVERIFIED;
        }

        @Override
        public String code() {
            return "pending";
        }

        @Override
        public <R> R fold(
                Function<? super Pending, ? extends R> pending,
                Function<? super Active, ? extends R> active,
                Function<? super Blocked, ? extends R> blocked,
                Function<? super Deleted, ? extends R> deleted) {
            return pending.apply(this);
        }
    }

    /** In use. */
    record Active(Instant since) implements AccountState {
        @Override
        public StateKind kind() {
            return StateKind.ACTIVE;
        }

        @Override
        public String code() {
            return "active";
        }

        @Override
        public <R> R fold(
                Function<? super Pending, ? extends R> pending,
                Function<? super Active, ? extends R> active,
                Function<? super Blocked, ? extends R> blocked,
                Function<? super Deleted, ? extends R> deleted) {
            return active.apply(this);
        }
    }

    /**
     * Shut out, with everything kept.
     *
     * @param since when it was blocked
     * @param reason why
     * @param note what a person wrote about it, possibly empty
     * @param until when the block ends by itself, if it does: with the next {@link dev.people.People#runDue} from then on
     * @param before what the account returns to: pending or active
     */
    record Blocked(Instant since, BlockReason reason, String note, Optional<Instant> until, AccountState before)
            implements AccountState {
        /** The state before is pending or active. */
        public Blocked {
            Objects.requireNonNull(until, "until");
            if (before.kind() == StateKind.BLOCKED || before.kind() == StateKind.DELETED) {
                throw new IllegalArgumentException("A blocked account was pending or active before");
            }
        }

        @Override
        public StateKind kind() {
            return StateKind.BLOCKED;
        }

        @Override
        public String code() {
            return "blocked";
        }

        @Override
        public <R> R fold(
                Function<? super Pending, ? extends R> pending,
                Function<? super Active, ? extends R> active,
                Function<? super Blocked, ? extends R> blocked,
                Function<? super Deleted, ? extends R> deleted) {
            return blocked.apply(this);
        }

        /** Whether its end has come at this instant. */
        public boolean isOver(Instant now) {
            return until.filter(end -> !end.isAfter(now)).isPresent();
        }

        /** Without the note, which is personal data. */
        @Override
        public String toString() {
            return "Blocked[since=" + since + ", reason=" + reason + ", until=" + until + ", before=" + before + "]";
        }
    }

    /**
     * Gone; the row stays so that others may refer to it.
     *
     * @param since when it was deleted
     * @param name what became of its username
     */
    record Deleted(Instant since, NameHold name) implements AccountState {
        @Override
        public StateKind kind() {
            return StateKind.DELETED;
        }

        @Override
        public String code() {
            return "deleted";
        }

        @Override
        public <R> R fold(
                Function<? super Pending, ? extends R> pending,
                Function<? super Active, ? extends R> active,
                Function<? super Blocked, ? extends R> blocked,
                Function<? super Deleted, ? extends R> deleted) {
            return deleted.apply(this);
        }
    }
}
