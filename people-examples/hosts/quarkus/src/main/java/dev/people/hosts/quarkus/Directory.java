package dev.people.hosts.quarkus;

import dev.people.People;
import dev.people.jpa.JpaStorage;
import dev.people.notice.Notifier;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Starts People with the application, and ends it. */
@ApplicationScoped
public class Directory {
    /** At the start and not at the first call, which may be inside a transaction, where nothing can be migrated. */
    @Startup
    @Produces
    @Singleton
    People people(DataSource pool, JtaTransactions transactions, Notifier notifier) {
        JpaStorage.migrate(pool);
        return People.on(JpaStorage.of(transactions)).notifier(notifier).build();
    }

    void close(@Disposes People people) {
        people.close();
    }
}
