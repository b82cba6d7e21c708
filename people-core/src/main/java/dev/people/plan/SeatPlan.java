package dev.people.plan;

import dev.people.finding.FindingCode;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives the seats of the pools to the rows: those that are freed count first, then rows get one in file order. */
final class SeatPlan {
    private final RowTable table;
    private final CrossFindings cross;
    private final FindingTally tally;

    SeatPlan(RowTable table, CrossFindings cross, FindingTally tally) {
        this.table = table;
        this.cross = cross;
        this.tally = tally;
    }

    List<SeatForecast> assign(List<LicensePool> pools, Map<PoolName, SeatLimit> assumed) {
        List<SeatForecast> forecasts = new ArrayList<>();
        for (LicensePool pool : pools) {
            SeatLimit limit = assumed.getOrDefault(pool.name(), pool.limit());
            forecasts.add(assign(pool, limit));
        }
        return List.copyOf(forecasts);
    }

    private SeatForecast assign(LicensePool pool, SeatLimit limit) {
        boolean extranet = pool.name().equals(PoolName.EXTRANET);
        long freed = count(extranet, RowTable.FREES_SEAT);
        long needed = count(extranet, RowTable.NEEDS_SEAT);
        long early = freed - countLate(extranet);
        long free = limit.free(pool.used() - early);
        long given = 0;
        for (int i = 0; i < table.size(); i++) {
            if (takesPart(i, extranet, RowTable.NEEDS_SEAT)) {
                if (given < free) {
                    given++;
                } else {
                    tally.add(cross.refuse(i, FindingCode.NO_SEAT, CrossFindings.NO_ROW));
                }
            }
        }
        return new SeatForecast(pool.name(), limit, pool.used(), needed, freed, pool.used() - freed + given);
    }

    private long count(boolean extranet, int flag) {
        long count = 0;
        for (int i = 0; i < table.size(); i++) {
            count += takesPart(i, extranet, flag) ? 1 : 0;
        }
        return count;
    }

    /** Seats of administrators who leave are free only after everybody else came. */
    private long countLate(boolean extranet) {
        long count = 0;
        for (int i = 0; i < table.size(); i++) {
            boolean late = table.is(i, RowTable.TAKES_ADMINISTRATOR);
            count += late && takesPart(i, extranet, RowTable.FREES_SEAT) ? 1 : 0;
        }
        return count;
    }

    private boolean takesPart(int index, boolean extranet, int flag) {
        return table.is(index, flag)
                && table.is(index, RowTable.EXTRANET) == extranet
                && table.action(index).writes();
    }
}
