package dev.people.change;

import dev.people.audit.FieldDelta;
import dev.people.id.UserId;
import dev.people.packing.Numbers;
import dev.people.packing.Texts;
import dev.people.profile.BuiltInField;
import dev.people.user.AccountState;
import dev.people.user.User;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a write took from an account, as bytes: the fields that it changed, by key, with the texts they had, and the state.
 * Who was deleted gave up name, address and number, whether they changed or not.
 */
final class FormerValues {
    private static final int MOST_FIELDS = 1000;

    private FormerValues() {}

    static void write(Decision decision, DataOutputStream out) throws IOException {
        User before = decision.before().orElseThrow();
        User after = decision.after().orElseThrow();
        Map<BuiltInField, String> texts = texts(decision, before, after);
        Numbers.write(texts.size(), out);
        for (Map.Entry<BuiltInField, String> text : texts.entrySet()) {
            Texts.write(text.getKey().key(), out);
            Texts.write(text.getValue(), out);
        }
        Optional<AccountState> state = Optional.of(before.state()).filter(was -> !was.equals(after.state()));
        out.writeBoolean(state.isPresent());
        if (state.isPresent()) {
            StateBytes.write(state.get(), out);
        }
    }

    private static Map<BuiltInField, String> texts(Decision decision, User before, User after) {
        Map<BuiltInField, String> texts = new EnumMap<>(BuiltInField.class);
        if (before.exists() && !after.exists()) {
            texts.put(BuiltInField.NEW_USERNAME, before.username().value());
            texts.put(BuiltInField.EMAIL, before.email().value());
            before.employeeId().ifPresent(number -> texts.put(BuiltInField.EMPLOYEE_ID, number.value()));
        }
        for (FieldDelta delta : decision.fields()) {
            BuiltInField field = BuiltInField.withKey(delta.field()).orElseThrow();
            switch (field.type()) {
                case ACCOUNT_STATE, BLOCK_REASON, INSTANT -> {} // the state itself tells
                case USERNAME -> texts.put(BuiltInField.NEW_USERNAME, delta.before());
                default -> texts.put(field, delta.before());
            }
        }
        return texts;
    }

    static UserChange.Restore read(UserId id, long version, DataInputStream in) throws IOException {
        UserDraft.Builder former = UserDraft.builder();
        for (int left = Numbers.read(in, MOST_FIELDS); left > 0; left--) {
            BuiltInField field = BuiltInField.withKey(Texts.read(in))
                    .orElseThrow(() -> new StreamCorruptedException("Kept by another version"));
            String text = Texts.read(in);
            if (text.isEmpty()) {
                former.clear(field);
            } else {
                former.set(field, text);
            }
        }
        Optional<AccountState> state = in.readBoolean() ? Optional.of(StateBytes.read(in)) : Optional.empty();
        return new UserChange.Restore(id, version, former.build(), state);
    }
}
