package dev.people.jpa;

import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * The seats of a pool in {@value SeatRows#COUNT} parts, each a row that holds how many it has given out and how many it may
 * still give; any number where the pool has no limit. A transaction takes from parts that nobody else has locked, first
 * from those with the most, and gives back to those with the least: what is free stays spread, and transactions that stay
 * open do not wait for each other. Only where the unlocked parts have too few does it lock every part, and so waits for
 * whoever may be taking the last seats, counts anew, and shares out what is left.
 */
final class SeatParts {
    /** Many seats at once are given back to so many parts. */
    private static final int SPREAD = 8;

    private final SeatRows rows;
    private final RandomGenerator random;

    SeatParts(Connection connection, PoolName pool, RandomGenerator random) {
        this.random = random;
        this.rows = new SeatRows(connection, pool);
    }

    /** Takes seats of parts that nobody has locked; answers whether they had enough. Never waits. */
    boolean takeFree(long seats) throws SQLException {
        List<SeatPart> most = all(Comparator.comparingLong(SeatPart::free).reversed());
        if (free(most, seats) < seats) {
            return false;
        }
        if (seats == 0) {
            return true;
        }
        return Database.POSTGRESQL.isBelow(rows.connection()) ? takeOrLetGo(most, seats) : takeOf(most, seats);
    }

    /**
     * Two who wait while they hold some wait for each other, which PostgreSQL takes a second to see. MariaDB sees it at
     * once, and would not let go; H2 sees it as well, and fails now and then when it lets go under load.
     */
    private boolean takeOrLetGo(List<SeatPart> most, long seats) throws SQLException {
        SqlSavepoint before = SqlSavepoint.set(rows.connection(), "people_seats");
        boolean taken = takeOf(most, seats);
        if (!taken) {
            before.undo();
        }
        before.release();
        return taken;
    }

    private boolean takeOf(List<SeatPart> most, long seats) throws SQLException {
        List<SeatPart> held = hold(most, seats);
        if (free(held, seats) < seats) {
            return false;
        }
        rows.write(SeatPart.less(held, seats));
        return true;
    }

    /** Locks twice as many as have enough, so that none is empty afterwards while others have plenty. */
    private List<SeatPart> hold(List<SeatPart> most, long seats) throws SQLException {
        long wanted = Math.min(seats, 2L * needed(most, seats));
        List<SeatPart> held = new ArrayList<>();
        for (SeatPart next : most) {
            boolean unlimited = !held.isEmpty() && held.get(0).free() == SeatPart.UNLIMITED;
            if (free(held, seats) == seats && (held.size() >= wanted || unlimited)) {
                break;
            }
            rows.lockIfFree(next.number()).filter(part -> part.free() > 0).ifPresent(held::add);
        }
        return held;
    }

    private static int needed(List<SeatPart> most, long seats) {
        int count = 1;
        while (free(most.subList(0, count), seats) < seats) {
            count++;
        }
        return count;
    }

    /** Parts in this order, equal ones in any. */
    private List<SeatPart> all(Comparator<SeatPart> order) throws SQLException {
        List<SeatPart> parts = rows.read();
        if (parts.isEmpty()) {
            parts = made();
        }
        // those who come at the same time are not to try the same ones
        Collections.rotate(parts, random.nextInt(parts.size()));
        parts.sort(order);
        return parts;
    }

    /** How many seats these parts may give, at most so many as are wanted. */
    private static long free(List<SeatPart> parts, long wanted) {
        long missing = wanted;
        for (SeatPart part : parts) {
            missing -= Math.min(missing, Math.max(0, part.free()));
        }
        return wanted - missing;
    }

    /**
     * Takes what is left of all parts, once nobody else has any of them locked.
     *
     * @param least fewer are not taken
     * @return how many were taken, at most as many as are wanted
     */
    long takeLast(long least, long wanted) throws SQLException {
        long used = lockAll();
        SeatLimit limit = rows.limit();
        long left = limit.free(used);
        long given = left < least ? 0 : Math.min(left, wanted);
        if (given > 0) {
            share(limit, used + given, given);
        }
        return given;
    }

    /** Shares out what a limit leaves, once nobody else has any part locked. */
    void share(SeatLimit limit) throws SQLException {
        share(limit, lockAll(), 0);
    }

    private void share(SeatLimit limit, long used, long more) throws SQLException {
        OptionalLong seats = limit.seats();
        boolean overdrawn = seats.isPresent() && used > seats.getAsLong();
        rows.share(overdrawn ? SeatPart.OVERDRAWN : limit.free(used), more);
    }

    private long lockAll() throws SQLException {
        List<SeatPart> parts = rows.lockAll();
        if (parts.isEmpty()) {
            parts = made();
        }
        return parts.stream().mapToLong(SeatPart::used).sum();
    }

    /** Gives seats back; waits for nobody as long as one part is not locked. */
    void giveBack(long seats) throws SQLException {
        List<SeatPart> least = all(Comparator.comparingLong(SeatPart::free));
        List<SeatPart> held = new ArrayList<>();
        for (int i = 0; i < least.size() && held.size() < Math.min(seats, SPREAD); i++) {
            rows.lockIfFree(least.get(i).number()).ifPresent(held::add);
        }
        if (held.isEmpty()) {
            rows.lock(0).ifPresent(held::add);
        }
        rows.write(SeatPart.less(held, -seats));
    }

    /** Those of a pool that nobody has used before, or that a snapshot of this transaction does not show. */
    private List<SeatPart> made() throws SQLException {
        rows.make();
        List<SeatPart> parts = rows.lockAll();
        if (parts.isEmpty()) {
            throw new Failures.ConflictException(
                    new SQLException("The pool was made after the snapshot of this transaction"));
        }
        return parts;
    }
}
