package dev.people.user;

import dev.people.id.UserId;
import dev.people.profile.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts somebody asks for. A value: every storage finds the same people for the same filter. Deleted accounts are
 * never found, whatever the filter says. Immutable.
 *
 * <pre>{@code
 * UserFilter.allOf(
 *         UserFilter.inState(StateKind.ACTIVE),
 *         UserFilter.field(BuiltInField.DEPARTMENT, "Sales"),
 *         UserFilter.below(anna, now),
 *         UserFilter.not(UserFilter.ofType(UserType.GUEST)));
 * }</pre>
 */
public sealed interface UserFilter {
    /** The most {@linkplain #conditions() conditions} of a filter and all that are inside of it. */
    int MOST_PARTS = 500;

    /** The most filters that are inside of each other. */
    int DEEPEST = 30;

    /** The most levels of managers that {@link Below} looks through. */
    int MOST_LEVELS = 500;

    /** The answer for this kind of filter. */
    <R> R accept(FilterCases<R> cases);

    /** The filters that it is made of. */
    default List<UserFilter> inside() {
        return List.of();
    }

    /** How many conditions it is by itself: one, and a text as many as it has words. */
    default int conditions() {
        return 1;
    }

    /** Everybody. */
    static UserFilter everybody() {
        return new Everybody();
    }

    /**
     * Those whose username, first name, last name or address contain each of the words, in any case and without accents; a
     * text without words finds everybody.
     *
     * @throws IllegalArgumentException when it has more than {@link #MOST_PARTS} words
     */
    static UserFilter text(String text) {
        return SearchText.words(text).isEmpty() ? everybody() : new Text(text);
    }

    /** The account with this id. */
    static UserFilter only(UserId id) {
        return new Only(id);
    }

    /**
     * Those in one of these states.
     *
     * @throws IllegalArgumentException when one of them is {@code NONE} or {@code DELETED}, in which nobody is found
     */
    static UserFilter inState(StateKind... states) {
        return new InState(Set.copyOf(Arrays.asList(states)));
    }

    /** Those of one of these types. */
    static UserFilter ofType(UserType... types) {
        return new OfType(Set.copyOf(Arrays.asList(types)));
    }

    /**
     * Those who have this value in a field. Usernames, addresses, employee ids and texts in fields of the directory's own
     * are compared by their keys, and so in any case; other texts are compared exactly. An empty text finds those who have
     * none.
     *
     * @throws IllegalArgumentException when the field is no text, username, address or employee id, and no field of the
     *     directory's own that is unique or searchable
     */
    static UserFilter field(Field field, String value) {
        return new FieldEquals(field, value);
    }

    /** Those whose manager is this person at this instant. */
    static UserFilter reportsTo(UserId manager, Instant at) {
        return new ReportsTo(manager, at);
    }

    /** Those who have this person among the managers above them at this instant, up to {@link #MOST_LEVELS} levels. */
    static UserFilter below(UserId manager, Instant at) {
        return new Below(manager, at);
    }

    /** Those whom the filter does not find. */
    static UserFilter not(UserFilter filter) {
        return new Not(filter);
    }

    /**
     * Those whom all of the filters find; without any, everybody.
     *
     * @throws IllegalArgumentException when the filter grows too large
     */
    static UserFilter allOf(UserFilter... filters) {
        return new And(Arrays.asList(filters));
    }

    /**
     * Those whom one of the filters finds, or several; without any, nobody.
     *
     * @throws IllegalArgumentException when the filter grows too large
     */
    static UserFilter anyOf(UserFilter... filters) {
        return new Or(Arrays.asList(filters));
    }

