package dev.people;

import dev.people.actor.Actor;
import dev.people.actor.Permission;
import dev.people.id.RunId;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanFile;
import dev.people.run.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Carrying out plans, and what became of them. */
public final class Plans {
    private final People.Kit kit;
    private final Actor actor;

    Plans(People.Kit kit, Actor actor) {
        this.kit = kit;
        this.actor = actor;
    }

    /**
     * Carries out exactly what the plan shows, in chunks that are transactions of their own.
     *
     * @throws dev.people.finding.RejectedException when the plan is refused as a whole, or the actor may not import
     * @throws IllegalStateException inside a transaction of the host
     * @throws dev.people.plan.RunFailedException when storage fails; what was committed stays
     */
    public ApplyResult apply(Plan plan, ApplyOptions options) {
        return kit.applier().apply(actor, plan, options);
    }

    /**
     * Writes a plan, to be opened with its source by {@link Imports#open}. Holds personal data. The stream is flushed and
     * stays open.
     *
     * @throws IOException when the stream fails
     */
    public void save(Plan plan, OutputStream out) throws IOException {
        PlanFile.write(plan, kit.seal(), out);
    }

    /** The newest runs, newest first. */
    public List<Run> runs(int limit) {
        return kit.storage().read(work -> {
            kit.gate().require(work, actor, Permission.READ);
            return work.runs().newest(limit);
        });
    }

    /** The run with this id. */
    public Optional<Run> run(RunId id) {
        return kit.storage().read(work -> {
            kit.gate().require(work, actor, Permission.READ);
            return work.runs().find(id);
        });
    }
}
