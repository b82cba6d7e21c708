package dev.people.console;

import dev.people.People;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The limits of the license pools. */
final class SeatOptions {
    @Option(names = "--seats", paramLabel = "N", description = "seats of the primary pool, or 'unlimited'")
    @Nullable
    String seats;

    @Option(names = "--extranet-seats", paramLabel = "N", description = "seats of the extranet pool, or 'unlimited'")
    @Nullable
    String extranetSeats;

    Map<PoolName, SeatLimit> limits() {
        Map<PoolName, SeatLimit> limits = new TreeMap<>();
        put(limits, PoolName.PRIMARY, seats);
        put(limits, PoolName.EXTRANET, extranetSeats);
        return limits;
    }

    private static void put(Map<PoolName, SeatLimit> limits, PoolName pool, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.equalsIgnoreCase("unlimited")) {
            limits.put(pool, SeatLimit.UNLIMITED);
        } else if (text.matches("\\d{1,18}")) {
            limits.put(pool, SeatLimit.of(Long.parseLong(text)));
        } else {
            throw new UsageException("Seats are a number or 'unlimited', not '" + text + "'");
        }
    }

    People.Builder set(People.Builder builder) {
        limits().forEach(builder::seats);
        return builder;
    }
}
