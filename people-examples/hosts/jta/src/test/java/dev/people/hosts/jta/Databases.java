package dev.people.hosts.jta;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.xa.PGXADataSource;

/** Empty databases, and how a pool connects to them: plainly, or as a resource of distributed transactions. */
final class Databases {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Databases() {}

    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(5))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String h2() {
        return "jdbc:h2:mem:jta" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    }

    private static String postgres() throws SQLException {
        String name = "jta" + NUMBER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    static UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> onH2() {
        return plain(h2());
    }

    static UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> onPostgres() throws SQLException {
        return plain(postgres());
    }

    static UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> distributedOnH2() {
        return distributed(JdbcDataSource.class, h2());
    }

    static UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> distributedOnPostgres() throws SQLException {
        return distributed(PGXADataSource.class, postgres());
    }

    private static UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> plain(String url) {
        return database -> database.jdbcUrl(url);
    }

    private static UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> distributed(
            Class<? extends XADataSource> driver, String url) {
        return database -> database.connectionProviderClass(driver).jdbcUrl(url);
    }
}
