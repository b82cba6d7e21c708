package dev.people.change;

import dev.people.actor.Actor;
import dev.people.actor.Authority;
import dev.people.actor.Authorizer;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.actor.Standing;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.run.Run;
import dev.people.run.StagedPlan;
import dev.people.storage.Work;
import dev.people.user.Administrators;
import java.util.Objects;
import java.util.Optional;

/**
 * Loads, inside the transaction and once in each, what an actor may do, and turns those away who may not. A call that is let
 * in still asks the authority that it got about each account.
 */
public final class Gate {
    private final Authorizer authorizer;

    /** Asks this authorizer. */
    public Gate(Authorizer authorizer) {
        this.authorizer = Objects.requireNonNull(authorizer, "authorizer");
    }

    /** What the actor may do in this transaction. */
    public Authority authority(Work work, CallContext call) {
        return authorizer.authority(call, standing(work, call));
    }

    /**
     * What the actor may do.
     *
     * @throws RejectedException when that is nothing at all
     */
    public Authority requireAny(Work work, CallContext call) {
        Authority authority = authority(work, call);
        if (authority.isNothing()) {
            throw new RejectedException(Finding.of(FindingCode.NOT_PERMITTED).with("actor", call.actor()));
        }
        return authority;
    }

    /**
     * What the actor may do, who holds this permission over somebody at least.
     *
     * @throws RejectedException when the actor does not hold it
     */
    public Authority require(Work work, CallContext call, Permission permission) {
        Authority authority = authority(work, call);
        if (!authority.permits(permission)) {
            throw new RejectedException(notPermitted(call, permission));
        }
        return authority;
    }

    /**
     * The same for what is about nobody in particular.
     *
     * @throws RejectedException when the actor does not hold the permission over everybody
     */
    public Authority requireEverywhere(Work work, CallContext call, Permission permission) {
        Authority authority = authority(work, call);
        if (!authority.permitsEverywhere(permission)) {
            throw new RejectedException(notPermitted(call, permission));
        }
        return authority;
    }

    /**
     * What the actor may do, who may carry out what this other one has planned: their own plans, or those of people over whom
     * they hold the permission to import.
     *
     * @throws RejectedException when the actor may not
     */
    public Authority requireFrom(Work work, CallContext call, Actor planner) {
        Authority authority = authority(work, call);
        if (!authority.permits(Permission.IMPORT, planner)) {
            throw new RejectedException(notPermitted(call, Permission.IMPORT));
        }
        return authority;
    }

    /**
     * A run that the actor may carry on, pause or undo: one's own, or anybody's with the permission over them. Another one is
     * as if it were not there.
     *
     * @throws RejectedException when the actor may not import at all
     */
    public Optional<Run> run(Work work, CallContext call, RunId id) {
        Authority authority = require(work, call, Permission.IMPORT);
        return work.runs().find(id).filter(run -> authority.permits(Permission.IMPORT, applier(run)));
    }

    /**
     * A plan that is kept and that the actor may open: one's own, or anybody's with the permission over them. Another one is
     * as if it were not there.
     *
     * @throws RejectedException when the actor may not import at all
     */
    public Optional<StagedPlan> plan(Work work, CallContext call, PlanId id) {
        Authority authority = require(work, call, Permission.IMPORT);
        return work.plans().find(id).filter(plan -> authority.permits(Permission.IMPORT, Actor.valueOf(plan.actor())));
    }

    /**
     * A run that the actor may see: one that they may handle, or any for who may see which runs there are.
     *
     * @throws RejectedException when the actor may neither import nor see runs
     */
    public Optional<Run> visibleRun(Work work, CallContext call, RunId id) {
        Authority authority = requireReader(work, call);
        return work.runs().find(id).filter(run -> mayRead(authority, applier(run)));
    }

    /**
     * A plan that is kept and that the actor may see: one that they may open, or any for who may see which plans there are.
     *
     * @throws RejectedException when the actor may neither import nor see plans
     */
    public Optional<StagedPlan> visiblePlan(Work work, CallContext call, PlanId id) {
        Authority authority = requireReader(work, call);
        return work.plans().find(id).filter(plan -> mayRead(authority, Actor.valueOf(plan.actor())));
    }

    private Authority requireReader(Work work, CallContext call) {
        Authority authority = authority(work, call);
        if (!authority.permits(Permission.IMPORT) && !authority.permitsEverywhere(Permission.READ_RUNS)) {
            throw new RejectedException(notPermitted(call, Permission.READ_RUNS));
        }
        return authority;
    }

    private static boolean mayRead(Authority authority, Actor maker) {
        return authority.permitsEverywhere(Permission.READ_RUNS) || authority.permits(Permission.IMPORT, maker);
    }

    /** Who carries a run out. */
    private static Actor applier(Run run) {
        return Actor.valueOf(run.lease().applier());
    }

    /** That somebody lacks a permission. */
    public static Finding notPermitted(CallContext call, Permission permission) {
        return Finding.of(FindingCode.NOT_PERMITTED).with("actor", call.actor()).with("permission", permission);
    }

    private static Standing standing(Work work, CallContext call) {
        return call.actor().fold(name -> Standing.SYSTEM, id -> work.users()
                .find(id)
                .map(Administrators::standing)
                .orElse(Standing.NOBODY));
    }
}
