package dev.people.plan;

import dev.people.change.ChangeWriter;
import dev.people.change.Decision;
import dev.people.license.LicensePoolRepository;
import dev.people.license.PoolName;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Takes what seats are left before anything is written, and gives them to the rows of a chunk in their order. */
final class ChunkSeats implements ChangeWriter.SeatsTaken {
    private final LicensePoolRepository pools;
    private final ChunkDecisions decisions;
    private final Map<PoolName, Long> taken = new TreeMap<>();

    ChunkSeats(LicensePoolRepository pools, ChunkDecisions decisions) {
        this.pools = pools;
        this.decisions = decisions;
    }

    /** Takes as many as there are; answers the rows that get none. */
    Set<Long> takeWhatIsLeft() {
        Set<Long> unseated = new HashSet<>();
        ChangeWriter.seats(decisions.written()).forEach((pool, net) -> {
            if (net > 0) {
                long given = pools.takeUpTo(pool, net);
                taken.put(pool, given);
                dropLast(pool, net - given, unseated);
            }
        });
        return unseated;
    }

    /** The first rows get the seats. */
    private void dropLast(PoolName pool, long without, Set<Long> unseated) {
        long left = without;
        for (int i = decisions.size() - 1; i >= 0 && left > 0; i--) {
            Optional<Decision> decision = decisions.decision(i).filter(taker -> takes(taker, pool));
            if (decision.isPresent()) {
                unseated.add(decisions.row(i));
                left--;
            }
        }
    }

    private static boolean takes(Decision decision, PoolName pool) {
        return decision.seats() > 0
                && decision.after().orElseThrow().account().pool().equals(pool);
    }

    @Override
    public Map<PoolName, Long> byPool() {
        return Map.copyOf(taken);
    }
}
