package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes that would each close half of a cycle, where transactions read what was there when they began. */
@Timeout(600)
class ReportingSkewContract extends TestedDatabase {
    private static final int ROUNDS = 10;
    private static final UserId ANNA = anna().user().id();
    private static final UserId BEN = ben().user().id();

    @Test
    void exactlyOneWinsAtRepeatableRead() throws InterruptedException {
        try (HikariDataSource database = database();
                HikariDataSource strict = TestDatabase.repeatableRead(database)) {
            JpaStorage.migrate(database);
            try (JpaStorage one = JpaStorage.of(strict);
                    JpaStorage other = JpaStorage.of(strict)) {
                one.<Integer>write(work -> {
                    work.users().insert(List.of(anna().user(), ben().user()));
                    return 2;
                });
                for (int round = 0; round < ROUNDS; round++) {
                    assertOneWins(one, other);
                }
            }
        }
    }

    private static void assertOneWins(JpaStorage one, JpaStorage other) throws InterruptedException {
        Pair pair = new Pair();
        List<Object> outcomes = Pair.outcomes(() -> assign(pair, one, ANNA, BEN), () -> assign(pair, other, BEN, ANNA));
        assertThat(outcomes).filteredOn(UserId.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(RejectedException.class::isInstance).hasSize(1);
        one.<Integer>write(work -> {
            List<ReportingLine> lines = work.reportingLines().page(Optional.empty(), 10);
            assertThat(lines).hasSize(1);
            work.reportingLines().remove(List.of(lines.get(0).report()));
            return 1;
        });
    }

    private static Object assign(Pair pair, JpaStorage storage, UserId report, UserId manager) {
        People people = People.on(storage).build();
        pair.meet();
        return people.as(Actor.system("race"))
                .users()
                .assignManager(report, manager)
                .id();
    }
}
