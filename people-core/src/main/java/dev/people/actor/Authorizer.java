package dev.people.actor;

/** Port: says what an actor may do. Asked inside the transaction that would do it; implementations call nobody else. */
@FunctionalInterface
public interface Authorizer {
    /** Whether the actor, who stands so, may do this. */
    boolean permits(Actor actor, Standing standing, Permission permission);

    /** The system and active administrators may do everything, others nothing. */
    static Authorizer administrators() {
        return (actor, standing, permission) -> standing == Standing.SYSTEM || standing == Standing.ADMINISTRATOR;
    }
}
