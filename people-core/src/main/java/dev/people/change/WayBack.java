package dev.people.change;

import dev.people.user.AccountEvent;
import dev.people.user.AccountState;
import dev.people.user.StateKind;
import dev.people.user.Transition;
import dev.people.user.TransitionTable;
import java.util.List;
import java.util.Optional;

/** From which states an undo leads to which: along the ways of the transition table that a run goes, or back on them. */
final class WayBack {
    private static final List<AccountEvent> OF_RUNS =
            List.of(AccountEvent.BLOCK, AccountEvent.UNBLOCK, AccountEvent.DELETE);

    private WayBack() {}

    static boolean isOpen(AccountState from, AccountState to) {
        if (from.kind() == to.kind()) {
            return before(from).equals(before(to));
        }
        return OF_RUNS.stream().anyMatch(event -> leads(from, event, to) || leads(to, event, from));
    }

    private static boolean leads(AccountState from, AccountEvent event, AccountState to) {
        Transition transition = TransitionTable.answer(from.kind(), event);
        return switch (transition.outcome()) {
            case MOVE ->
                transition.to() == to.kind()
                        && before(to).filter(kind -> kind != from.kind()).isEmpty();
            case RETURN -> before(from).filter(kind -> kind == to.kind()).isPresent();
            case STAY, REFUSE, NOT_FOUND -> false;
        };
    }

    /** What a blocked account returns to. */
    private static Optional<StateKind> before(AccountState state) {
        return state.fold(
                p -> Optional.empty(),
                a -> Optional.empty(),
                b -> Optional.of(b.before().kind()),
                d -> Optional.empty());
    }
}
