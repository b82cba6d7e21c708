package dev.people.change;

import dev.people.id.UserId;
import dev.people.storage.Work;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.FieldClaim;
import dev.people.user.NameKey;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of the directory that some keys lead to, loaded at once; decisions can be laid over it, so that the next one
 * sees what the one before will have done. For one thread.
 */
public final class LoadedView implements DirectoryView {
    private final Map<UserId, User> byId = new HashMap<>();
    private final Map<String, User> byUsername = new HashMap<>();
    private final Map<String, User> byEmail = new HashMap<>();
    private final Map<String, User> byEmployeeId = new HashMap<>();
    private final Map<String, List<User>> byLook;
    private final Map<String, List<User>> byName = new HashMap<>();
    private final Map<FieldClaim, User> byClaim = new HashMap<>();
    /** The fields of the directory's own by whose values accounts are found. */
    private final Set<String> claimed;

    private final boolean namesMatter;
    private final Map<UserId, User> deleted = new HashMap<>();
    private final Set<String> reserved = new HashSet<>();
    private Optional<ReportingView> reporting = Optional.empty();
    private long activeAdministrators;

    private LoadedView(List<User> users, UserKeys keys, long activeAdministrators) {
        this.activeAdministrators = activeAdministrators;
        this.byLook = new HashMap<>();
        this.namesMatter = !keys.names().isEmpty();
        this.claimed = keys.claims().stream().map(FieldClaim::field).collect(Collectors.toUnmodifiableSet());
        boolean looksMatter = !keys.looks().isEmpty();
        for (User user : users) {
            put(user, looksMatter);
        }
    }

    /** What these accounts show, found by these keys. */
    public static LoadedView of(List<User> users, UserKeys keys, long activeAdministrators) {
        return new LoadedView(users, keys, activeAdministrators);
    }

    /** Whether nobody was found, not even somebody deleted. */
    public boolean isEmpty() {
        return byId.isEmpty() && reserved.isEmpty() && deleted.isEmpty();
    }

    /** Every key that a decision on a change may look up. */
    public static void collect(UserChange change, UserKeys keys) {
        change.rule().collect(keys);
    }

    /** The same, which also knows these accounts. */
    LoadedView and(List<User> users) {
        users.forEach(user -> put(user, false));
        return this;
    }

    /** The same, which also knows who reports to whom. */
    public LoadedView with(ReportingView lines) {
        reporting = Optional.of(lines);
        return this;
    }

    /** The same, which also knows the lines by which these changes are decided, and whoever may have to be named. */
    public LoadedView withLines(Work work, Collection<UserChange.AssignManager> changes, Instant now) {
        LoadedLines lines = LoadedLines.of(work.reportingLines(), changes, now);
        return lines.view(work, this, changes, now);
    }

    /** Every key of a draft that a decision may look up. */
    public static void collect(UserDraft draft, UserKeys keys) {
        draft.id().ifPresent(keys::id);
        draft.username().ifPresent(name -> keys.username(name).look(name));
        draft.newUsername().ifPresent(name -> keys.username(name).look(name));
        draft.email().ifPresent(keys::email);
        draft.employeeId().ifPresent(keys::employeeId);
        draft.own().forEach((field, value) -> OwnRule.collect(field, value, keys));
    }

    /** The keys of those whom a draft names in fields of the directory's own. */
    public static void collectNamed(UserDraft draft, UserKeys keys) {
        draft.own().values().forEach(value -> {
            if (value instanceof UserReference reference) {
                reference.collect(keys);
            }
        });
    }

    /** Lays a decision over what was loaded. */
    public void apply(Decision decision) {
        decision.before().ifPresent(this::remove);
        decision.after().ifPresent(user -> put(user, true));
        activeAdministrators += decision.administratorEffect();
        decision.manager().ifPresent(effect -> reporting.ifPresent(lines -> lines.apply(effect)));
    }

    private void put(User user, boolean withLook) {
        if (!user.exists()) {
            if (user.holdsUsername()) {
                reserved.add(user.username().key());
            }
            deleted.put(user.id(), user);
            return;
        }
        byId.put(user.id(), user);
        byUsername.put(user.username().key(), user);
        byEmail.put(user.email().key(), user);
        user.employeeId().ifPresent(number -> byEmployeeId.put(number.key(), user));
        claims(user).forEach(claim -> byClaim.put(claim, user));
        if (withLook) {
            byLook.computeIfAbsent(user.username().look(), look -> new ArrayList<>(1))
                    .add(user);
        }
        if (namesMatter) {
            NameKey.of(user).ifPresent(name -> byName.computeIfAbsent(name, any -> new ArrayList<>(1))
                    .add(user));
        }
    }

    private void remove(User user) {
        if (!user.exists()) {
            deleted.remove(user.id());
            if (user.holdsUsername()) {
                reserved.remove(user.username().key());
            }
            return;
        }
        byId.remove(user.id());
        byUsername.remove(user.username().key(), user);
        byEmail.remove(user.email().key(), user);
        user.employeeId().ifPresent(number -> byEmployeeId.remove(number.key(), user));
        claims(user).forEach(claim -> byClaim.remove(claim, user));
        removeFrom(byLook, user.username().look(), user);
        NameKey.of(user).filter(any -> namesMatter).ifPresent(name -> removeFrom(byName, name, user));
    }

    private List<FieldClaim> claims(User user) {
        if (claimed.isEmpty() || user.profile().own().isEmpty()) {
            return List.of();
        }
        return claimed.stream()
                .flatMap(field -> FieldClaim.of(user, field).stream())
                .toList();
    }

    private static void removeFrom(Map<String, List<User>> index, String key, User user) {
        List<User> some = index.get(key);
        if (some != null) {
            some.removeIf(other -> other.id().equals(user.id()));
        }
    }

    @Override
    public Optional<User> user(UserId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<User> holderOf(Username username) {
        return Optional.ofNullable(byUsername.get(username.key()));
    }

    @Override
    public Optional<User> deleted(UserId id) {
        return Optional.ofNullable(deleted.get(id));
    }

    @Override
    public boolean isReserved(Username username) {
        return reserved.contains(username.key());
    }

    @Override
    public Optional<User> lookAlikeOf(Username username, UserId owner) {
        List<User> alike = byLook.getOrDefault(username.look(), List.of());
        return alike.stream()
                .filter(user -> !user.id().equals(owner) && user.username().isConfusableWith(username))
                .findFirst();
    }

    @Override
    public Optional<User> holderOf(EmailAddress email) {
        return Optional.ofNullable(byEmail.get(email.key()));
    }

    @Override
    public Optional<User> holderOf(EmployeeId employeeId) {
        return Optional.ofNullable(byEmployeeId.get(employeeId.key()));
    }

    @Override
    public Optional<User> holderOf(FieldClaim claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }

    @Override
    public List<User> named(String nameKey) {
        return List.copyOf(byName.getOrDefault(nameKey, List.of()));
    }

    @Override
    public long activeAdministrators() {
        return activeAdministrators;
    }

    @Override
    public ReportingView reporting() {
        return reporting.orElseThrow(() -> new IllegalStateException("Reporting lines were not loaded"));
    }
}
