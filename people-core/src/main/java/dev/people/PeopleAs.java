package dev.people;

import dev.people.actor.Actor;
import dev.people.actor.CallContext;

/** The directory as an actor. Every call is checked and audited as this actor. Thread-safe. */
public final class PeopleAs {
    private final People.Kit kit;
    private final CallContext call;

    PeopleAs(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /** Who acts. */
    public Actor actor() {
        return call.actor();
    }

    /** Accounts, one at a time. */
    public Users users() {
        return new Users(kit, call);
    }

    /** Who reports to whom. */
    public OrgChart orgChart() {
        return new OrgChart(kit, call);
    }

    /** Plans imports. */
    public Imports imports() {
        return new Imports(kit, call);
    }

    /** Carrying out plans, and what became of them. */
    public Plans plans() {
        return new Plans(kit, call);
    }

    /** Exports accounts as tables. */
    public Exports exports() {
        return new Exports(kit, call);
    }

    /** Who changed what, when and why. */
    public Audit audit() {
        return new Audit(kit, call);
    }

    /** License pools. */
    public Licenses licenses() {
        return new Licenses(kit, call);
    }
}
