package dev.people.export;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Some accounts with their managers. */
record ExportPage(List<User> users, Map<UserId, User> managers) {
    static ExportPage of(List<User> users) {
        return new ExportPage(users, Map.of());
    }

    /** With whoever they report to at this instant; deleted managers are nobody. */
    static ExportPage withManagers(Work work, List<User> users, Instant now) {
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
            work.users().findAll(keys).stream().filter(User::exists).forEach(user -> byId.put(user.id(), user));
        }
        Map<UserId, User> managers = new HashMap<>();
        for (ReportingLine line : lines) {
            User manager = byId.get(line.manager());
            if (manager != null) {
                managers.put(line.report(), manager);
            }
        }
        return new ExportPage(users, managers);
    }

    Optional<User> managerOf(User user) {
        return Optional.ofNullable(managers.get(user.id()));
    }
}
