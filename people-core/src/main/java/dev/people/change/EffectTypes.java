package dev.people.change;

import java.util.List;

/** Every kind of effect. */
final class EffectTypes {
    /** In the order in which they are written: accounts first, since the others are about them. */
    static final List<EffectType<?>> ALL = List.of(AccountEffectType.INSTANCE, ManagerEffectType.INSTANCE);

    private EffectTypes() {}
}
