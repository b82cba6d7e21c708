package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.packing.Numbers;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
import dev.people.profile.BuiltInField;
import dev.people.user.AccountState;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a write took from an account: as bytes the fields that it changed, by key, with the texts they had, and the state.
 *
 * @param held what it held; empty where it was not there
 */
record FormerAccount(Optional<Held> held) implements Inverse {
    /** The state itself tells of them. */
    private static final Set<BuiltInField> OF_STATE =
            Set.of(BuiltInField.ACCOUNT_STATE, BuiltInField.BLOCK_REASON, BuiltInField.BLOCK_UNTIL);

    private static final int MOST_FIELDS = 1000;
    private static final Packing<AccountState> STATE = Packings.of(AccountState.class);

    /**
     * What an account held that a write has changed.
     *
     * @param values the fields that the write changed, as they were; a username as the one to be renamed to
     * @param own the same of fields of the directory's own
     * @param state the state, where the write changed it
     */
    record Held(UserDraft values, FormerOwn own, Optional<AccountState> state) {}

    @Override
    public Decision decide(UserChange.Revert change, User now, DirectoryView view, RuleContext context) {
        return held.map(some -> AccountRevertRule.restore(some, change.version(), now, view, context))
                .orElseGet(() -> AccountRevertRule.withdraw(change.version(), now, view, context));
    }

    @Override
    public UserDraft values() {
        return held.map(Held::values).orElse(UserDraft.empty());
    }

    @Override
    public void collect(UserKeys keys) {
        LoadedView.collect(values(), keys);
        held.ifPresent(some -> some.own().collect(keys));
    }

    @Override
    public boolean takesAway() {
        return held.isEmpty();
    }

    /** The state with its note, which no state prints, and values of the directory's own fields. */
    @Override
    public String print() {
        String own = held.map(some -> some.own().print()).orElse("");
        return held.flatMap(Held::state)
                        .map(state -> state + state.fold(p -> "", a -> "", AccountState.Blocked::note, d -> ""))
                        .orElse("")
                + own;
    }

    static void write(AccountEffect effect, DataOutputStream out) throws IOException {
        out.writeBoolean(effect.before().isPresent());
        if (effect.before().isPresent()) {
            write(effect.before().get(), effect, out);
        }
    }

    private static void write(User before, AccountEffect effect, DataOutputStream out) throws IOException {
        Map<String, String> texts = texts(before, effect);
        Numbers.write(texts.size(), out);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Texts.write(text.getKey(), out);
            Texts.write(text.getValue(), out);
        }
        boolean isOther = !before.state().equals(effect.after().state());
        out.writeBoolean(isOther);
        if (isOther) {
            STATE.write(before.state(), out);
        }
    }

    /** Who was deleted gave up name, address and number, whether they changed or not. */
    private static Map<String, String> texts(User before, AccountEffect effect) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (before.exists() && !effect.after().exists()) {
            texts.put(BuiltInField.NEW_USERNAME.key(), before.username().value());
            texts.put(BuiltInField.EMAIL.key(), before.email().value());
            before.employeeId().ifPresent(number -> texts.put(BuiltInField.EMPLOYEE_ID.key(), number.value()));
        }
        for (FieldDelta delta : effect.fields()) {
            Optional<BuiltInField> field = BuiltInField.withKey(delta.field());
            if (field.filter(BuiltInField.USERNAME::equals).isPresent()) {
                texts.put(BuiltInField.NEW_USERNAME.key(), delta.before());
            } else if (field.filter(OF_STATE::contains).isEmpty()) {
                texts.put(delta.field(), delta.before());
            }
        }
        return texts;
    }

    private static void put(UserDraft.Builder values, BuiltInField field, String text) {
        if (text.isEmpty()) {
            values.clear(field);
        } else {
            values.set(field, text);
        }
    }

    static FormerAccount read(DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new FormerAccount(Optional.empty());
        }
        UserDraft.Builder values = UserDraft.builder();
        Map<String, String> own = new TreeMap<>();
        for (int left = Numbers.read(in, MOST_FIELDS); left > 0; left--) {
            String key = Texts.read(in);
            String text = Texts.read(in);
            BuiltInField.withKey(key).ifPresentOrElse(field -> put(values, field, text), () -> own.put(key, text));
        }
        Optional<AccountState> state = in.readBoolean() ? Optional.of(STATE.read(in)) : Optional.empty();
        return new FormerAccount(Optional.of(new Held(values.build(), new FormerOwn(own), state)));
    }
}
