package dev.people.actor;

import dev.people.id.UserId;
import java.util.Optional;
import java.util.function.Supplier;

/** Over whom somebody holds a permission. Immutable. */
public sealed interface Scope {
    /** Over everybody, and over what is about nobody in particular, such as license pools. */
    Scope EVERYBODY = new Everybody();

    /** Over oneself. */
    Scope ONESELF = new Oneself();

    /** Whether it contains an account, for who holds the permission; a program has no account of its own. */
    boolean contains(Subject subject, Optional<UserId> holder);

    /** The answer for everybody, or the one for oneself. */
    <R> R fold(Supplier<? extends R> everybody, Supplier<? extends R> oneself);

    /** Everybody. */
    record Everybody() implements Scope {
        @Override
        public boolean contains(Subject subject, Optional<UserId> holder) {
            return true;
        }

        @Override
        public <R> R fold(Supplier<? extends R> everybody, Supplier<? extends R> oneself) {
            return everybody.get();
        }
    }

    /** Who holds the permission. */
    record Oneself() implements Scope {
        @Override
        public boolean contains(Subject subject, Optional<UserId> holder) {
            return holder.isPresent() && holder.get().equals(subject.id());
        }

        @Override
        public <R> R fold(Supplier<? extends R> everybody, Supplier<? extends R> oneself) {
            return oneself.get();
        }
    }
}
