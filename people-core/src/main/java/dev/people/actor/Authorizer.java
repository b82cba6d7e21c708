package dev.people.actor;

import java.util.List;

/**
 * Port: says what an actor may do. Asked once in each transaction that reads or writes for them; implementations call
 * nobody else.
 */
@FunctionalInterface
public interface Authorizer {
    /** What the actor of a call, who stands so, may do. */
    Authority authority(CallContext call, Standing standing);

    /**
     * Until there are roles: programs and active administrators may do everything; other active accounts see themselves and
     * edit their own contact fields, also by a file; everybody else may do nothing.
     */
    static Authorizer standard() {
        return (call, standing) -> switch (standing) {
            case SYSTEM, ADMINISTRATOR -> Authority.everything();
            case MEMBER -> Authority.of(call.actor(), ofMembers());
            case NOBODY -> Authority.nothing();
        };
    }

    /** What every active account may do in {@linkplain #standard() the usual way}. */
    static List<Grant> ofMembers() {
        return List.of(
                Grant.overOneself(Permission.READ),
                Grant.overOneself(Permission.EDIT_CONTACT),
                Grant.overOneself(Permission.IMPORT));
    }
}
