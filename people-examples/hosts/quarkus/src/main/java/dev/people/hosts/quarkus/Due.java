package dev.people.hosts.quarkus;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.plan.ApplyOptions;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what time asks for. Any number of nodes may do it. */
@ApplicationScoped
public class Due {
    private static final Logger LOG = LoggerFactory.getLogger(Due.class);
    private static final int AT_MOST = 1_000;

    private final People people;

    /** For this directory. */
    public Due(People people) {
        this.people = people;
    }

    /** Ends blocks whose end has come, deletes what has expired, and hands messages to people. */
    @Scheduled(every = "{people.due}")
    void run() {
        people.runDue(AT_MOST);
        people.deliverDue(AT_MOST);
    }

    /** Carries out what was started, and what a process left behind that is gone; not what a person paused. */
    @Scheduled(every = "{people.due}", concurrentExecution = ConcurrentExecution.SKIP)
    void carryOn() {
        Instant now = InstantSource.system().instant();
        PeopleAs acting = people.as(Actor.system("scheduler"));
        acting.plans().runs(AT_MOST).stream()
                .filter(run -> run.isWaiting() || run.isInterrupted(now))
                .forEach(run -> resume(acting, run.id()));
    }

    private static void resume(PeopleAs acting, RunId run) {
        try {
            acting.plans().resume(run, ApplyOptions.defaults());
        } catch (RejectedException e) {
            LOG.info("Run {}: another node was faster", run);
        }
    }
}
