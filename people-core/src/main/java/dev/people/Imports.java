package dev.people;

import dev.people.actor.Actor;
import dev.people.importing.ImportOptions;
import dev.people.importing.ImportRows;
import dev.people.importing.RecordSource;
import dev.people.plan.Plan;

/** Plans from tables. */
public final class Imports {
    private final People.Kit kit;
    private final Actor actor;

    Imports(People.Kit kit, Actor actor) {
        this.kit = kit;
        this.actor = actor;
    }

    /**
     * What importing this table would do; writes nothing.
     *
     * @throws dev.people.importing.UnreadableSourceException when it cannot be read as a table
     * @throws dev.people.finding.RejectedException when the actor may not import
     */
    public Plan plan(RecordSource source, ImportOptions options) {
        return kit.planner().plan(actor, ImportRows.of(source, options), options.plan());
    }
}
