package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.ServiceLoader;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.cfg.Environment;
import org.hibernate.integrator.spi.Integrator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The class path of these tests has a {@code hibernate.properties} full of settings that would break everything. */
class SessionsTest {
    private static final List<String> OF_THE_HOST = List.of(
            "hibernate.hbm2ddl.auto",
            "hibernate.default_schema",
            "hibernate.globally_quoted_identifiers",
            "hibernate.dialect",
            "hibernate.physical_naming_strategy",
            "hibernate.jdbc.batch_size");

    @Test
    void takesNoSettingOfTheHost() {
        assertThat(Environment.getProperties()).containsKeys(OF_THE_HOST.toArray());
        try (SessionFactory sessions = Sessions.factory(Database.H2)) {
            assertThat(sessions.getProperties()).doesNotContainKeys(OF_THE_HOST.toArray(String[]::new));
        }
    }

    @Test
    void takesNothingThatTheHostAddsToHibernate() {
        assertThat(ServiceLoader.load(TypeContributor.class)).hasAtLeastOneElementOfType(ForeignExtension.class);
        assertThat(ServiceLoader.load(Integrator.class)).hasAtLeastOneElementOfType(ForeignExtension.class);
        for (Database database : Database.values()) {
            try (SessionFactory sessions = Sessions.factory(database)) {
                assertThat(sessions.isOpen()).isTrue();
            }
        }
    }

    @Test
    void saysNothingInTheLogWhenItStarts() {
        Logger logger = (Logger) LoggerFactory.getLogger("org.hibernate");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(log);
        try (HikariDataSource database = TestDatabase.h2()) {
            JpaStorage.migrate(database);
            JpaStorage.of(database).close();
            logger.info("The log is heard");
            // what Hibernate says once per process, and so only in the first test
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .filteredOn(line -> !line.startsWith("HHH000412") && !line.startsWith("HHH000205"))
                    .containsExactly("The log is heard");
        } finally {
            logger.detachAppender(log);
            logger.setAdditive(true);
            logger.setLevel(before);
        }
    }
}
