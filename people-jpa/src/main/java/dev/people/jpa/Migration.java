package dev.people.jpa;

import dev.people.failure.StorageException;
import dev.people.failure.StorageUnavailableException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Runs the scripts, with a history of their own beside the host's. */
final class Migration {
    private Migration() {}

    static void run(DataSource dataSource, JpaOptions options) {
        Optional<Database> behind = behind(dataSource, options);
        if (behind.isPresent()) {
            run(dataSource, options, behind.get());
        }
    }

    private static void run(DataSource dataSource, JpaOptions options, Database database) {
        try {
            migrate(flyway(dataSource, database, options));
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

    private static Flyway flyway(DataSource dataSource, Database database, JpaOptions options) {
        FluentConfiguration configuration = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + database.scripts())
                .table("people_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0");
        options.schema().ifPresent(configuration::schemas);
        return configuration.load();
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

    /** The database, unless its schema is up to date, whoever has run the scripts. */
    private static Optional<Database> behind(DataSource dataSource, JpaOptions options) {
        try (OwnConnection own = new PlainSource(dataSource).open()) {
            Database database = Database.of(own.connection());
            TableSchema schema = new TableSchema(database, options.schema());
            SchemaCheck.refuseForeign(own.connection(), schema);
            return SchemaCheck.isUpToDate(own.connection(), schema) ? Optional.empty() : Optional.of(database);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
