package dev.people.jpa;

import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The seats of a pool in {@value #COUNT} parts, each a row that holds how many it has given out and how many it may still
 * give; any number where the pool has no limit. A transaction takes from parts that nobody else has locked, so that
 * transactions which stay open do not wait for each other. Only where those have too few does it lock every part, and so
 * waits for whoever may be taking the last seats, counts anew, and shares out what is left. Seats that are given back are
 * counted then.
 */
final class SeatParts {
    /** As many as the scripts make. */
    private static final int COUNT = 64;

    private static final String PARTS = "select part, used, free from people_seat where pool = ? ";
    private static final String FREE = PARTS + "and part between ? and ? and (free is null or free > 0)";
    private static final String ANY = PARTS + "and part between ? and ?";
    private static final String UNLOCKED = " order by part limit ? for update skip locked";
    private static final String EVERY = PARTS + "and part between ? and ? order by part limit ? for update";
    private static final String USE =
            "update people_seat set used = used + ?, free = free - ? where pool = ? and part = ?";
    private static final String SHARE = "update people_seat set used = used + case when part = 0 then ? else 0 end,"
            + " free = ? + case when part < ? then 1 else 0 end where pool = ?";
    private static final String LIMIT = "select seat_limit from people_license_pool where name = ? for update";

    private static final long UNLIMITED = Long.MAX_VALUE;

    private final Connection connection;
    private final Database database;
    private final PoolName pool;

    private record Part(int number, long used, long free) {}

    SeatParts(Connection connection, Database database, PoolName pool) {
        this.connection = connection;
        this.database = database;
        this.pool = pool;
    }

    /** Takes seats of parts that nobody has locked; answers whether they had enough. Never waits. */
    boolean takeFree(long seats) throws SQLException {
        for (int some = 1; some <= COUNT; some *= 4) {
            List<Part> parts = unlocked(FREE, some);
            long left = seats;
            for (int i = 0; i < parts.size() && left > 0; i++) {
                left -= Math.min(left, parts.get(i).free());
            }
            if (left == 0) {
                use(parts, seats);
                return true;
            }
            if (parts.size() < some) {
                return false;
            }
        }
        return false;
    }

    private void use(List<Part> parts, long seats) throws SQLException {
        long left = seats;
        try (PreparedStatement statement = connection.prepareStatement(USE)) {
            for (int i = 0; i < parts.size() && left > 0; i++) {
                long taken = Math.min(left, parts.get(i).free());
                statement.setLong(1, taken);
                statement.setLong(2, taken);
                statement.setString(3, pool.value());
                statement.setInt(4, parts.get(i).number());
                statement.addBatch();
                left -= taken;
            }
            statement.executeBatch();
        }
    }

    /**
     * Takes what is left of all parts, once nobody else has any of them locked.
     *
     * @param least fewer are not taken
     * @return how many were taken, at most as many as are wanted
     */
    long takeLast(long least, long wanted) throws SQLException {
        long used = lockAll();
        SeatLimit limit = limit();
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
        long free = limit.free(used);
        try (PreparedStatement statement = connection.prepareStatement(SHARE)) {
            statement.setLong(1, more);
            if (limit.seats().isPresent()) {
                statement.setLong(2, free / COUNT);
            } else {
                statement.setNull(2, Types.BIGINT);
            }
            statement.setLong(3, free % COUNT);
            statement.setString(4, pool.value());
            statement.executeUpdate();
        }
    }

    /** Gives seats back; waits for nobody as long as one part is not locked. */
    void giveBack(long seats) throws SQLException {
        List<Part> some = unlocked(ANY, 1);
        List<Part> parts = some.isEmpty() ? lock(EVERY, 0, 0, 1) : some;
        if (parts.isEmpty()) {
            throw unknown();
        }
        try (PreparedStatement statement = connection.prepareStatement(USE)) {
            statement.setLong(1, -seats);
            statement.setLong(2, 0);
            statement.setString(3, pool.value());
            statement.setInt(4, parts.get(0).number());
            statement.executeUpdate();
        }
    }

    private long lockAll() throws SQLException {
        List<Part> parts = lock(EVERY, 0, COUNT - 1, COUNT);
        if (parts.isEmpty()) {
            throw unknown();
        }
        return parts.stream().mapToLong(Part::used).sum();
    }

    private SeatLimit limit() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIMIT)) {
            statement.setString(1, pool.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long seats = row.getLong(1);
                return row.wasNull() ? SeatLimit.UNLIMITED : SeatLimit.of(seats);
            }
        }
    }

    /** Locks parts that nobody else has locked, as far as there are so many. H2 counts those that it skips: one at a time. */
    private List<Part> unlocked(String query, int most) throws SQLException {
        if (database != Database.H2) {
            return lock(query + UNLOCKED, 0, COUNT - 1, most);
        }
        List<Part> parts = new ArrayList<>();
        for (int part = 0; part < COUNT && parts.size() < most; part++) {
            parts.addAll(lock(query + UNLOCKED, part, part, 1));
        }
        return parts;
    }

    private List<Part> lock(String query, int from, int to, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, pool.value());
            statement.setInt(2, from);
            statement.setInt(3, to);
            statement.setInt(4, most);
            List<Part> parts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long free = rows.getLong(3);
                    boolean isUnlimited = rows.wasNull();
                    parts.add(new Part(rows.getInt(1), rows.getLong(2), isUnlimited ? UNLIMITED : free));
                }
            }
            return parts;
        }
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("There is no pool " + pool);
    }
}
