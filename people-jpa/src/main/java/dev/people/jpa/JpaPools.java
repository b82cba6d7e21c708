package dev.people.jpa;

import dev.people.license.LicensePool;
import dev.people.license.LicensePoolRepository;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;

record JpaPools(StatelessSession session, RandomGenerator random) implements LicensePoolRepository {
    private static final String ALL = "select p.name, p.seat_limit, sum(s.used) from people_license_pool p"
            + " join people_seat s on s.pool = p.name group by p.name, p.seat_limit order by p.name";
    private static final String LIMIT = "update people_license_pool set seat_limit = ? where name = ?";

    @Override
    public List<LicensePool> all() {
        return Jdbc.answer(session, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ALL);
                    ResultSet rows = statement.executeQuery()) {
                List<LicensePool> pools = new ArrayList<>();
                while (rows.next()) {
                    long seats = rows.getLong(2);
                    SeatLimit limit = rows.wasNull() ? SeatLimit.UNLIMITED : SeatLimit.of(seats);
                    pools.add(new LicensePool(new PoolName(rows.getString(1)), limit, rows.getLong(3)));
                }
                return pools;
            }
        });
    }

    @Override
    public void limit(PoolName pool, SeatLimit limit) {
        Jdbc.run(session, connection -> {
            new SeatParts(connection, pool, random).share(limit);
            keep(connection, pool, limit);
        });
    }

    private static void keep(Connection connection, PoolName pool, SeatLimit limit) throws SQLException {
        OptionalLong seats = limit.seats();
        try (PreparedStatement statement = connection.prepareStatement(LIMIT)) {
            if (seats.isPresent()) {
                statement.setLong(1, seats.getAsLong());
            } else {
                statement.setNull(1, Types.BIGINT);
            }
            statement.setString(2, pool.value());
            statement.executeUpdate();
        }
    }

    @Override
    public boolean take(PoolName pool, long seats) {
        return Jdbc.answer(session, connection -> {
            SeatParts parts = new SeatParts(connection, pool, random);
            if (seats > 0) {
                return parts.takeFree(seats) || parts.takeLast(seats, seats) == seats;
            }
            if (seats < 0) {
                parts.giveBack(-seats);
            }
            return true;
        });
    }

    @Override
    public long takeUpTo(PoolName pool, long wanted) {
        return Jdbc.answer(session, connection -> {
            SeatParts parts = new SeatParts(connection, pool, random);
            if (wanted == 0) {
                return 0L;
            }
            return parts.takeFree(wanted) ? wanted : parts.takeLast(0, wanted);
        });
    }
}
