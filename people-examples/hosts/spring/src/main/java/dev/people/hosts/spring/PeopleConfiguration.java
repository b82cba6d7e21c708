package dev.people.hosts.spring;

import dev.people.People;
import dev.people.importing.SpoolFolder;
import dev.people.jpa.JpaStorage;
import dev.people.notice.Notifier;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One directory for the application, over its data source and inside its transactions. */
@Configuration
class PeopleConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    People people(DataSource dataSource, Notifier notifier, InstantSource clock, @Value("${shop.spool}") Path spool) {
        return People.on(JpaStorage.of(new SpringTransactions(dataSource)))
                .notifier(notifier)
                .clock(clock)
                .spool(SpoolFolder.at(spool))
                .build();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
