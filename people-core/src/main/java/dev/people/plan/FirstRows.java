package dev.people.plan;

import dev.people.finding.FindingCode;
import dev.people.user.Username;
import java.util.Optional;

/** Which row counts of those that are about the same person: the first one, or none where they contradict each other. */
final class FirstRows {
    private final RowTable table;
    private final CrossFindings cross;
    private final FindingTally tally;
    private final Claims claims;
    private final StateWords states;

    FirstRows(RowTable table, CrossFindings cross, FindingTally tally, Claims claims, Handling.ActionColumn actions) {
        this.table = table;
        this.cross = cross;
        this.tally = tally;
        this.claims = claims;
        this.states = new StateWords(actions);
    }

    /**
     * Notes a row; refuses it, and perhaps earlier ones, where it says something of what an earlier one has spoken of.
     *
     * @return whether it is the first one
     */
    boolean isFirst(int index, ProposedRow row, RowDecision decision) {
        Claims.Earlier claimed = claims.claim(index, row, decision);
        int[] earlier = claimed.rows();
        Optional<Username> newName = newName(row, decision);
        states.note(index, row);
        if (contradicts(index, earlier)) {
            return false;
        }
        if (earlier.length > 0) {
            return refuseTwin(index, earlier[0], claimed.key());
        }
        int alike = newName.filter(any -> table.action(index) != PlanAction.SKIP) // gives nobody a name
                .map(name -> claims.claimLook(index, name))
                .orElse(KeyMap.ABSENT);
        return alike == KeyMap.ABSENT || refuse(index, FindingCode.USERNAME_CONFUSABLE, alike);
    }

    /** Refuses a row that is to be carried out; answers that it is not the first of its kind. */
    private boolean refuse(int index, FindingCode code, int earlier) {
        if (table.action(index) != PlanAction.SKIP) {
            tally.add(cross.refuse(index, code, earlier));
        }
        return false;
    }

    private boolean refuseTwin(int index, int earlier, MatchKey key) {
        if (table.action(index) != PlanAction.SKIP) {
            tally.add(cross.refuseTwin(index, earlier, key));
        }
        return false;
    }

    /** Of rows for one person that differ in the state none is carried out, unless none would be anyway. */
    private boolean contradicts(int index, int... earlier) {
        boolean contradicts = false;
        for (int other : earlier) {
            Optional<FindingCode> code = states.contradiction(other, index)
                    .filter(any -> table.action(index) != PlanAction.SKIP || table.action(other) != PlanAction.SKIP);
            if (code.isPresent()) {
                contradicts = true;
                refuseOnce(other, code.get(), index);
                refuseOnce(index, code.get(), other);
            }
        }
        return contradicts;
    }

    private void refuseOnce(int index, FindingCode code, int other) {
        if (cross.of(index).isEmpty()) {
            tally.add(cross.refuse(index, code, other));
        }
    }

    /** The username that somebody gets who did not have it before. */
    private static Optional<Username> newName(ProposedRow row, RowDecision decision) {
        return decision.matched()
                .map(user -> row.wanted(false).newUsername().filter(name -> !name.key()
                        .equals(user.username().key())))
                .orElseGet(() -> row.ifNew().username());
    }
}
