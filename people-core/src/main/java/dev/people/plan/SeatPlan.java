package dev.people.plan;

import dev.people.finding.FindingCode;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Gives the seats of the pools to the rows: those that are freed count first, then rows get one in file order, unless
 * a linked row has its turn before its seat is free. May be asked again when rows were refused meanwhile.
 */
final class SeatPlan {
    private final RowTable table;
    private final CrossFindings cross;
    private final FindingTally tally;
    private final Map<PoolName, Long> needed = new HashMap<>();

    SeatPlan(RowTable table, CrossFindings cross, FindingTally tally) {
        this.table = table;
        this.cross = cross;
        this.tally = tally;
    }

    List<SeatForecast> assign(List<LicensePool> pools, Map<PoolName, SeatLimit> assumed, int[] linked) {
        List<SeatForecast> forecasts = new ArrayList<>();
        for (LicensePool pool : pools) {
            SeatLimit limit = assumed.getOrDefault(pool.name(), pool.limit());
            forecasts.add(assign(pool, limit, linked));
        }
        return List.copyOf(forecasts);
    }

    private SeatForecast assign(LicensePool pool, SeatLimit limit, int[] linked) {
        boolean extranet = pool.name().equals(PoolName.EXTRANET);
        needed.computeIfAbsent(pool.name(), any -> count(extranet, RowTable.NEEDS_SEAT, row -> true));
        long freed = count(extranet, RowTable.FREES_SEAT, row -> true);
        long late = freed(extranet, Wave.LEAVING_ADMINISTRATORS);
        long free = limit.free(pool.used() - (freed - late));
        long given = 0;
        for (int i = 0; i < table.size(); i++) {
            if (takesPart(i, extranet, RowTable.NEEDS_SEAT)) {
                if (given < free) {
                    given++;
                } else {
                    refuse(i);
                }
            }
        }
        given -= refuseEarly(extranet, limit, pool.used() - freed(extranet, Wave.GIVING), linked);
        return new SeatForecast(
                pool.name(), limit, pool.used(), needed.get(pool.name()), freed, pool.used() - freed + given);
    }

    /** Linked rows have their turn one after the other: what a later one frees is not free yet. */
    private long refuseEarly(boolean extranet, SeatLimit limit, long used, int[] linked) {
        long refused = 0;
        long now = used;
        for (int row : linked) {
            if (takesPart(row, extranet, RowTable.FREES_SEAT)) {
                now--;
            } else if (takesPart(row, extranet, RowTable.NEEDS_SEAT)) {
                if (limit.free(now) > 0) {
                    now++;
                } else {
                    refuse(row);
                    refused++;
                }
            }
        }
        return refused;
    }

    private void refuse(int index) {
        tally.add(cross.refuse(index, FindingCode.NO_SEAT, CrossFindings.NO_ROW));
    }

    private long freed(boolean extranet, Wave wave) {
        return count(extranet, RowTable.FREES_SEAT, row -> Wave.of(table, row) == wave);
    }

    private long count(boolean extranet, int flag, IntPredicate which) {
        long count = 0;
        for (int i = 0; i < table.size(); i++) {
            count += takesPart(i, extranet, flag) && which.test(i) ? 1 : 0;
        }
        return count;
    }

    private boolean takesPart(int index, boolean extranet, int flag) {
        return table.is(index, flag)
                && table.is(index, RowTable.EXTRANET) == extranet
                && table.action(index).writes();
    }
}
