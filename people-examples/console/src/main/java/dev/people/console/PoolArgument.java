package dev.people.console;

import dev.people.license.PoolName;

/** The name of a license pool on the command line. */
final class PoolArgument {
    private PoolArgument() {}

    static PoolName of(String option, String text) {
        try {
            return new PoolName(text.strip());
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + Troubles.message(e));
        }
    }
}
