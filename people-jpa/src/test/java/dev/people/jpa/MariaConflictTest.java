package dev.people.jpa;

import static dev.people.contract.UserFixture.anna;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.failure.StaleVersionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MariaConflictTest extends ConflictContract {
    @Override
    protected HikariDataSource database() {
        return TestDatabase.mariaDb();
    }

    /** As servers are from 11.6.2 on: what was changed since the snapshot is not written. */
    @Override
    protected HikariDataSource repeatableRead(HikariDataSource database) {
        return TestDatabase.repeatableRead(database, "&sessionVariables=innodb_snapshot_isolation=1");
    }

    /** Older servers write over the newest row, whatever the transaction has read: the version speaks up. */
    @Test
    void theOneWhoReadAnOlderSnapshotIsStale() throws InterruptedException {
        try (HikariDataSource database = database();
                Nodes nodes = Nodes.over(
                        TestDatabase.repeatableRead(database, "&sessionVariables=innodb_snapshot_isolation=0"))) {
            insert(nodes.one(), anna());
            Pair pair = new Pair();
            AtomicInteger runs = new AtomicInteger();
            List<Object> outcomes = nodes.outcomes(touching(pair, runs), touching(pair, runs));
            assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(StaleVersionException.class::isInstance)
                    .hasSize(1);
        }
    }
}
