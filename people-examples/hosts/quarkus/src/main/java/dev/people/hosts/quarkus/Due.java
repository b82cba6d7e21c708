package dev.people.hosts.quarkus;

import dev.people.People;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Does what time asks for: ends blocks and deletes what has expired. */
@ApplicationScoped
public class Due {
    private static final int AT_MOST = 1_000;

    private final People people;

    /** For this directory. */
    public Due(People people) {
        this.people = people;
    }

    @Scheduled(every = "{people.due}")
    void run() {
        people.runDue(AT_MOST);
    }
}
