package dev.people.contract;

import dev.people.audit.AuditEntry;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.run.Run;
import dev.people.storage.Storage;
import dev.people.user.Revision;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that can be seen of a directory, to compare two states of it. */
public record Directory(List<String> users, List<String> rest) {
    private static final int EVERYBODY = 10_000;

    /** What this storage shows. */
    public static Directory of(Storage storage) {
        return storage.read(work -> {
            List<String> users = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            for (User user : work.users().page(UserQuery.all(EVERYBODY))) {
                List<AuditEntry> history = work.audit().history(user.id(), EVERYBODY);
                users.add(text(user) + " told by " + history);
            }
            rest.add(work.pools().all().toString());
            rest.add(work.outbox().counts().toString());
            rest.add(work.runs().newest(EVERYBODY).toString());
            return new Directory(users, rest);
        });
    }

    /** Everybody in this storage, by username. */
    public static List<User> everybody(Storage storage) {
        List<User> users = new ArrayList<>(storage.read(work -> work.users().page(UserQuery.all(EVERYBODY))));
        users.sort(Comparator.comparing(user -> user.username().key()));
        return users;
    }

    /** Everything but revisions that can be seen of everybody, by username: the manager as well, if that is anybody. */
    public static List<String> accounts(Storage storage) {
        List<User> everybody = everybody(storage);
        Map<UserId, String> managers = managers(storage, everybody);
        return everybody.stream()
                .map(user -> text(new User(
                                user.id(),
                                Revision.NEW,
                                user.username(),
                                user.email(),
                                user.employeeId(),
                                user.profile(),
                                user.account()))
                        + managers.getOrDefault(user.id(), ""))
                .toList();
    }

    private static Map<UserId, String> managers(Storage storage, List<User> everybody) {
        Map<UserId, String> names = new HashMap<>();
        everybody.forEach(user -> names.put(user.id(), user.username().value()));
        return storage.read(work -> {
            Map<UserId, String> managers = new HashMap<>();
            work.reportingLines()
                    .of(names.keySet())
                    .forEach(line -> managers.put(
                            line.report(),
                            " reports to " + names.getOrDefault(line.manager(), "somebody gone") + " " + line.from()
                                    + line.until()));
            return managers;
        });
    }

    /** Every run. */
    public static List<Run> runs(Storage storage) {
        return storage.read(work -> work.runs().newest(EVERYBODY));
    }

    /** How many accounts of the primary pool are in a state that takes a seat. */
    public static long seatTakers(Storage storage) {
        return seatTakers(storage, PoolName.PRIMARY);
    }

    /** The same for a pool. */
    public static long seatTakers(Storage storage, PoolName pool) {
        return storage.<Long>read(work -> work.users().seatTakers(pool));
    }

    /** How many seats the primary pool counts as used. */
    public static long seatsUsed(Storage storage) {
        return seatsUsed(storage, PoolName.PRIMARY);
    }

    /** The same for a pool. */
    public static long seatsUsed(Storage storage, PoolName pool) {
        return storage.<Long>read(work -> work.pools().all().stream()
                .filter(some -> some.name().equals(pool))
                .findFirst()
                .orElseThrow()
                .used());
    }

    private static String text(User user) {
        return String.join(
                " ",
                user.id().toString(),
                String.valueOf(user.revision()),
                user.username().value(),
                user.email().value(),
                user.employeeId().toString(),
                user.profile().view().toString(),
                user.account().toString());
    }
}
