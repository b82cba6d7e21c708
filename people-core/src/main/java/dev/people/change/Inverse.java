package dev.people.change;

import dev.people.user.User;
import dev.people.user.UserKeys;
import java.util.Optional;

/**
 * What it takes to take an effect back: what was before it, and no more than is needed. Each {@link EffectType} has inverses
 * of its own.
 */
public interface Inverse {
    /**
     * What becomes of somebody as they are now, where only this is taken back. What has to wait for others is left aside, as
     * the {@linkplain #assignment() manager} is.
     */
    Decision decide(UserChange.Revert change, User now, DirectoryView view, RuleContext context);

    /** The values that it brings back. */
    default UserDraft values() {
        return UserDraft.empty();
    }

    /** Adds every key that the decision may look up. */
    default void collect(UserKeys keys) {
        LoadedView.collect(values(), keys);
    }

    /** The line that it brings back. */
    default Optional<UserChange.AssignManager> assignment() {
        return Optional.empty();
    }

    /** Whether it takes the account away, which was not there before. */
    default boolean takesAway() {
        return false;
    }

    /** What it brings back besides values and a line, as a text that differs wherever that does. */
    default String print() {
        return "";
    }
}
