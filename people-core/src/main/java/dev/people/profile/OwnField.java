package dev.people.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A field of the directory's own. Immutable; each method answers another value:
 *
 * <pre>{@code
 * OwnField.of("badge", "Badge number", FieldType.TEXT).with(FieldRule.UNIQUE).alsoCalled("Badge", "Card number");
 * OwnField.select("shirt", "Shirt size", "S", "M", "L").byDefault("M");
 * }</pre>
 *
 * @param key its stable name: a lower-case letter, then up to 63 lower-case letters, digits and {@code _}
 * @param title what people call it: 1 to 100 characters
 * @param aliases other names by which files know it
 * @param type the form of its values: one of {@link FieldType#ofOwnFields()}
 * @param options the values that a {@link FieldType#SELECT} has; of other types none
 * @param rules the rules for its values
 * @param usual the value of a new account that has no other
 * @param privacy how carefully its values are handled
 * @param owner who looks after its values
 */
public record OwnField(
        String key,
        String title,
        List<String> aliases,
        FieldType type,
        List<String> options,
        Set<FieldRule> rules,
        Optional<String> usual,
        PrivacyClass privacy,
        FieldOwner owner)
        implements Field {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_LONG_TEXT = 65_535;

    /** Words that mean something else where a field could be named. */
    private static final Set<String> RESERVED = Set.of("none", "pool", "groups", "roles", "password");

    /**
     * Checks what a field needs.
     *
     * @throws IllegalArgumentException when something does not fit; the message says what
     */
    public OwnField {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(privacy, "privacy");
        Objects.requireNonNull(owner, "owner");
        aliases = List.copyOf(aliases);
        options = List.copyOf(options);
        rules = Set.copyOf(rules);
        checkKey(key);
        checkName(title);
        aliases.forEach(OwnField::checkName);
        checkType(type, options, rules);
        usual = usual.map(text -> checkedDefault(key, type, text));
    }

    /** A field without rules, for personal data that administrators look after. */
    public static OwnField of(String key, String title, FieldType type) {
        return new OwnField(
                key,
                title,
                List.of(),
                type,
                List.of(),
                Set.of(),
                Optional.empty(),
                PrivacyClass.PERSONAL,
                FieldOwner.ADMINISTRATION);
    }

    /** The same whose values are some of these. */
    public static OwnField select(String key, String title, String... options) {
        return new OwnField(
                key,
                title,
                List.of(),
                FieldType.SELECT,
                List.of(options),
                Set.of(),
                Optional.empty(),
                PrivacyClass.PERSONAL,
                FieldOwner.ADMINISTRATION);
    }

    /** The same with one more rule. */
    public OwnField with(FieldRule rule) {
        Set<FieldRule> more = EnumSet.of(rule);
        more.addAll(rules);
        return with(more);
    }

    /** The same with these rules and no others. */
    public OwnField with(Set<FieldRule> others) {
        return new OwnField(key, title, aliases, type, options, others, usual, privacy, owner);
    }

    /** The same with another title. */
    public OwnField called(String other) {
        return new OwnField(key, other, aliases, type, options, rules, usual, privacy, owner);
    }

    /** The same with these names more by which files know it. */
    public OwnField alsoCalled(String... names) {
        List<String> more = new ArrayList<>(aliases);
        more.addAll(List.of(names));
        return new OwnField(key, title, more, type, options, rules, usual, privacy, owner);
    }

    /** The same with these options more. */
    public OwnField andOptions(String... others) {
        List<String> more = new ArrayList<>(options);
        more.addAll(List.of(others));
        return new OwnField(key, title, aliases, type, more, rules, usual, privacy, owner);
    }

    /** The same with this value for new accounts that have no other. */
    public OwnField byDefault(String text) {
        return new OwnField(key, title, aliases, type, options, rules, Optional.of(text), privacy, owner);
    }

    /** The same with its values handled like this. */
    public OwnField handled(PrivacyClass other) {
        return new OwnField(key, title, aliases, type, options, rules, usual, other, owner);
    }

    /** The same looked after by somebody else. */
    public OwnField ownedBy(FieldOwner other) {
        return new OwnField(key, title, aliases, type, options, rules, usual, privacy, other);
    }

    /** Whether it has a rule. */
    public boolean has(FieldRule rule) {
        return rules.contains(rule);
    }

    /** Whether accounts are found by its values. */
    public boolean isIndexed() {
        return has(FieldRule.UNIQUE) || has(FieldRule.SEARCHABLE);
    }

    @Override
    public int longest() {
        return type == FieldType.LONG_TEXT ? LONGEST_LONG_TEXT : LONGEST_TEXT;
    }

    @Override
    public boolean required() {
        return has(FieldRule.REQUIRED);
    }

    @Override
    public boolean isClearable() {
        return !has(FieldRule.REQUIRED) && !has(FieldRule.KEPT);
    }

    @Override
    public <R> R fold(
            Function<? super BuiltInField, ? extends R> builtIn, Function<? super OwnField, ? extends R> own) {
        return own.apply(this);
    }

    @Override
    public int place() {
        return BuiltInField.NEW_USERNAME.place() - 1;
    }

    private static void checkKey(String key) {
        require(
                KEY.matcher(key).matches(),
                "The key of a field is a lower-case letter and up to 63 more letters, digits and _");
        require(!RESERVED.contains(key) && BuiltInField.withKey(key).isEmpty(), "'" + key + "' means something else");
    }

    private static void checkName(String name) {
        boolean fits = !name.isEmpty() && name.equals(BlankText.strip(name)) && name.length() <= LONGEST_NAME;
        require(
                fits && FieldText.parseLine("title", LONGEST_NAME, name).value().isPresent(),
                "A name of a field has 1 to 100 characters on one line, without space around it");
    }

    private static void checkType(FieldType type, List<String> options, Set<FieldRule> rules) {
        require(FieldType.ofOwnFields().contains(type), "Fields of the directory's own cannot be of type " + type);
        require(
                options.isEmpty() == (type != FieldType.SELECT),
                "Options are what a select needs, and no other type has");
        long different = options.stream()
                .map(option -> option.toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        require(different == options.size(), "Two options differ in nothing but case");
        options.forEach(option -> require(
                !option.isEmpty()
                        && FieldText.parseLine("option", LONGEST_TEXT, option)
                                .value()
                                .filter(option::equals)
                                .isPresent(),
                "An option has 1 to 255 characters on one line, without space around it"));
        boolean isIndexed = rules.contains(FieldRule.UNIQUE) || rules.contains(FieldRule.SEARCHABLE);
        require(!isIndexed || type != FieldType.LONG_TEXT, "Long texts are neither unique nor searchable");
    }

    private static String checkedDefault(String key, FieldType type, String text) {
        require(type != FieldType.REFERENCE, "A field that names an account has no default");
        require(!text.isEmpty(), "The default of '" + key + "' is empty");
        return text;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
