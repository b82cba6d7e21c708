package dev.people.hosts.spring;

import dev.people.People;
import dev.people.jpa.JpaStorage;
import dev.people.notice.Notifier;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One directory for the application, over its data source and inside its transactions. */
@Configuration
class PeopleConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    People people(DataSource dataSource, Notifier notifier, InstantSource clock) {
        return People.on(JpaStorage.of(new SpringTransactions(dataSource)))
                .notifier(notifier)
                .clock(clock)
                .build();
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
