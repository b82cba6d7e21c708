package dev.people.console;

import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The limits of the license pools. */
final class SeatOptions {
    @Option(
            names = "--seats",
            split = ",",
            paramLabel = "[POOL=]N",
            description =
                    "seats of a license pool, or 'unlimited', such as partners=50; without a name those of the primary"
                            + " pool")
    List<String> seats = new ArrayList<>();

    @Option(names = "--extranet-seats", paramLabel = "N", description = "the same as --seats extranet=N")
    @Nullable
    String extranetSeats;

    Map<PoolName, SeatLimit> limits() {
        Map<PoolName, SeatLimit> limits = new TreeMap<>();
        for (String text : seats) {
            int equals = text.indexOf('=');
            PoolName pool = equals < 0 ? PoolName.PRIMARY : PoolArgument.of("--seats", text.substring(0, equals));
            put(limits, pool, text.substring(equals + 1));
        }
        if (extranetSeats != null) {
            put(limits, PoolName.EXTRANET, extranetSeats);
        }
        return limits;
    }

    private static void put(Map<PoolName, SeatLimit> limits, PoolName pool, String text) {
        if (limits.put(pool, limit(text.strip())) != null) {
            throw new UsageException("The seats of the license pool " + pool + " are given twice");
        }
    }

    private static SeatLimit limit(String text) {
        if (text.equalsIgnoreCase("unlimited")) {
            return SeatLimit.UNLIMITED;
        }
        if (text.matches("\\d{1,18}")) {
            return SeatLimit.of(Long.parseLong(text));
        }
        throw new UsageException("Seats are a number or 'unlimited', not '" + text + "'");
    }

    /** How the limit of a pool is written on the command line. */
    static String written(PoolName pool, long seats) {
        return "--seats " + (pool.equals(PoolName.PRIMARY) ? "" : pool + "=") + seats;
    }
}
