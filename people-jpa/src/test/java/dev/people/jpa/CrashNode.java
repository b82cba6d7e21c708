package dev.people.jpa;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ChangeBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * One node with a directory of its own process. Its clock says which day it is: on a later day the lease of whoever was
 * killed before is over, and nobody waits for that.
 */
final class CrashNode implements AutoCloseable {
    static final Instant FIRST_DAY = Instant.parse("2026-01-02T12:00:00Z");

    private final HikariDataSource pool;
    private final JpaStorage storage;
    private final People people;
    private final AtomicInteger day;

    private CrashNode(HikariDataSource pool, JpaStorage storage, People people, AtomicInteger day) {
        this.pool = pool;
        this.storage = storage;
        this.people = people;
        this.day = day;
    }

    static CrashNode on(String url, int day) {
        return on(url, day, Optional.empty(), dataSource -> dataSource);
    }

    /** An empty directory, on the first day. */
    static CrashNode create(String url, SeatLimit seats) {
        try (HikariDataSource pool = pool(url)) {
            JpaStorage.migrate(pool);
        }
        return on(url, 0, Optional.of(seats), dataSource -> dataSource);
    }

    /** A node that reaches its database through something else. */
    static CrashNode on(String url, int day, UnaryOperator<DataSource> through) {
        return on(url, day, Optional.empty(), through);
    }

    private static CrashNode on(String url, int first, Optional<SeatLimit> seats, UnaryOperator<DataSource> through) {
        AtomicInteger day = new AtomicInteger(first);
        HikariDataSource pool = pool(url);
        JpaStorage storage = JpaStorage.of(through.apply(pool));
        People.Builder builder = People.on(storage).clock(clock(day));
        seats.ifPresent(limit -> builder.seats(PoolName.PRIMARY, limit));
        return new CrashNode(pool, storage, builder.build(), day);
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(0);
        // a database that is killed is not there for as long as this, several times over
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static InstantSource clock(AtomicInteger day) {
        long first = System.nanoTime();
        return () -> FIRST_DAY.plus(Duration.ofDays(day.get())).plusNanos(System.nanoTime() - first);
    }

    /** Lets days pass. */
    void setDay(int other) {
        day.set(other);
    }

    /** Gives its connections back, so that the database can be copied. */
    void away() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    PeopleAs acting() {
        return people.as(Actor.system("import"));
    }

    static ApplyOptions options(int chunk) {
        return ApplyOptions.defaults().chunks(chunk).because("the new staff").exceeding(ChangeBudget.Kind.LOSS);
    }

    @Override
    public void close() {
        people.close();
        storage.close();
        pool.close();
    }
}
