package dev.people.contract;

import dev.people.change.UserTexts;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.user.EmployeeId;
import dev.people.user.FilterCases;
import dev.people.user.SearchText;
import dev.people.user.SortName;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserSort;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What filters and orders mean, told once more in the plainest way, to compare storages with. */
record ReferenceFilter(Map<UserId, ReportingLine> lines) implements FilterCases<Predicate<User>> {
    /** Whom a filter finds in a directory, in order. */
    static List<User> found(AskedDirectory directory, UserFilter filter, UserSort sort) {
        return directory.users().stream()
                .filter(User::exists)
                .filter(filter.accept(new ReferenceFilter(directory.lineOf())))
                .sorted(order(sort))
                .toList();
    }

    private static Comparator<User> order(UserSort sort) {
        Comparator<User> byValue =
                switch (sort.key()) {
                    case USERNAME ->
                        Comparator.comparing(user -> codePoints(user.username().key()), Arrays::compare);
                    case NAME -> Comparator.comparing(user -> codePoints(SortName.of(user)), Arrays::compare);
                    case CREATED ->
                        Comparator.comparing(user -> user.account().origin().at());
                };
        Comparator<User> order = byValue.thenComparing(user -> user.id().toString());
        return sort.isAscending() ? order : order.reversed();
    }

    private static int[] codePoints(String text) {
        return text.codePoints().toArray();
    }

    @Override
    public Predicate<User> everybody() {
        return user -> true;
    }

    @Override
    public Predicate<User> text(UserFilter.Text filter) {
        return user -> SearchText.canOccur(filter.text())
                && Arrays.stream(SearchText.fold(filter.text()).split("\\s"))
                        .allMatch(word -> SearchText.of(user).contains(word.strip()));
    }

    @Override
    public Predicate<User> only(UserFilter.Only filter) {
        return user -> user.id().toString().equals(filter.id().toString());
    }

    @Override
    public Predicate<User> inState(UserFilter.InState filter) {
        return user ->
                filter.states().stream().anyMatch(state -> state == user.state().kind());
    }

    @Override
    public Predicate<User> ofType(UserFilter.OfType filter) {
        return user ->
                filter.types().stream().anyMatch(type -> type == user.account().type());
    }

    @Override
    public Predicate<User> fieldEquals(UserFilter.FieldEquals filter) {
        return user -> switch (filter.field().<BuiltInField>fold(builtIn -> builtIn, own -> BuiltInField.ID)) {
            case USERNAME ->
                user.username().key().equalsIgnoreCase(filter.value().strip());
            case EMAIL -> user.email().key().equalsIgnoreCase(filter.value().strip());
            case EMPLOYEE_ID ->
                user.employeeId().map(EmployeeId::key).orElse("").equalsIgnoreCase(filter.value());
            default -> UserTexts.text(user, filter.field()).equals(filter.value());
        };
    }

    @Override
    public Predicate<User> reportsTo(UserFilter.ReportsTo filter) {
        return user -> above(user.id(), filter.at()).equals(Optional.of(filter.manager()));
    }

    /** From below: up to the manager, or to the top. */
    @Override
    public Predicate<User> below(UserFilter.Below filter) {
        return user -> {
            Optional<UserId> above = above(user.id(), filter.at());
            for (int steps = 0; steps < lines.size() && above.isPresent(); steps++) {
                if (above.get().equals(filter.manager())) {
                    return !user.id().equals(filter.manager());
                }
                above = above(above.get(), filter.at());
            }
            return false;
        };
    }

    private Optional<UserId> above(UserId report, Instant at) {
        return Optional.ofNullable(lines.get(report))
                .filter(line -> line.isValidAt(at))
                .map(ReportingLine::manager);
    }

    @Override
    public Predicate<User> and(UserFilter.And filter) {
        return user ->
                filter.filters().stream().allMatch(part -> part.accept(this).test(user));
    }

    @Override
    public Predicate<User> or(UserFilter.Or filter) {
        return user ->
                filter.filters().stream().anyMatch(part -> part.accept(this).test(user));
    }

    @Override
    public Predicate<User> not(UserFilter.Not filter) {
        return user -> !filter.filter().accept(this).test(user);
    }
}
