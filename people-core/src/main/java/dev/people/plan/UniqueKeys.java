package dev.people.plan;

import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;
import dev.people.user.FieldClaim;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What two rows of a file cannot both have, by numbers from 1 on: the match keys, then the unique fields of the directory's
 * own. Immutable.
 */
final class UniqueKeys {
    private final List<OwnField> own;
    private final List<String> names = new ArrayList<>();

    UniqueKeys(FieldSchema schema) {
        for (MatchKey key : MatchKey.values()) {
            names.add(key.field().key());
        }
        own = schema.own().stream().filter(field -> field.has(FieldRule.UNIQUE)).toList();
        own.forEach(field -> names.add(field.key()));
    }

    int number(MatchKey key) {
        return key.ordinal() + 1;
    }

    int number(OwnField field) {
        return names.indexOf(field.key()) + 1;
    }

    int size() {
        return names.size();
    }

    /** The key of the field. */
    String name(int number) {
        return names.get(number - 1);
    }

    /** The unique fields of the directory's own. */
    List<OwnField> own() {
        return own;
    }

    /** Shows what an account has in unique fields of the directory's own. */
    void forEach(User user, Consumer<FieldClaim> action) {
        if (own.isEmpty() || !user.exists() || user.profile().own().isEmpty()) {
            return;
        }
        for (OwnField field : own) {
            FieldClaim.of(user, field.key()).ifPresent(action);
        }
    }

    /** A value of a field as one text. */
    static String text(FieldClaim claim) {
        return claim.field() + ' ' + claim.key();
    }
}
