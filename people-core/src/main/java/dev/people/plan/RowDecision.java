package dev.people.plan;

import dev.people.audit.FieldDelta;
import dev.people.change.Decision;
import dev.people.finding.Finding;
import dev.people.license.PoolName;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/**
 * The decision for one row by itself, other rows left aside.
 *
 * @param action what happens
 * @param decision what is written, where something is
 * @param match the account it is about, and by which key it was found
 * @param findings everything there is to say
 */
record RowDecision(PlanAction action, Optional<Decision> decision, RowMatch match, List<Finding> findings) {
    RowDecision {
        findings = List.copyOf(findings);
    }

    Optional<User> matched() {
        return match.user();
    }

    Optional<MatchKey> foundBy() {
        return match.by();
    }

    List<FieldDelta> changes() {
        return decision.map(Decision::fields).orElse(List.of());
    }

    int seats() {
        return decision.map(Decision::seats).orElse(0);
    }

    int administratorEffect() {
        return decision.map(Decision::administratorEffect).orElse(0);
    }

    /** What the table of rows notes of it. */
    int flags() {
        int flags = seats() > 0 ? RowTable.NEEDS_SEAT : seats() < 0 ? RowTable.FREES_SEAT : 0;
        flags |= decision.flatMap(Decision::notice).isPresent() ? RowTable.TELLS : 0;
        flags |= decision.filter(RowDecision::restores).isPresent() ? RowTable.RESTORES : 0;
        flags |= administratorEffect() < 0 ? RowTable.TAKES_ADMINISTRATOR : 0;
        return administratorEffect() > 0 ? flags | RowTable.MAKES_ADMINISTRATOR : flags;
    }

    private static boolean restores(Decision decision) {
        return decision.before().filter(user -> !user.exists()).isPresent()
                && decision.after().filter(User::exists).isPresent();
    }

    /** The pool whose seat is taken or freed; empty where none is. */
    Optional<PoolName> pool() {
        return seats() == 0
                ? Optional.empty()
                : decision.flatMap(Decision::after).map(user -> user.account().pool());
    }

    /** Equal for two decisions that do the same to the same account from the same values on. */
    long print(long seed) {
        Fingerprint print = new Fingerprint(seed).add(action.ordinal());
        matched().ifPresent(user -> print.add(user.id().value().getMostSignificantBits())
                .add(user.id().value().getLeastSignificantBits()));
        for (FieldDelta change : changes()) {
            print.add(change.field()).add(change.before()).add(change.after());
        }
        return print.value();
    }
}
