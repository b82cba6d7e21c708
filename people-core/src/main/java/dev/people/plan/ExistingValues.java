package dev.people.plan;

import dev.people.change.UserDraft;
import dev.people.change.UserTexts;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import dev.people.user.User;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of values that an account has already. Immutable.
 *
 * @param otherwise of every field that is not named
 * @param byField of the fields that are
 */
public record ExistingValues(Rule otherwise, Map<Field, Rule> byField) {
    /** Tell which account it is and what to do with it; managers are none of its values. */
    private static final Set<Field> STAYING =
            Set.of(BuiltInField.ID, BuiltInField.USERNAME, BuiltInField.ACTION, BuiltInField.MANAGER);

    /** What becomes of a value. */
    public enum Rule {
        /** The row's value takes its place. */
        OVERWRITE,
        /** The row's value is taken only where there is none. */
        FILL_IF_EMPTY,
        /** It stays, whatever the row says. */
        KEEP
    }

    /** Copies the rules. */
    public ExistingValues {
        byField = Map.copyOf(byField);
    }

    /** The rows' values take their place. */
    public static ExistingValues overwrite() {
        return new ExistingValues(Rule.OVERWRITE, Map.of());
    }

    /** The rows' values are taken where there are none. */
    public static ExistingValues fillIfEmpty() {
        return new ExistingValues(Rule.FILL_IF_EMPTY, Map.of());
    }

    /** They stay. */
    public static ExistingValues keep() {
        return new ExistingValues(Rule.KEEP, Map.of());
    }

    /** The same with another rule for one field. */
    public ExistingValues with(Field field, Rule rule) {
        Map<Field, Rule> more = new TreeMap<>(Field.ORDER);
        more.putAll(byField);
        more.put(field, rule);
        return new ExistingValues(otherwise, more);
    }

    /** The rule for a field. */
    public Rule of(Field field) {
        return byField.getOrDefault(field, otherwise);
    }

    /** What a draft still wants of an account. Names that only tell which account it is stay in it. */
    UserDraft restrict(UserDraft draft, User user, FieldSchema schema) {
        if (byField.isEmpty() && otherwise == Rule.OVERWRITE) {
            return draft;
        }
        Set<Field> dropped = new TreeSet<>(Field.ORDER);
        for (List<? extends Field> fields : List.of(BuiltInField.all(), schema.own())) {
            for (Field field : fields) {
                if (!STAYING.contains(field) && draft.speaksOf(field) && isKept(field, user)) {
                    dropped.add(field);
                }
            }
        }
        return dropped.isEmpty() ? draft : draft.without(dropped);
    }

    private boolean isKept(Field field, User user) {
        return switch (of(field)) {
            case OVERWRITE -> false;
            case FILL_IF_EMPTY ->
                field == BuiltInField.NEW_USERNAME
                        || !UserTexts.text(user, field).isEmpty();
            case KEEP -> true;
        };
    }
}
