package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.Parsed;
import dev.people.id.UserId;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.CanonicalText;
import dev.people.profile.Field;
import dev.people.profile.OwnField;
import dev.people.profile.Profile;
import dev.people.user.Account.PasswordDuty;
import dev.people.user.BlockCause;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What somebody wants an account to hold: a value for some fields, others to be cleared, the rest as they are.
 * Immutable. Made from texts:
 *
 * <pre>{@code
 * UserDraft draft = UserDraft.builder()
 *         .set(BuiltInField.USERNAME, "jsmith")
 *         .set(BuiltInField.EMAIL, "j.smith@example.org")
 *         .build();
 * }</pre>
 */
public final class UserDraft {
    private static final UserDraft EMPTY = builder().build();

    private final Map<BuiltInField, Object> values;
    private final Map<OwnField, Object> own;
    private final Set<Field> cleared;
    private final List<Finding> findings;

    private UserDraft(Builder builder) {
        values = builder.values;
        own = builder.own;
        cleared = builder.cleared;
        findings = builder.findings.isEmpty() ? List.of() : List.copyOf(builder.findings);
    }

    /** A draft that wants nothing. */
    public static UserDraft empty() {
        return EMPTY;
    }

    /** Starts a draft. */
    public static Builder builder() {
        return new Builder();
    }

    /** What is wrong with the texts it was made from; such values are left out. */
    public List<Finding> findings() {
        return findings;
    }

    /** The fields that are to be cleared. */
    public Set<Field> cleared() {
        return Collections.unmodifiableSet(cleared);
    }

    /** Whether the draft sets this field, with a valid value or not. */
    public boolean speaksOf(Field field) {
        return values.containsKey(field)
                || own.containsKey(field)
                || cleared.contains(field)
                || (!findings.isEmpty() && isComplainedOf(field));
    }

    private boolean isComplainedOf(Field field) {
        return findings.stream().anyMatch(finding -> finding.place().column().equals(field.key()));
    }

    /** The account's id. */
    public Optional<UserId> id() {
        return value(BuiltInField.ID, UserId.class);
    }

    /** The username. */
    public Optional<Username> username() {
        return value(BuiltInField.USERNAME, Username.class);
    }

    /** The address. */
    public Optional<EmailAddress> email() {
        return value(BuiltInField.EMAIL, EmailAddress.class);
    }

    /** The employee id. */
    public Optional<EmployeeId> employeeId() {
        return value(BuiltInField.EMPLOYEE_ID, EmployeeId.class);
    }

    /** The state. */
    public Optional<StateWish> state() {
        return value(BuiltInField.ACCOUNT_STATE, StateWish.class);
    }

    /** Why it is blocked. */
    public Optional<BlockCause> blockCause() {
        return value(BuiltInField.BLOCK_REASON, BlockCause.class);
    }

    /** When its block ends by itself. */
    public Optional<Instant> blockUntil() {
        return value(BuiltInField.BLOCK_UNTIL, Instant.class);
    }

    /** The type. */
    public Optional<UserType> type() {
        return value(BuiltInField.USER_TYPE, UserType.class);
    }

    /** Whether the password must be changed. */
    public Optional<PasswordDuty> passwordDuty() {
        return text(BuiltInField.CHANGE_PASSWORD_NEXT_TIME)
                .map(text -> text.equals(FieldReader.YES) ? PasswordDuty.CHANGE_NEXT_TIME : PasswordDuty.NONE);
    }

    /** The username to be renamed to. */
    public Optional<Username> newUsername() {
        return value(BuiltInField.NEW_USERNAME, Username.class);
    }

    /** Whom the person reports to. */
    public Optional<UserReference> manager() {
        return value(BuiltInField.MANAGER, UserReference.class);
    }

    /** What to do with the row that it was made from. */
    public Optional<RowAction> action() {
        return value(BuiltInField.ACTION, RowAction.class);
    }

    /** A plain text. */
    public Optional<String> text(BuiltInField field) {
        return value(field, String.class);
    }

    /** The values of the directory's own fields: texts in the form in which they are kept, and references to accounts. */
    Map<OwnField, Object> own() {
        return own;
    }

