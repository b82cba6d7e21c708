package dev.people.hosts.spring;

import dev.people.People;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time asks for. Any number of nodes may do it. */
@Component
class Schedule {
    private static final int SOME = 1_000;

    private final People people;
    private final Runs runs;

    Schedule(People people, Runs runs) {
        this.people = people;
        this.runs = runs;
    }

    /** Ends blocks whose end has come, and deletes what has expired. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void due() {
        people.runDue(SOME);
    }

    /** Hands messages to people. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void deliver() {
        people.deliverDue(SOME);
    }

    /** At start and then each minute: a process that is gone holds its run for two minutes. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void carryOn() {
        runs.carryOn();
    }
}
