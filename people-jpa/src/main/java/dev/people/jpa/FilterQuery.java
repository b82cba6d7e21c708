package dev.people.jpa;

import dev.people.id.UserId;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldRule;
import dev.people.profile.OwnField;
import dev.people.user.FilterCases;
import dev.people.user.StateKind;
import dev.people.user.UserFilter;
import dev.people.user.UserType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.SelectionQuery;

/**
 * A filter in the query language of Hibernate, about {@code UserEntity u}. Whatever somebody typed is a parameter. Each
 * condition is true or false and never unknown, so that {@code not} means the same as in memory.
 */
final class FilterQuery implements FilterCases<String> {
    private static final String EVERYBODY = "1 = 1";
    private static final String NOBODY = "1 = 0";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> circles = new ArrayList<>();
    private final String condition;

    FilterQuery(UserFilter filter) {
        condition = "u.state <> 'deleted' and " + filter.accept(this);
    }

    /** What the query begins with: those below managers, if they are asked for. */
    String beginning() {
        return circles.isEmpty() ? "" : "with " + String.join(", ", circles) + " ";
    }

    /** Whether it finds {@code u}. */
    String condition() {
        return condition;
    }

    /** Makes a value a parameter. */
    String parameter(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** The query with every value. */
    <R> SelectionQuery<R> fill(SelectionQuery<R> query) {
        values.forEach(query::setParameter);
        return query;
    }

    @Override
    public String everybody() {
        return EVERYBODY;
    }

    @Override
    public String text(UserFilter.Text filter) {
        return filter.canOccur() ? joined(" and ", EVERYBODY, filter.words(), this::contains) : NOBODY;
    }

    private String contains(String word) {
        String escaped = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "u.searchText like " + parameter("%" + escaped + "%") + " escape '!'";
    }

    @Override
    public String only(UserFilter.Only filter) {
        return "u.id = " + id(filter.id());
    }

    @Override
    public String inState(UserFilter.InState filter) {
        return joined(" or ", NOBODY, filter.states(), FilterQuery::isIn);
    }

    private static String isIn(StateKind state) {
        return switch (state) {
            case PENDING_INVITED -> "u.state = 'pending' and u.pendingCause = 'INVITED'";
            case PENDING_UNVERIFIED -> "u.state = 'pending' and u.pendingCause = 'UNVERIFIED'";
            case ACTIVE -> "u.state = 'active'";
            case BLOCKED -> "u.state = 'blocked'";
            case NONE, DELETED -> NOBODY;
        };
    }

    @Override
    public String ofType(UserFilter.OfType filter) {
        return joined(" or ", NOBODY, filter.types(), this::isOf);
    }

    private String isOf(UserType type) {
        return "u.userType = " + parameter(type.code());
    }

    @Override
    public String fieldEquals(UserFilter.FieldEquals filter) {
        return filter.key()
                .map(key -> filter.field().<String>fold(builtIn -> equal(builtIn, key), own -> equal(own, key)))
                .orElse(NOBODY);
    }

    private String equal(BuiltInField field, String key) {
        String path = "u." + attribute(field);
        return key.isEmpty()
                ? path + " is null"
                : "(" + path + " is not null and " + path + " = " + parameter(kept(field, key)) + ")";
    }

    private String equal(OwnField field, String key) {
        String rows = " u.id in (select f.owner from UserFieldEntity f where f.field = " + parameter(field.key());
        if (key.isEmpty()) {
            return "not (" + rows + "))";
        }
        String column = field.has(FieldRule.UNIQUE) ? "f.claim" : "f.valueKey";
        return "(" + rows + " and " + column + " = " + parameter(key) + "))";
    }

    private static String kept(BuiltInField field, String key) {
        return field == BuiltInField.USERNAME ? OrderedText.of(key) : key;
    }

    private static String attribute(BuiltInField field) {
        return switch (field) {
            case USERNAME -> "usernameKey";
            case EMAIL -> "emailClaim";
            case EMPLOYEE_ID -> "employeeKey";
            case FIRST_NAME -> "firstName";
            case LAST_NAME -> "lastName";
            case PHONE -> "phone";
            case MOBILE -> "mobile";
            case DEPARTMENT -> "department";
            case POSITION -> "position";
            case LOCATION -> "location";
            case ADDRESS -> "address";
            case CITY -> "city";
            default -> throw new IllegalArgumentException("No column holds the field " + field.key());
        };
    }

    @Override
    public String reportsTo(UserFilter.ReportsTo filter) {
        return "u.id in (select l.report from ReportingLineEntity l where l.manager = " + id(filter.manager())
                + isValid(filter.at()) + ")";
    }

    /** Steps are counted: there can be a circle in lines of the past, in which H2 would go round for ever. */
    @Override
    public String below(UserFilter.Below filter) {
        String name = "below" + circles.size();
        String manager = id(filter.manager());
        String valid = isValid(filter.at());
        circles.add(name + " as (select l.report as id, 1 as step from ReportingLineEntity l where l.manager = "
                + manager
                + valid + " union select l.report as id, b.step + 1 as step from " + name
                + " b join ReportingLineEntity l on l.manager = b.id where b.step < " + UserFilter.MOST_LEVELS + valid
                + ")");
        return "(u.id <> " + manager + " and u.id in (select b.id from " + name + " b))";
    }

    private String id(UserId user) {
        return parameter(user.value());
    }

    private String isValid(Instant at) {
        String instant = parameter(at);
        return " and (l.validFrom is null or l.validFrom <= " + instant
                + ") and (l.validUntil is null or l.validUntil > " + instant + ")";
    }

    @Override
    public String and(UserFilter.And filter) {
        return joined(" and ", EVERYBODY, filter.filters(), part -> part.accept(this));
    }

    @Override
    public String or(UserFilter.Or filter) {
        return joined(" or ", NOBODY, filter.filters(), part -> part.accept(this));
    }

    @Override
    public String not(UserFilter.Not filter) {
        return "not (" + filter.filter().accept(this) + ")";
    }

    private static <T> String joined(String by, String otherwise, Collection<T> parts, Function<T, String> condition) {
        return parts.isEmpty()
                ? otherwise
                : parts.stream().map(condition).collect(Collectors.joining(")" + by + "(", "((", "))"));
    }
}
