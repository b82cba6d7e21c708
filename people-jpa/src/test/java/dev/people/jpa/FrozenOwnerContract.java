package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.run.RunState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever carries a run out was stopped in the middle of a transaction, and the database keeps its locks. */
@Timeout(600)
class FrozenOwnerContract extends TestedDatabase {
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);

    /** Its process ends without a word. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private PeopleAs people(JpaStorage storage) {
        return People.on(storage).clock(clock::get).build().as(Actor.system("owner"));
    }

    /** A run of which one of two rows is written. */
    private RunId halfDone(PeopleAs people) {
        TableRecords file = TableRecords.lines(
                "username,first_name,last_name,email", "ann,A,A,ann@example.org", "bob,B,B,bob@example.org");
        Plan plan = people.imports().plan(file, ImportOptions.addAndUpdate());
        ApplyOptions options = ApplyOptions.defaults().chunks(1).listener(progress -> {
            throw new Killed();
        });
        assertThatExceptionOfType(Killed.class).isThrownBy(() -> people.plans().apply(plan, options));
        return people.plans().runs(1).get(0).id();
    }

    /** The row of every run, held by a transaction that does not go on. */
    private static Connection freeze(HikariDataSource database) throws SQLException {
        Connection frozen = database.getConnection();
        frozen.setAutoCommit(false);
        try (Statement statement = frozen.createStatement()) {
            statement.execute("update people_run set turn = turn");
        }
        return frozen;
    }

    private void assertHeld(ThrowingCallable call) {
        assertThatExceptionOfType(RejectedException.class).isThrownBy(call).satisfies(refusal -> {
            Finding finding = refusal.findings().get(0);
            assertThat(finding.code()).isEqualTo(FindingCode.RUN_HELD);
            assertThat(finding.parameters()).containsEntry("holder", "system:owner");
            assertThat(Instant.parse(finding.parameters().get("until"))).isAfter(clock.get());
        });
    }

    @Test
    void nobodyWaitsForWhomIsFrozenInTheMiddleOfAChunk() throws SQLException {
        try (HikariDataSource database = database()) {
            JpaStorage.migrate(database);
            try (JpaStorage storage =
                    JpaStorage.of(JdbcTransactions.of(database), JpaOptions.defaults(), Duration.ofSeconds(1))) {
                PeopleAs people = people(storage);
                RunId run = halfDone(people);
                try (Connection frozen = freeze(database)) {
                    for (Instant now : List.of(NOON, NOON.plus(Duration.ofHours(1)))) {
                        clock.set(now);
                        assertHeld(() -> people.plans().resume(run, ApplyOptions.defaults()));
                        assertHeld(() -> people.plans().pause(run));
                        assertHeld(() -> people.plans().stop(run));
                    }
                    assertThat(people.plans().run(run).orElseThrow().state()).isEqualTo(RunState.RUNNING);
                    frozen.rollback();
                }
                assertThat(people.plans().resume(run, ApplyOptions.defaults()).state())
                        .isEqualTo(RunState.DONE);
                assertThat(people.plans().pause(run)).isFalse();
            }
        }
    }
}
