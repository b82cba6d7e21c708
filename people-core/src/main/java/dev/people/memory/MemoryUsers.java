package dev.people.memory;

import dev.people.failure.KeyTakenException;
import dev.people.failure.StaleVersionException;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.profile.FieldRule;
import dev.people.profile.OwnField;
import dev.people.user.Administrators;
import dev.people.user.BlockEnd;
import dev.people.user.BoundedCount;
import dev.people.user.Cursor;
import dev.people.user.FieldClaim;
import dev.people.user.NameKey;
import dev.people.user.Revision;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import dev.people.user.UserRepository;
import dev.people.user.UserSort;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

record MemoryUsers(MemoryTransaction tx) implements UserRepository {
    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(tx.tables().users.get(id));
    }

    @Override
    public List<User> findAll(UserKeys keys) {
        Set<UserId> found = new HashSet<>(keys.ids());
        collect(tx.tables().usernames, keys.usernames(), found);
        collect(tx.tables().emails, keys.emails(), found);
        collect(tx.tables().employeeIds, keys.employeeIds(), found);
        keys.looks().forEach(look -> found.addAll(tx.tables().looks.getOrDefault(look, Set.of())));
        keys.claims().forEach(claim -> found.addAll(tx.tables().claims.getOrDefault(claim, Set.of())));
        keys.names().forEach(name -> found.addAll(tx.tables().names.getOrDefault(name, Set.of())));
        return found.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    private static void collect(Map<String, UserId> index, Set<String> keys, Set<UserId> found) {
        keys.stream().map(index::get).filter(Objects::nonNull).forEach(found::add);
    }

    @Override
    public void insert(List<User> users) {
        for (User user : users) {
            if (tx.tables().users.containsKey(user.id())) {
                throw tx.lostBy(new KeyTakenException(KeyTakenException.Key.ID));
            }
            addKeys(user);
            tx.put(tx.tables().users, user.id(), user);
        }
    }

    @Override
    public void update(List<User> users) {
        users.forEach(user -> leaveClaims(stored(user))); // two may change values with each other
        for (User user : users) {
            User stored = stored(user);
            removeKeys(stored);
            addKeys(user);
            tx.put(tx.tables().users, user.id(), next(user));
        }
    }

    @Override
    public void raise(List<User> users) {
        for (User user : users) {
            User stored = stored(user);
            Revision revision = new Revision(
                    stored.revision().version() + 1, user.revision().lastEntry());
            tx.put(tx.tables().users, user.id(), stored.with(revision));
        }
    }

    /** What is stored of an account that has the version it was read with. */
    private User stored(User user) {
        User stored = tx.tables().users.get(user.id());
        if (stored == null || stored.revision().version() != user.revision().version()) {
            throw tx.lostBy(new StaleVersionException(user.id().value()));
        }
        return stored;
    }

    @Override
    public void vacate(List<User> users) {
        for (User user : users) {
            User stored = tx.tables().users.get(user.id());
            if (stored != null) {
                removeKeys(stored);
            }
        }
    }

    private static User next(User user) {
        return user.with(
                new Revision(user.revision().version() + 1, user.revision().lastEntry()));
    }

    private void addKeys(User user) {
        if (user.holdsUsername()) {
            claim(tx.tables().usernames, user.username().key(), user.id(), KeyTakenException.Key.USERNAME);
        }
        if (!user.exists()) {
            return;
        }
        claim(tx.tables().emails, user.email().key(), user.id(), KeyTakenException.Key.EMAIL);
        user.employeeId()
                .ifPresent(number ->
                        claim(tx.tables().employeeIds, number.key(), user.id(), KeyTakenException.Key.EMPLOYEE_ID));
        claims(user).forEach((claim, field) -> claim(claim, field, user.id()));
        share(tx.tables().looks, user.username().look(), user.id());
        NameKey.of(user).ifPresent(name -> share(tx.tables().names, name, user.id()));
    }

    /** The values by which the account is found, with their fields. */
    private Map<FieldClaim, OwnField> claims(User user) {
        Map<FieldClaim, OwnField> claims = new HashMap<>();
        if (!user.profile().own().isEmpty()) {
            for (OwnField field : new MemoryFields(tx).schema().own()) {
                if (field.isIndexed()) {
                    FieldClaim.of(user, field.key()).ifPresent(claim -> claims.put(claim, field));
                }
            }
        }
        return claims;
    }

    private void claim(FieldClaim claim, OwnField field, UserId id) {
        if (field.has(FieldRule.UNIQUE)
                && !tx.tables().claims.getOrDefault(claim, Set.of()).isEmpty()) {
            throw tx.lostBy(new KeyTakenException(KeyTakenException.Key.FIELD));
        }
        share(tx.tables().claims, claim, id);
    }

    private <K> void share(Map<K, Set<UserId>> index, K key, UserId id) {
        tx.put(index, key, Tables.with(index.getOrDefault(key, Set.of()), id));
    }

    private void claim(Map<String, UserId> index, String key, UserId id, KeyTakenException.Key kind) {
        if (index.containsKey(key)) {
            throw tx.lostBy(new KeyTakenException(kind));
        }
        tx.put(index, key, id);
    }

    private void removeKeys(User user) {
        release(tx.tables().usernames, user.username().key(), user.id());
        release(tx.tables().emails, user.email().key(), user.id());
        user.employeeId().ifPresent(number -> release(tx.tables().employeeIds, number.key(), user.id()));
        leaveClaims(user);
        leave(tx.tables().looks, user.username().look(), user.id());
        NameKey.of(user).ifPresent(name -> leave(tx.tables().names, name, user.id()));
    }

    private void leaveClaims(User user) {
        claims(user).keySet().forEach(claim -> leave(tx.tables().claims, claim, user.id()));
    }

    private <K> void leave(Map<K, Set<UserId>> index, K key, UserId id) {
        Set<UserId> others = new HashSet<>(index.getOrDefault(key, Set.of()));
        others.remove(id);
        tx.put(index, key, others);
    }

    /** What an account does not hold any more may be somebody else's by now. */
    private void release(Map<String, UserId> index, String key, UserId id) {
        if (id.equals(index.get(key))) {
            tx.remove(index, key);
        }
    }

    /** Usernames are kept in their order; by anything else everybody is sorted. */
    @Override
    public List<User> page(UserQuery query) {
        Predicate<User> isFound = found(query.filter());
        if (query.sort().key() == UserSort.Key.USERNAME) {
            return byUsername(query).filter(isFound).limit(query.limit()).toList();
        }
        UserSort.Key key = query.sort().key();
        return tx.tables().users.values().stream()
                .filter(isFound)
                .map(user -> Cursor.behind(user, key))
                .filter(place -> query.after().isEmpty()
                        || query.sort().compare(place, query.after().get()) > 0)
                .sorted(query.sort()::compare)
                .limit(query.limit())
                .map(place -> tx.tables().users.get(place.id()))
                .toList();
    }

    /** Who has a username has it alone: ids decide nothing. */
    private Stream<User> byUsername(UserQuery query) {
        boolean isAscending = query.sort().isAscending();
        NavigableMap<String, UserId> all =
                isAscending ? tx.tables().usernames : tx.tables().usernames.descendingMap();
        NavigableMap<String, UserId> rest =
                query.after().map(last -> all.tailMap(last.value(), false)).orElse(all);
        return rest.values().stream().map(tx.tables().users::get);
    }

    private Predicate<User> found(UserFilter filter) {
        return filter.accept(new MemoryFilter(tx.tables())).and(User::exists);
    }

    @Override
    public List<User> blockedUntil(Instant until, Optional<BlockEnd> after, int limit) {
        return tx.tables().users.values().stream()
                .flatMap(user -> BlockEnd.of(user).stream())
                .filter(end -> !end.until().isAfter(until))
                .filter(end -> after.isEmpty() || end.compareTo(after.get()) > 0)
                .sorted()
                .limit(limit)
                .map(end -> tx.tables().users.get(end.user()))
                .toList();
    }

    @Override
    public long count() {
        return count(User::exists);
    }

    @Override
    public BoundedCount count(UserFilter filter, int limit) {
        long most = BoundedCount.requireLimit(limit) + 1L;
        Predicate<User> isFound = found(filter);
        return BoundedCount.of(
                tx.tables().users.values().stream().filter(isFound).limit(most).count(), limit);
    }

    @Override
    public long activeAdministrators() {
        return count(Administrators::contains);
    }

    @Override
    public long seatTakers(PoolName pool) {
        return count(user -> user.state().takesSeat() && user.account().pool().equals(pool));
    }

    private long count(Predicate<User> which) {
        return tx.tables().users.values().stream().filter(which).count();
    }
}
