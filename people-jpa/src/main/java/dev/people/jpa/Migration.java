package dev.people.jpa;

import dev.people.failure.StorageException;
import dev.people.failure.StorageUnavailableException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Runs the scripts, with a history of their own beside the host's. */
final class Migration {
    private Migration() {}

    static void run(DataSource dataSource) {
        Database database = database(dataSource);
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + database.scripts())
                .table("people_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        try {
            migrate(flyway);
        } catch (FlywayException e) {
            if (Failures.of(e) instanceof StorageUnavailableException unavailable) {
                throw unavailable;
            }
            throw new StorageException(
                    "The schema could not be brought up to date: " + why(e)
                            + ". Is something of another program, or of an earlier attempt, in its way?"
                            + " Remove it, or use another schema or database"
                            + database.afterFailedScript(),
                    e);
        }
    }

    /** Flyway's own words hold the whole script. */
    private static String why(FlywayException e) {
        return Failures.sql(e)
                .map(Failures::text)
                .orElseGet(
                        () -> String.valueOf(e.getMessage()).lines().findFirst().orElse("no message"));
    }

    /** Of several who make the history at once one succeeds, and the others fail; they find it the second time. */
    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException first) {
            try {
                flyway.migrate();
            } catch (FlywayException second) {
                first.addSuppressed(second);
                throw first;
            }
        }
    }

    private static Database database(DataSource dataSource) {
        try (OwnConnection own = OwnConnection.open(dataSource)) {
            SchemaCheck.refuseForeign(own.connection());
            return Database.of(own.connection());
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
