package dev.people.plan;

import dev.people.audit.FieldDelta;
import dev.people.change.UserDraft;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells where the values come from that a row writes. */
final class RowOrigins {
    private final ProposedRow row;
    private final RowDecision decision;
    private final boolean isNamed;

    private RowOrigins(ProposedRow row, RowDecision decision, boolean isNamed) {
        this.row = row;
        this.decision = decision;
        this.isNamed = isNamed;
    }

    /** Those that the source does not hold, by field. */
    static Map<String, ValueOrigin> of(
            ProposedRow row, RowDecision decision, List<FieldDelta> changes, boolean isNamed) {
        RowOrigins origins = new RowOrigins(row, decision, isNamed);
        Map<String, ValueOrigin> others = new TreeMap<>();
        for (FieldDelta change : changes) {
            ValueOrigin origin = field(change.field(), row).map(origins::of).orElse(ValueOrigin.DEFAULT);
            if (origin != ValueOrigin.FILE) {
                others.put(change.field(), origin);
            }
        }
        return others;
    }

    private ValueOrigin of(Field field) {
        boolean saysItself = row.change()
                .filter(change -> change.isUndo() && !change.takesAway())
                .isPresent();
        if (saysItself) {
            return ValueOrigin.FILE;
        }
        boolean isNew = decision.matched().isEmpty();
        if (isNew && isNamed && field == BuiltInField.USERNAME) {
            return ValueOrigin.GENERATED;
        }
        if (isNew && row.origins().madeIfNew().contains(field)) {
            return ValueOrigin.MADE;
        }
        boolean isDefault =
                isNew ? row.origins().isDefaultIfNew(field) : row.origins().isDefault(field);
        return !isDefault && says(isNew ? row.ifNew() : row.draft(), field) ? ValueOrigin.FILE : ValueOrigin.DEFAULT;
    }

    private static boolean says(UserDraft draft, Field field) {
        return draft.speaksOf(field) || instead(field).filter(draft::speaksOf).isPresent();
    }

    /** What may say it, too. */
    private static Optional<Field> instead(Field field) {
        if (field == BuiltInField.USERNAME) {
            return Optional.of(BuiltInField.NEW_USERNAME);
        }
        return field == BuiltInField.ACCOUNT_STATE ? Optional.of(BuiltInField.ACTION) : Optional.empty();
    }

    /** The field with this key: built in, or one of the directory's own that the row says something of. */
    private static Optional<Field> field(String key, ProposedRow row) {
        return BuiltInField.withKey(key)
                .<Field>map(field -> field)
                .or(() -> row.draft().ownField(key))
                .or(() -> row.ifNew().ownField(key));
    }
}
