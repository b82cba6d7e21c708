package dev.people.plan;

import dev.people.finding.FindingCode;

/** Sees to it that one active administrator stays: those who are made count, those who leave go last. For one thread. */
final class AdministratorPlan {
    private final RowTable table;
    private final CrossFindings cross;
    private final FindingTally tally;

    AdministratorPlan(RowTable table, CrossFindings cross, FindingTally tally) {
        this.table = table;
        this.cross = cross;
        this.tally = tally;
    }

    /** Refuses whoever would be the last one to leave, of so many that there are. */
    void keepOne(long administrators) {
        long left = administrators;
        for (int i = 0; i < table.size(); i++) {
            left += table.is(i, RowTable.MAKES_ADMINISTRATOR) && table.action(i).writes() ? 1 : 0;
        }
        for (int i = 0; i < table.size(); i++) {
            if (table.is(i, RowTable.TAKES_ADMINISTRATOR) && table.action(i).writes()) {
                if (left > 1) {
                    left--;
                } else {
                    tally.add(cross.refuse(i, FindingCode.LAST_ADMIN, CrossFindings.NO_ROW));
                }
            }
        }
    }
}
