package dev.people.plan;

import dev.people.finding.FindingCode;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the seats of the pools to the rows, each pool by itself: seats that are freed count first, then rows get one in file
 * order, unless a linked row has its turn before its seat is free. May be asked again when rows were refused meanwhile.
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

    /** A forecast of each pool that there is, that a limit is assumed for, or that a row is about, by name. */
    List<SeatForecast> assign(List<LicensePool> pools, Map<PoolName, SeatLimit> assumed, int[] linked) {
        Map<PoolName, PoolSeats> seats = seats(pools, assumed);
        PoolSeats[] ofRows = table.pools().stream().map(seats::get).toArray(PoolSeats[]::new);
        count(ofRows);
        seats.forEach((pool, its) -> needed.putIfAbsent(pool, its.wanted()));
        give(ofRows);
        giveLinked(ofRows, linked);
        List<SeatForecast> forecasts = new ArrayList<>();
        seats.forEach((pool, its) -> forecasts.add(its.forecast(needed.getOrDefault(pool, 0L))));
        return List.copyOf(forecasts);
    }

    private Map<PoolName, PoolSeats> seats(List<LicensePool> pools, Map<PoolName, SeatLimit> assumed) {
        Map<PoolName, LicensePool> known = new TreeMap<>();
        table.pools().forEach(pool -> known.put(pool, new LicensePool(pool, SeatLimit.UNLIMITED, 0)));
        pools.forEach(pool -> known.put(pool.name(), pool));
        assumed.forEach((pool, limit) -> {
            LicensePool stored = known.get(pool);
            known.put(pool, new LicensePool(pool, limit, stored == null ? 0 : stored.used()));
        });
        Map<PoolName, PoolSeats> seats = new TreeMap<>();
        known.forEach((name, pool) -> seats.put(name, new PoolSeats(pool)));
        return seats;
    }

    private void count(PoolSeats... ofRows) {
        for (int i = 0; i < table.size(); i++) {
            if (takes(i)) {
                ofRows[table.poolIndex(i)].want();
            } else if (frees(i)) {
                ofRows[table.poolIndex(i)].free(Wave.of(table, i));
            }
        }
    }

    private void give(PoolSeats... ofRows) {
        for (int i = 0; i < table.size(); i++) {
            if (takes(i) && !ofRows[table.poolIndex(i)].gives()) {
                refuse(i);
            }
        }
    }

    private void giveLinked(PoolSeats[] ofRows, int[] linked) {
        for (PoolSeats seats : ofRows) {
            seats.beginLinked();
        }
        for (int row : linked) {
            if (frees(row)) {
                ofRows[table.poolIndex(row)].leave();
            } else if (takes(row) && !ofRows[table.poolIndex(row)].finds()) {
                refuse(row);
            }
        }
    }

    private void refuse(int index) {
        tally.add(cross.refuse(index, FindingCode.NO_SEAT, CrossFindings.NO_ROW));
    }

    private boolean takes(int index) {
        return table.is(index, RowTable.NEEDS_SEAT) && table.action(index).writes();
    }

    private boolean frees(int index) {
        return table.is(index, RowTable.FREES_SEAT) && table.action(index).writes();
    }
}
