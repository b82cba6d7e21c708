package dev.people.memory;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.user.FieldKey;
import dev.people.user.FilterCases;
import dev.people.user.SearchText;
import dev.people.user.User;
import dev.people.user.UserFilter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a filter is in memory: whether it finds an account. */
record MemoryFilter(Tables tables) implements FilterCases<Predicate<User>> {
    @Override
    public Predicate<User> everybody() {
        return user -> true;
    }

    @Override
    public Predicate<User> text(UserFilter.Text filter) {
        List<String> words = filter.words();
        if (!filter.canOccur()) {
            return user -> false;
        }
        return user -> {
            String searched = SearchText.of(user);
            return words.stream().allMatch(searched::contains);
        };
    }

    @Override
    public Predicate<User> only(UserFilter.Only filter) {
        return user -> user.id().equals(filter.id());
    }

    @Override
    public Predicate<User> inState(UserFilter.InState filter) {
        return user -> filter.states().contains(user.state().kind());
    }

    @Override
    public Predicate<User> ofType(UserFilter.OfType filter) {
        return user -> filter.types().contains(user.account().type());
    }

    @Override
    public Predicate<User> fieldEquals(UserFilter.FieldEquals filter) {
        return filter.key()
                .<Predicate<User>>map(
                        key -> user -> FieldKey.of(user, filter.field()).equals(key))
                .orElse(user -> false);
    }

    @Override
    public Predicate<User> reportsTo(UserFilter.ReportsTo filter) {
        return isOneOf(reports(filter.manager(), filter.at()));
    }

    @Override
    public Predicate<User> below(UserFilter.Below filter) {
        Set<UserId> found = new HashSet<>();
        Set<UserId> level = reports(filter.manager(), filter.at());
        for (int depth = 1; depth <= UserFilter.MOST_LEVELS && found.addAll(level); depth++) {
            Set<UserId> next = new HashSet<>();
            level.forEach(manager -> next.addAll(reports(manager, filter.at())));
            next.removeAll(found);
            level = next;
        }
        found.remove(filter.manager());
        return isOneOf(found);
    }

    private static Predicate<User> isOneOf(Set<UserId> ids) {
        return user -> ids.contains(user.id());
    }

    private Set<UserId> reports(UserId manager, Instant at) {
        Set<UserId> reports = new HashSet<>();
        tables.linesTo(manager)
                .filter(line -> line.isValidAt(at))
                .map(ReportingLine::report)
                .forEach(reports::add);
        return reports;
    }

    @Override
    public Predicate<User> and(UserFilter.And filter) {
        List<Predicate<User>> all = all(filter.filters());
        return user -> all.stream().allMatch(one -> one.test(user));
    }

    @Override
    public Predicate<User> or(UserFilter.Or filter) {
        List<Predicate<User>> all = all(filter.filters());
        return user -> all.stream().anyMatch(one -> one.test(user));
    }

    @Override
    public Predicate<User> not(UserFilter.Not filter) {
        return filter.filter().accept(this).negate();
    }

    private List<Predicate<User>> all(List<UserFilter> filters) {
        return filters.stream().map(filter -> filter.accept(this)).toList();
    }
}
