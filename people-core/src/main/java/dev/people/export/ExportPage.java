package dev.people.export;

import dev.people.actor.Authority;
import dev.people.change.LoadedView;
import dev.people.change.UserReference;
import dev.people.id.UserId;
import dev.people.importing.CellLanguage;
import dev.people.organization.ReportingLine;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some accounts with their managers.
 *
 * @param users the accounts
 * @param managers by the ids of those who report to them
 * @param unclear the managers whose usernames are other people's keys as well, or words for nobody
 */
record ExportPage(List<User> users, Map<UserId, User> managers, Set<UserId> unclear) {
    static ExportPage of(List<User> users) {
        return new ExportPage(users, Map.of(), Set.of());
    }

    /** With whoever they report to at this instant; deleted managers, and those whom the actor does not see, are nobody. */
    static ExportPage withManagers(Work work, List<User> users, Instant now, Authority authority) {
        List<ReportingLine> lines = work
                .reportingLines()
                .of(users.stream().map(User::id).toList())
                .stream()
                .filter(line -> line.isValidAt(now))
                .toList();
        UserKeys keys = new UserKeys();
        lines.forEach(line -> keys.id(line.manager()));
        Map<UserId, User> byId = new HashMap<>();
        if (!lines.isEmpty()) {
            work.users().findAll(keys).stream()
                    .filter(user -> user.exists() && Visibility.sees(authority, user))
                    .forEach(user -> byId.put(user.id(), user));
        }
        Map<UserId, User> managers = new HashMap<>();
        for (ReportingLine line : lines) {
            User manager = byId.get(line.manager());
            if (manager != null) {
                managers.put(line.report(), manager);
            }
        }
        return new ExportPage(users, managers, unclear(work, byId.values()));
    }

    private static Set<UserId> unclear(Work work, Collection<User> managers) {
        UserKeys keys = new UserKeys();
        managers.forEach(manager -> name(manager).collect(keys));
        if (managers.isEmpty()) {
            return Set.of();
        }
        LoadedView view = LoadedView.of(work.users().findAll(keys), keys, 0);
        return managers.stream()
                .filter(manager -> name(manager).id().isPresent()
                        || CellLanguage.isUsuallyNobody(name(manager).text())
                        || !name(manager).answering(view).equals(List.of(manager)))
                .map(User::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UserReference name(User manager) {
        return new UserReference(manager.username().value());
    }

    /** By what an import finds somebody's manager again: the username, or the id where that may be another one's key. */
    Optional<UserReference> referenceOf(User user) {
        return managerOf(user)
                .map(manager -> unclear.contains(manager.id())
                        ? new UserReference(manager.id().toString())
                        : name(manager));
    }

    private Optional<User> managerOf(User user) {
        return Optional.ofNullable(managers.get(user.id()));
    }
}
