package dev.people.change;

import dev.people.audit.AuditKind;
import dev.people.id.EntryId;
import dev.people.id.UserId;
import dev.people.storage.Work;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the house has to know of effects of one kind: how they are written, and how they are taken back. A new kind is a
 * new type, and one more line in {@link EffectTypes}.
 *
 * @param <E> the effects
 */
public abstract class EffectType<E extends Effect> {
    private final String code;
    private final Class<E> effects;
    private final AuditKind edited;

    EffectType(String code, Class<E> effects, AuditKind edited) {
        this.code = code;
        this.effects = effects;
        this.edited = edited;
    }

    /** Its name in views, and in what is kept to undo runs. */
    String code() {
        return code;
    }

    /** The effects of this kind. */
    Class<E> effects() {
        return effects;
    }

    /**
     * What an audit entry is called that tells of nothing but effects of the kind with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static AuditKind edited(String code) {
        return EffectTypes.ALL.stream()
                .filter(type -> type.code().equals(code))
                .map(EffectType::edited)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of effect: " + code));
    }

    /** What an audit entry is called that tells of nothing else. */
    AuditKind edited() {
        return edited;
    }

    /** An effect and the audit entry that tells of it. */
    record Told<E extends Effect>(E effect, EntryId entry) {}

    /** Writes those of these effects that are of this kind. */
    final void writeAmong(Work work, List<Told<?>> all) {
        List<Told<E>> some = new ArrayList<>(all.size());
        for (Told<?> told : all) {
            if (effects.isInstance(told.effect())) {
                some.add(new Told<>(effects.cast(told.effect()), told.entry()));
            }
        }
        if (!some.isEmpty()) {
            write(work, some);
        }
    }

    /** Writes these, with a number of round trips that does not depend on how many there are. */
    abstract void write(Work work, List<Told<E>> effects);

    /** Keeps what it takes to take this effect back, which is of this kind. */
    final void keepInverse(Effect effect, DataOutputStream out) throws IOException {
        keep(effects.cast(effect), out);
    }

    /** Keeps what it takes to take this back, and no more than that. */
    abstract void keep(E effect, DataOutputStream out) throws IOException;

    /**
     * Reads what was {@linkplain #keep kept} of an effect.
     *
     * @param subject the account that it is about
     * @throws IOException when it is nothing of this kind
     */
    abstract Inverse inverse(UserId subject, DataInputStream in) throws IOException;

    /**
     * How what is of this kind ends with accounts that are taken away, with a number of round trips that does not depend on
     * how many there are.
     */
    List<E> endings(Work work, Collection<UserId> gone) {
        return List.of();
    }
}
