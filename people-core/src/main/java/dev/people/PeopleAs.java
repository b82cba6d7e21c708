package dev.people;

import dev.people.actor.Actor;

/** The directory on behalf of an actor. Every call is checked and audited as this actor. Thread-safe. */
public final class PeopleAs {
    private final People.Kit kit;
    private final Actor actor;

    PeopleAs(People.Kit kit, Actor actor) {
        this.kit = kit;
        this.actor = actor;
    }

    /** Who acts. */
    public Actor actor() {
        return actor;
    }

    /** Accounts, one at a time. */
    public Users users() {
        return new Users(kit, actor);
    }

    /** Who reports to whom. */
    public OrgChart orgChart() {
        return new OrgChart(kit, actor);
    }

    /** Plans imports. */
    public Imports imports() {
        return new Imports(kit, actor);
    }

    /** Carrying out plans, and what became of them. */
    public Plans plans() {
        return new Plans(kit, actor);
    }

    /** Exports accounts as tables. */
    public Exports exports() {
        return new Exports(kit, actor);
    }

    /** License pools. */
    public Licenses licenses() {
        return new Licenses(kit, actor);
    }
}
