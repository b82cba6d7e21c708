package dev.people.jpa;

import java.util.UUID;

/** What stands in place of a username's key where an account holds none: no username begins with a space. */
final class NoKey {
    private NoKey() {}

    static String of(UUID id) {
        return " " + id;
    }
}