    /** Everybody. */
    record Everybody() implements UserFilter {
        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.everybody();
        }
    }

    /**
     * Those who contain each word of a text.
     *
     * @param text as somebody typed it
     */
    record Text(String text) implements UserFilter {
        /** Checks how many words there are. */
        public Text {
            FilterSize.requireWords(SearchText.words(text).size());
        }

        /** The words as {@link SearchText#of} has them. */
        public List<String> words() {
            return SearchText.words(text);
        }

        /** Whether an account can contain them at all. */
        public boolean canOccur() {
            return SearchText.canOccur(text);
        }

        @Override
        public int conditions() {
            return Math.max(1, words().size());
        }

        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.text(this);
        }

        /** Without the text, which may be a name. */
        @Override
        public String toString() {
            return "Text[" + words().size() + " words]";
        }
    }

    /**
     * One account.
     *
     * @param id its id
     */
    record Only(UserId id) implements UserFilter {
        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.only(this);
        }
    }

    /**
     * Those in one of some states.
     *
     * @param states the states
     */
    record InState(Set<StateKind> states) implements UserFilter {
        /** Copies the states. */
        public InState {
            states = Set.copyOf(states);
            if (states.contains(StateKind.NONE) || states.contains(StateKind.DELETED)) {
                throw new IllegalArgumentException(
                        "A filter finds nobody in the states NONE and DELETED: leave them out");
            }
        }

        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.inState(this);
        }
    }

    /**
     * Those of one of some types.
     *
     * @param types the types
     */
    record OfType(Set<UserType> types) implements UserFilter {
        /** Copies the types. */
        public OfType {
            types = Set.copyOf(types);
        }

        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.ofType(this);
        }
    }

    /**
     * Those who have a value in a field.
     *
     * @param field the field
     * @param value its value; empty for those who have none
     */
    record FieldEquals(Field field, String value) implements UserFilter {
        /** Checks that accounts have such a text. */
        public FieldEquals {
            FieldKey.requireIn(field);
            Objects.requireNonNull(value, "value");
        }

        /**
         * What the accounts have that it finds: the key of a username, an address or an employee id, otherwise the value.
         *
         * @return empty when it finds nobody, since no account can have the value
         */
        public Optional<String> key() {
            return FieldKey.ofValue(field, value);
        }

        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.fieldEquals(this);
        }

        /** Without the value, which may be a name. */
        @Override
        public String toString() {
            return "FieldEquals[" + field.key() + "]";
        }
    }

    /**
     * The direct reports of a manager.
     *
     * @param manager whose
     * @param at the instant at which lines must be valid
     */
    record ReportsTo(UserId manager, Instant at) implements UserFilter {
        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.reportsTo(this);
        }
    }

    /**
     * Everybody below a manager, as long as lines lead there, whatever the state of the managers between. The manager is not
     * below themselves.
     *
     * @param manager whose
     * @param at the instant at which lines must be valid
     */
    record Below(UserId manager, Instant at) implements UserFilter {
        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.below(this);
        }
    }

    /**
     * Those whom all filters find; without any, everybody.
     *
     * @param filters the filters
     */
    record And(List<UserFilter> filters) implements UserFilter {
        /** Copies the filters. */
        public And {
            filters = List.copyOf(filters);
            FilterSize.require(filters);
        }

        @Override
        public List<UserFilter> inside() {
            return filters;
        }

        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.and(this);
        }
    }

    /**
     * Those whom at least one filter finds; without any, nobody.
     *
     * @param filters the filters
     */
    record Or(List<UserFilter> filters) implements UserFilter {
        /** Copies the filters. */
        public Or {
            filters = List.copyOf(filters);
            FilterSize.require(filters);
        }

        @Override
        public List<UserFilter> inside() {
            return filters;
        }

        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.or(this);
        }
    }

    /**
     * Those whom a filter does not find.
     *
     * @param filter the filter
     */
    record Not(UserFilter filter) implements UserFilter {
        /** Checks the size. */
        public Not {
            FilterSize.require(List.of(filter));
        }

        @Override
        public List<UserFilter> inside() {
            return List.of(filter);
        }

        @Override
        public <R> R accept(FilterCases<R> cases) {
            return cases.not(this);
        }
    }
}
