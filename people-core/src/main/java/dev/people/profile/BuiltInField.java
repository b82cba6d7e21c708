package dev.people.profile;

import static dev.people.profile.FieldType.LONG_TEXT;
import static dev.people.profile.FieldType.TEXT;
import static dev.people.profile.FieldType.YES_NO;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that every directory has. Keys, titles and aliases are those of the CSV columns. */
public enum BuiltInField implements Field {
    /** The account's id. */
    ID("id", "ID", FieldType.ID, 36, "User ID", "User no"),
    /** The name a person signs in with. */
    USERNAME("username", "Username", FieldType.USERNAME, 100, "User", "Login", "Login name", "Userid name", "Account"),
    /** First name. */
    FIRST_NAME("first_name", "First name", TEXT, 255, "Forename", "Given name"),
    /** Last name. */
    LAST_NAME("last_name", "Last name", TEXT, 255, "Surname", "Family name"),
    /** E-mail address. */
    EMAIL("email", "E-mail", FieldType.EMAIL, 254, "Email address", "Mail"),
    /** Phone number. */
    PHONE("phone", "Phone", TEXT, 255, "Phone number", "Telephone", "Work phone", "Office phone"),
    /** Mobile number. */
    MOBILE("mobile", "Mobile", TEXT, 255, "Mobile number", "Mobile phone", "Cell"),
    /** Department. */
    DEPARTMENT("department", "Department", TEXT, 255, "Dept", "Organization unit"),
    /** Position in the organization. */
    POSITION("position", "Position", TEXT, 255, "Job title", "Title"),
    /** The number an employer gave; leading zeros count. */
    EMPLOYEE_ID("employee_id", "Employee ID", FieldType.EMPLOYEE_ID, 255, "Employee number", "Staff number"),
    /** Where the person works. */
    LOCATION("location", "Location", TEXT, 255, "Office"),
    /** Postal address. */
    ADDRESS("address", "Address", LONG_TEXT, 65_535, "Work address"),
    /** City. */
    CITY("city", "City", TEXT, 255, "Town"),
    /** State of the account. */
    ACCOUNT_STATE(
            "account_state", "Account state", FieldType.ACCOUNT_STATE, 255, "State", "Status", "Active", "Enabled"),
    /** Why the account is blocked. */
    BLOCK_REASON(
            "block_reason",
            "Block reason",
            FieldType.BLOCK_REASON,
            1_030,
            "Reason",
            "Deactivation reason",
            "Suspend reason",
            "Suspension reason"),
    /** When the block ends by itself. */
    BLOCK_UNTIL("block_until", "Block until", FieldType.INSTANT, 255, "Blocked until", "Block ends"),
    /** Type of user. */
    USER_TYPE("user_type", "User type", FieldType.USER_TYPE, 255, "Type"),
    /** Whether the password must be changed at the next login. */
    CHANGE_PASSWORD_NEXT_TIME(
            "change_password_next_time",
            "Change password next time",
            YES_NO,
            255,
            "Change password next login",
            "Force password change",
            "Must change password",
            "Require reset"),
    /** Who the person reports to: an account's id, username, address, employee id or full name. */
    MANAGER(
            "manager",
            "Manager",
            FieldType.REFERENCE,
            400,
            "Manager ID",
            "Manager username",
            "Reports to",
            "Reporting to",
            "Line manager"),
    /** The username from now on; says what to do, and is kept as the username. */
    NEW_USERNAME("new_username", "New username", FieldType.NEW_USERNAME, 100),
    /** What to do with the row; kept nowhere. */
    ACTION("action", "Action", FieldType.ACTION, 255);

    private static final List<BuiltInField> ALL = List.of(values());
    private static final List<BuiltInField> OF_ACCOUNT = without(EnumSet.of(MANAGER, NEW_USERNAME, ACTION));
    private static final List<BuiltInField> EXPORTABLE = without(EnumSet.of(NEW_USERNAME, ACTION));
    private static final List<BuiltInField> PROFILE_TEXTS =
            ALL.stream().filter(BuiltInField::isProfileText).toList();
    private static final List<BuiltInField> REQUIRED =
            ALL.stream().filter(BuiltInField::required).toList();
    private static final Map<String, BuiltInField> BY_KEY =
            ALL.stream().collect(Collectors.toUnmodifiableMap(BuiltInField::key, field -> field));
    private static final Set<FieldType> CLEARABLE =
            Set.of(FieldType.EMPLOYEE_ID, FieldType.BLOCK_REASON, FieldType.INSTANT, FieldType.REFERENCE);

    private final String key;
    private final String title;
    private final FieldType type;
    private final int longest;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> aliases;

    BuiltInField(String key, String title, FieldType type, int longest, String... aliases) {
        this.key = key;
        this.title = title;
        this.type = type;
        this.longest = longest;
        this.aliases = List.of(aliases);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public FieldType type() {
        return type;
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public boolean required() {
        return this == USERNAME || this == FIRST_NAME || this == LAST_NAME || this == EMAIL;
    }

    /** Whether its value is plain text without rules across accounts. */
    public boolean isProfileText() {
        return type == TEXT || type == LONG_TEXT;
    }

    @Override
    public <R> R fold(
            Function<? super BuiltInField, ? extends R> builtIn, Function<? super OwnField, ? extends R> own) {
        return builtIn.apply(this);
    }

    @Override
    public int place() {
        return ordinal() * 10;
    }

    @Override
    public boolean isClearable() {
        return !required() && (isProfileText() || CLEARABLE.contains(type));
    }

    /** Every field, in the order of a template. */
    public static List<BuiltInField> all() {
        return ALL;
    }

    /** The {@linkplain #isProfileText() profile texts}, in the same order. */
    public static List<BuiltInField> allProfileTexts() {
        return PROFILE_TEXTS;
    }

    /** Those that an account cannot be created without, in the same order. */
    public static List<BuiltInField> allRequired() {
        return REQUIRED;
    }

    /** The fields that an account itself holds; the others are relations, or tell what to do. */
    public static List<BuiltInField> ofAccount() {
        return OF_ACCOUNT;
    }

    /** The fields that a table of accounts can hold: those of accounts, and the manager. */
    public static List<BuiltInField> exportable() {
        return EXPORTABLE;
    }

    /** The field with this key. */
    public static Optional<BuiltInField> withKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static List<BuiltInField> without(Set<BuiltInField> others) {
        return ALL.stream().filter(field -> !others.contains(field)).toList();
    }
}
