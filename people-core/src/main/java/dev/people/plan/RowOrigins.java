package dev.people.plan;

import dev.people.audit.FieldDelta;
import dev.people.change.UserDraft;
import dev.people.profile.BuiltInField;
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
            ValueOrigin origin =
                    BuiltInField.withKey(change.field()).map(origins::of).orElse(ValueOrigin.DEFAULT);
            if (origin != ValueOrigin.FILE) {
                others.put(change.field(), origin);
            }
        }
        return others;
    }

    private ValueOrigin of(BuiltInField field) {
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

    private static boolean says(UserDraft draft, BuiltInField field) {
        return draft.speaksOf(field) || instead(field).filter(draft::speaksOf).isPresent();
    }

    /** What may say it, too. */
    private static Optional<BuiltInField> instead(BuiltInField field) {
        return switch (field) {
            case USERNAME -> Optional.of(BuiltInField.NEW_USERNAME);
            case ACCOUNT_STATE -> Optional.of(BuiltInField.ACTION);
            default -> Optional.empty();
        };
    }
}
