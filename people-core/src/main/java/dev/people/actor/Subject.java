package dev.people.actor;

import dev.people.id.UserId;

/** What an {@link Authority} has to know of an account to say whether somebody may do something with it. */
@FunctionalInterface
public interface Subject {
    /** The account's id. */
    UserId id();

    /** The account with this id, of which nothing else is known. */
    static Subject of(UserId id) {
        return () -> id;
    }
}
