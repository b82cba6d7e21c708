package dev.people.jpa;

import dev.people.user.User;
import java.util.UUID;

/**
 * An account of which only its version and its newest audit entry are written.
 *
 * @param id its id
 * @param version the version that it was read with
 * @param lastEntry the newest audit entry
 */
record RaisedUser(UUID id, long version, UUID lastEntry) implements Comparable<RaisedUser> {
    static RaisedUser of(User user) {
        return new RaisedUser(
                user.id().value(),
                user.revision().version(),
                user.revision().lastEntry().orElseThrow().value());
    }

    @Override
    public int compareTo(RaisedUser other) {
        return id.compareTo(other.id);
    }
}
