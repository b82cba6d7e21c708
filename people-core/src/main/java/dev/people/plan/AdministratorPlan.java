package dev.people.plan;

import dev.people.finding.FindingCode;

/** Sees to it that one active administrator stays, after whichever row. For one thread. */
final class AdministratorPlan {
    private final RowTable table;
    private final CrossFindings cross;
    private final FindingTally tally;
    private int refusals;

    AdministratorPlan(RowTable table, CrossFindings cross, FindingTally tally) {
        this.table = table;
        this.cross = cross;
        this.tally = tally;
    }

    /** Refuses every row that would remove the last active administrator; returns whether any was refused. */
    boolean refuses(long administrators, int[] linked) {
        int refused = refusals;
        long left = administrators + made(Wave.GIVING);
        left = keepOneOfLinked(left, linked);
        left += made(Wave.OTHERS);
        for (int i = 0; i < table.size(); i++) {
            if (leaves(i) && Wave.of(table, i) == Wave.LEAVING_ADMINISTRATORS) {
                left = leave(i, left);
            }
        }
        return refusals > refused;
    }

    private long made(Wave wave) {
        long made = 0;
        for (int i = 0; i < table.size(); i++) {
            made += isMade(i) && Wave.of(table, i) == wave ? 1 : 0;
        }
        return made;
    }

    /** A circle is decided as it begins: who is made in it does not count for who leaves in it. */
    private long keepOneOfLinked(long administrators, int[] linked) {
        long left = administrators;
        long made = 0;
        for (int row : linked) {
            if (table.is(row, RowTable.STARTS_GROUP)) {
                left += made;
                made = 0;
            }
            if (leaves(row)) {
                left = leave(row, left);
            }
            made += isMade(row) ? 1 : 0;
        }
        return left + made;
    }

    private long leave(int row, long left) {
        if (left > 1) {
            return left - 1;
        }
        refusals++;
        tally.add(cross.refuse(row, FindingCode.LAST_ADMIN, CrossFindings.NO_ROW));
        return left;
    }

    private boolean isMade(int index) {
        return table.is(index, RowTable.MAKES_ADMINISTRATOR)
                && table.action(index).writes();
    }

    private boolean leaves(int index) {
        return table.is(index, RowTable.TAKES_ADMINISTRATOR)
                && table.action(index).writes();
    }
}
