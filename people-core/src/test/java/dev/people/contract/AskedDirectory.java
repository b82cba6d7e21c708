package dev.people.contract;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A directory that somebody asks questions about.
 *
 * @param users everybody, deleted accounts included
 * @param lines who reports to whom
 */
public record AskedDirectory(List<User> users, List<ReportingLine> lines) {
    /** Copies the lists. */
    public AskedDirectory {
        users = List.copyOf(users);
        lines = List.copyOf(lines);
    }

    /** Stores everybody. */
    public void putInto(Storage storage) {
        Transactions.write(storage, work -> {
            work.users().insert(users);
            work.reportingLines().put(lines);
        });
    }

    /** The line of each person who has one. */
    public Map<UserId, ReportingLine> lineOf() {
        return lines.stream().collect(Collectors.toMap(ReportingLine::report, Function.identity()));
    }

    /** The person at this place in the list, or somebody unknown behind its end. */
    public UserId person(int number) {
        return Optional.of(number)
                .filter(index -> index < users.size())
                .map(index -> users.get(index).id())
                .orElse(UserFixture.idOf("nobody"));
    }

    /** Usernames and states, to understand what failed. */
    @Override
    public String toString() {
        return users.stream()
                        .map(user -> user.username() + " (" + user.state().code() + ", "
                                + user.profile().view() + ")")
                        .toList()
                + " " + lines;
    }
}
