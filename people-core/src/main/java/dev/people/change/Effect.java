package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.id.UserId;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/**
 * A before and an after of one thing about one account: what a decided change writes. How effects of one kind are written
 * stands in their {@link EffectType}, and nowhere else.
 */
public sealed interface Effect permits AccountEffect, ManagerEffect {
    /** Its name in views. */
    default String code() {
        return type().code();
    }

    /** What to send of it. */
    default EffectView view() {
        return new EffectView(code(), subject().toString(), fields());
    }

    /** The account that it is about. */
    UserId subject();

    /** What an audit entry tells of it, field by field. */
    List<FieldDelta> fields();

    /** How effects of this kind are written. */
    EffectType<?> type();

    /** This, where it is about a manager. */
    default Optional<ManagerEffect> manager() {
        return Optional.empty();
    }

    /** The account as it will be, where that is what changes. */
    default Optional<User> account() {
        return Optional.empty();
    }
}
