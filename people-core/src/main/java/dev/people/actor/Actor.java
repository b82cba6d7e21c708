package dev.people.actor;

import dev.people.id.UserId;
import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;

/** Who acts. Its text is what the audit log keeps: {@code system:console} or {@code user:} and an id. */
public sealed interface Actor extends Serializable {
    /** A program, such as {@code console} or {@code nightly-sync}. */
    static Actor system(String name) {
        return new SystemActor(name);
    }

    /** An account. */
    static Actor user(UserId id) {
        return new UserActor(id);
    }

    /**
     * Reads an actor's text.
     *
     * @throws IllegalArgumentException when it is no actor
     */
    static Actor valueOf(String text) {
        if (text.startsWith(SystemActor.PREFIX)) {
            return system(text.substring(SystemActor.PREFIX.length()));
        }
        if (text.startsWith(UserActor.PREFIX)) {
            return user(UserId.valueOf(text.substring(UserActor.PREFIX.length())));
        }
        throw new IllegalArgumentException("Not an actor: expected system:NAME or user:ID");
    }

    /** The answer for a program, or the one for an account. */
    <R> R fold(Function<? super String, ? extends R> system, Function<? super UserId, ? extends R> user);

    /** The account, if one acts. */
    default Optional<UserId> userId() {
        return fold(name -> Optional.empty(), Optional::of);
    }

    /** A program. */
    record SystemActor(String name) implements Actor {
        private static final String PREFIX = "system:";
        private static final int LONGEST = 100;

        /** Needs a name of 1 to 100 characters. */
        public SystemActor {
            if (name.isBlank() || name.length() > LONGEST) {
                throw new IllegalArgumentException("The name of a system actor has 1 to 100 characters");
            }
        }

        @Override
        public <R> R fold(Function<? super String, ? extends R> system, Function<? super UserId, ? extends R> user) {
            return system.apply(name);
        }

        @Override
        public String toString() {
            return PREFIX + name;
        }
    }

    /** An account. */
    record UserActor(UserId id) implements Actor {
        private static final String PREFIX = "user:";

        @Override
        public <R> R fold(Function<? super String, ? extends R> system, Function<? super UserId, ? extends R> user) {
            return user.apply(id);
        }

        @Override
        public String toString() {
            return PREFIX + id;
        }
    }
}
