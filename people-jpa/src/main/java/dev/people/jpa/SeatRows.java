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
import java.util.Optional;

/** The rows that a pool counts its seats in. The scripts make those of two pools, all others are made when first used. */
record SeatRows(Connection connection, PoolName pool) {
    /** How many each pool has; the scripts make as many. */
    static final int COUNT = 64;

    private static final String PARTS = "select part, used, free from people_seat where pool = ?";
    private static final String ONE = PARTS + " and part = ? for update";
    private static final String ALL = PARTS + " order by part for update";
    private static final String WRITE = "update people_seat set used = ?, free = ? where pool = ? and part = ?";
    private static final String SHARE = "update people_seat set used = used + case when part = 0 then ? else 0 end,"
            + " free = ? + case when part < ? then 1 else 0 end where pool = ?";
    private static final String MAKE_POOL = "insert into people_license_pool (name, seat_limit) values (?, null)";
    private static final String MAKE_PART = "insert into people_seat (pool, part, used, free) values (?, ?, 0, null)";
    private static final String LIMIT = "select seat_limit from people_license_pool where name = ? for update";

    /** All of them as they are now, locked or not. */
    List<SeatPart> read() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PARTS)) {
            statement.setString(1, pool.value());
            return parts(statement);
        }
    }

    /** Locks all of them, once nobody else has any of them locked. */
    List<SeatPart> lockAll() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, pool.value());
            return parts(statement);
        }
    }

    /**
     * Makes the pool, without limit, unless somebody has made it meanwhile: whoever does it at the same time is waited for.
     * The parts are there as soon as the pool is, since both are made in one transaction.
     */
    void make() throws SQLException {
        if (Database.POSTGRESQL.isBelow(connection) ? isMade(MAKE_POOL + " on conflict do nothing") : isMadeFirst()) {
            makeParts();
        }
    }

    /** An error of these two undoes the statement and not the transaction, as it would at PostgreSQL. */
    private boolean isMadeFirst() throws SQLException {
        try {
            return isMade(MAKE_POOL);
        } catch (SQLException e) {
            if (!Failures.isDuplicate(e)) {
                throw e;
            }
            return false;
        }
    }

    private boolean isMade(String insert) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, pool.value());
            return statement.executeUpdate() > 0;
        }
    }

    private void makeParts() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MAKE_PART)) {
            for (int part = 0; part < COUNT; part++) {
                statement.setString(1, pool.value());
                statement.setInt(2, part);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Locks this one, once nobody else has it locked. */
    Optional<SeatPart> lock(int part) throws SQLException {
        return one(ONE, part);
    }

    /** Locks this one, unless somebody else has it locked. */
    Optional<SeatPart> lockIfFree(int part) throws SQLException {
        return one(ONE + " skip locked", part);
    }

    private Optional<SeatPart> one(String query, int part) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, pool.value());
            statement.setInt(2, part);
            return parts(statement).stream().findFirst();
        }
    }

    private static List<SeatPart> parts(PreparedStatement statement) throws SQLException {
        List<SeatPart> parts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long free = rows.getLong(3);
                boolean isUnlimited = rows.wasNull();
                parts.add(new SeatPart(rows.getInt(1), rows.getLong(2), isUnlimited ? SeatPart.UNLIMITED : free));
            }
        }
        return parts;
    }

    /** Writes these, which are locked. */
    void write(List<SeatPart> parts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (SeatPart part : parts) {
                statement.setLong(1, part.used());
                setFree(statement, 2, part.free());
                statement.setString(3, pool.value());
                statement.setInt(4, part.number());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Shares out what is free among all of them, which are locked, and counts more seats as used. */
    void share(long free, long more) throws SQLException {
        boolean isShared = free != SeatPart.UNLIMITED && free != SeatPart.OVERDRAWN;
        try (PreparedStatement statement = connection.prepareStatement(SHARE)) {
            statement.setLong(1, more);
            setFree(statement, 2, isShared ? free / COUNT : free);
            statement.setLong(3, isShared ? free % COUNT : 0);
            statement.setString(4, pool.value());
            statement.executeUpdate();
        }
    }

    private static void setFree(PreparedStatement statement, int parameter, long free) throws SQLException {
        if (free == SeatPart.UNLIMITED) {
            statement.setNull(parameter, Types.BIGINT);
        } else {
            statement.setLong(parameter, free);
        }
    }

    SeatLimit limit() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LIMIT)) {
            statement.setString(1, pool.value());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long seats = row.getLong(1);
                return row.wasNull() ? SeatLimit.UNLIMITED : SeatLimit.of(seats);
            }
        }
    }
}
