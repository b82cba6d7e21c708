package dev.people.hosts.spring;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.RunFailedException;
import dev.people.run.Run;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
     * Starts to carry out a plan, and returns when its first rows are written. Of a plan there is one run, however often it
     * is started.
     *
     * @throws RejectedException when it is refused
     */
    void start(PeopleAs acting, PlanId id) {
        Plan plan = acting.plans().open(id);
        CompletableFuture<Object> begun = new CompletableFuture<>();
        background.execute(() -> {
            try {
                begun.complete(acting.plans().apply(plan, options.listener(begun::complete)));
            } catch (RuntimeException e) {
                if (!begun.completeExceptionally(e)) {
                    tell(id, e);
                }
            }
        });
        await(begun);
    }

    private static void await(CompletableFuture<Object> begun) {
        try {
            begun.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Carries on what a process left behind that is gone. */
    void resumeInterrupted() {
        Instant now = clock.instant();
        PeopleAs acting = people.as(Actor.system("resume"));
        acting.plans().runs(NEWEST).stream()
                .filter(run -> run.isInterrupted(now))
                .map(Run::id)
                .forEach(run -> background.execute(() -> resume(acting, run)));
    }

    private void resume(PeopleAs acting, RunId run) {
        try {
            acting.plans().resume(run, options);
        } catch (RejectedException | RunFailedException e) {
            // perhaps another node was faster
            tell(run, e);
        }
    }

    private static void tell(Object what, RuntimeException why) {
        LOG.warn("{} did not end: {}", what, why.getMessage());
    }
}
