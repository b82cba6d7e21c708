package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.id.UserId;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/**
 * An account that comes into being or changes.
 *
 * @param before the account before; empty when it is created
 * @param after the account after
 * @param fields every field that changes
 */
public record AccountEffect(Optional<User> before, User after, List<FieldDelta> fields) implements Effect {
    /** Copies the fields. */
    public AccountEffect {
        fields = List.copyOf(fields);
    }

    static AccountEffect created(User user) {
        return new AccountEffect(Optional.empty(), user, UserTexts.created(user));
    }

    static AccountEffect changed(User before, User after) {
        return new AccountEffect(Optional.of(before), after, UserTexts.changed(before, after));
    }

    @Override
    public UserId subject() {
        return after.id();
    }

    @Override
    public EffectType<AccountEffect> type() {
        return AccountEffectType.INSTANCE;
    }

    @Override
    public Optional<User> account() {
        return Optional.of(after);
    }
}
