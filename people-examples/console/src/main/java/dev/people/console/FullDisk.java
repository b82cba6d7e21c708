package dev.people.console;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what broke is a disk without room, be it ours or the database's. */
final class FullDisk {
    private static final String POSTGRES = "53100";
    private static final Set<Integer> MARIADB = Set.of(1021, 1114);
    private static final Set<String> REASONS =
            Set.of("no space left on device", "not enough space on the disk", "disk quota exceeded", "disk is full");

    private FullDisk() {}

    static boolean isIn(Throwable e) {
        return Unforeseen.causes(e).flatMap(FullDisk::withNext).anyMatch(FullDisk::isFull);
    }

    /** Of a batch, the error of its statement is behind the one of the batch. */
    private static Stream<Throwable> withNext(Throwable e) {
        return e instanceof SQLException sql && sql.getNextException() != null
                ? Stream.concat(Stream.of(e), Unforeseen.causes(sql.getNextException()))
                : Stream.of(e);
    }

    private static boolean isFull(Throwable e) {
        if (e instanceof SQLException sql
                && (POSTGRES.equals(sql.getSQLState()) || MARIADB.contains(sql.getErrorCode()))) {
            return true;
        }
        String message = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
        return REASONS.stream().anyMatch(message::contains);
    }
}
