package dev.people.hosts.spring;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.plan.ApplyOptions;
import dev.people.plan.RunFailedException;
import dev.people.plan.RunStoppedException;
import dev.people.run.Run;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Imports that are under way in the background of this process. */
@Component
class Runs {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int NEWEST = 100;

    private final People people;
    private final InstantSource clock;
    private final AsyncTaskExecutor background;
    private final ApplyOptions options;

    Runs(
            People people,
            InstantSource clock,
            @Qualifier("applicationTaskExecutor") AsyncTaskExecutor background,
            @Value("${shop.chunk:1000}") int chunk) {
        this.people = people;
        this.clock = clock;
        this.background = background;
        this.options = ApplyOptions.defaults().chunks(chunk);
    }

    /**
     * Starts a plan, and carries its run out in the background. Of a plan there is one run, however often it is started.
     *
     * @throws RejectedException when it is refused
     */
    RunId start(PeopleAs acting, PlanId id) {
        RunId run = acting.plans().start(id, options);
        if (acting.plans().run(run).filter(Run::isWaiting).isPresent()) {
            resume(acting, run);
        }
        return run;
    }

    /** Carries a run on, in the background. */
    void resume(PeopleAs acting, RunId run) {
        background.execute(() -> carriedOut(acting, run));
    }

    /** Carries out what waits, and what a process left behind that is gone; not what a person paused or stopped. */
    void carryOn() {
        Instant now = clock.instant();
        PeopleAs acting = people.as(Actor.system("resume"));
        acting.plans().runs(NEWEST).stream()
                .filter(run -> run.isWaiting() || run.isInterrupted(now))
                .forEach(run -> resume(acting, run.id()));
    }

    private static void carriedOut(PeopleAs acting, RunId run) {
        try {
            acting.plans().resume(run, ApplyOptions.defaults());
        } catch (RejectedException | RunFailedException | RunStoppedException e) {
            // perhaps another node was faster
            LOG.warn("Run {}: not carried out here: {}", run, e.getMessage());
        }
    }
}
