package dev.people.change;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts by which managers and the ways to them are shown: by username, by id where that is not known. */
final class ManagerTexts {
    /** Longer ways are shown by their ends: a finding is for reading. */
    private static final int LONGEST_WAY = 8;

    private static final int END = 3;

    private ManagerTexts() {}

    static String name(UserId manager, DirectoryView view) {
        return view.user(manager).map(user -> user.username().value()).orElseGet(manager::toString);
    }

    /** The manager, and from when until when where the line says so. */
    static String text(ReportingLine line, DirectoryView view) {
        String from = line.from().map(instant -> " from " + instant).orElse("");
        String until = line.until().map(instant -> " until " + instant).orElse("");
        return name(line.manager(), view) + from + until;
    }

    static String path(List<UserId> way, DirectoryView view) {
        if (way.size() <= LONGEST_WAY) {
            return joined(way.stream().map(id -> name(id, view)));
        }
        Stream<String> first = way.stream().limit(END).map(id -> name(id, view));
        Stream<String> last = way.stream().skip(way.size() - END).map(id -> name(id, view));
        String between = (way.size() - 2 * END) + " more";
        return joined(Stream.concat(Stream.concat(first, Stream.of(between)), last));
    }

    private static String joined(Stream<String> names) {
        return names.collect(Collectors.joining(" → "));
    }
}