    /** The field of the directory's own with this key, where it is set or cleared. */
    public Optional<Field> ownField(String key) {
        return Stream.concat(own.keySet().stream(), cleared.stream())
                .filter(field -> field.key().equals(key))
                .findFirst()
                .map(field -> field);
    }

    /** The value of a field of the directory's own; a reference as it was written. */
    public Optional<String> ownText(OwnField field) {
        for (Map.Entry<OwnField, Object> entry : own.entrySet()) {
            if (entry.getKey().key().equals(field.key())) {
                return Optional.of(entry.getValue().toString());
            }
        }
        return Optional.empty();
    }

    /** Every plain text, as a new account holds them. */
    Profile profile() {
        return Profile.of(field -> (String) values.get(field));
    }

    /** The same that also wants this text for a field. */
    public UserDraft with(Field field, String text) {
        return toBuilder().set(field, text).build();
    }

    /** Starts another draft that wants the same. */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.values.putAll(values);
        own.forEach(builder::put);
        cleared.forEach(builder::clear);
        builder.findings.addAll(findings);
        return builder;
    }

    /** The same that says nothing of these fields. */
    public UserDraft without(Set<? extends Field> fields) {
        Builder builder = builder();
        builder.values.putAll(values);
        builder.values.keySet().removeIf(fields::contains);
        own.forEach((field, value) -> {
            if (!fields.contains(field)) {
                builder.put(field, value);
            }
        });
        cleared.stream().filter(field -> !fields.contains(field)).forEach(builder::clear);
        findings.stream()
                .filter(finding -> fields.stream()
                        .noneMatch(field -> field.key().equals(finding.place().column())))
                .forEach(builder.findings::add);
        return builder.build();
    }

    /** Shows every value as text. */
    public void forEach(BiConsumer<Field, String> action) {
        values.forEach((field, value) -> action.accept(field, value.toString()));
        own.forEach((field, value) -> action.accept(field, value.toString()));
    }

    private <T> Optional<T> value(BuiltInField field, Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(field)));
    }

    /** The fields it sets: values are personal data. */
    @Override
    public String toString() {
        return "UserDraft" + keys(values.keySet()) + keys(own.keySet()) + " clear " + keys(cleared);
    }

    private static List<String> keys(Set<? extends Field> fields) {
        return fields.stream().map(Field::key).toList();
    }

    /** Collects a draft. For one thread and one draft: it is spent when the draft is built. */
    public static final class Builder {
        private final EnumMap<BuiltInField, Object> values = new EnumMap<>(BuiltInField.class);
        private Map<OwnField, Object> own = Map.of();
        private Set<Field> cleared = Set.of();
        private final List<Finding> findings = new ArrayList<>(0);
        private boolean spent;

        private Builder() {}

        /**
         * Wants this text for the field, in its {@linkplain CanonicalText canonical spelling} and without {@linkplain
         * BlankText what shows nothing} at its ends; a blank text wants nothing. A bad one becomes a finding of the draft.
         */
        public Builder set(Field field, String text) {
            requireUnspent();
            String value = BlankText.strip(text);
            if (!BlankText.isBlank(value)) {
                Parsed<? extends Object> parsed = FieldReader.read(field, value);
                parsed.value().ifPresentOrElse(good -> put(field, good), () -> findings.addAll(parsed.findings()));
            }
            return this;
        }

        /** Wants the field to be empty. */
        public Builder clear(Field field) {
            requireUnspent();
            cleared = cleared.isEmpty() ? new TreeSet<>(Field.ORDER) : cleared;
            cleared.add(field);
            return this;
        }

        private void put(Field field, Object value) {
            field.fold(builtIn -> values.put(builtIn, value), some -> {
                own = own.isEmpty() ? new TreeMap<>(Field.ORDER) : own;
                return own.put(some, value);
            });
        }

        /** The draft. */
        public UserDraft build() {
            requireUnspent();
            spent = true;
            return new UserDraft(this);
        }

        private void requireUnspent() {
            if (spent) {
                throw new IllegalStateException("The draft is built already");
            }
        }
    }
}
