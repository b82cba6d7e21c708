package dev.people.user;

/**
 * The answer of the {@link TransitionTable} to one event in one state.
 *
 * @param outcome what happens
 * @param to the state afterwards; the same state unless the outcome is {@link Outcome#MOVE}
 * @param withoutSeat the state when {@code to} needs a seat and there is none: {@link StateKind#BLOCKED}, or the state
 *     before when the event is refused then
 */
public record Transition(Outcome outcome, StateKind to, StateKind withoutSeat) {
    /** What happens. */
    public enum Outcome {
        /** Into another state. */
        MOVE,
        /** Back to what the account was before it was blocked: pending or active. */
        RETURN,
        /** No change of state. */
        STAY,
        /** Not possible from this state. */
        REFUSE,
        /** There is no such account. */
        NOT_FOUND
    }

    static Transition move(StateKind from, StateKind to) {
        return new Transition(Outcome.MOVE, to, from);
    }

    static Transition moveOrBlock(StateKind to) {
        return new Transition(Outcome.MOVE, to, StateKind.BLOCKED);
    }

    static Transition returnToBefore() {
        return new Transition(Outcome.RETURN, StateKind.ACTIVE, StateKind.BLOCKED);
    }

    static Transition stay(StateKind state) {
        return new Transition(Outcome.STAY, state, state);
    }

    static Transition refuse(StateKind state) {
        Outcome outcome = state == StateKind.NONE || state == StateKind.DELETED ? Outcome.NOT_FOUND : Outcome.REFUSE;
        return new Transition(outcome, state, state);
    }
}
