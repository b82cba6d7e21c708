package dev.people.benchmarks;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Who reports to whom among so many people: one tree, eight levels deep. Where people stand in a file has nothing to do with
 * where they stand in the tree, so that half of the managers come after those who report to them. Immutable.
 */
final class ManagerTree {
    private static final int LEVELS = 8;
    private static final double GOLDEN_SECTION = 0.618;

    private final BigInteger count;
    private final BigInteger step;
    private final BigInteger back;
    private final long reports;

    private ManagerTree(long count, long step) {
        this.count = BigInteger.valueOf(count);
        this.step = BigInteger.valueOf(step);
        this.back = this.step.modInverse(this.count);
        this.reports = reports(count);
    }

    /** Over two people and more. */
    static ManagerTree of(long count) {
        long step = Math.max(1, (long) (count * GOLDEN_SECTION));
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(count)).equals(BigInteger.ONE)) {
            step++;
        }
        return new ManagerTree(count, step);
    }

    /** How many reports a manager has, so that so many people are no more than eight levels. */
    private static long reports(long count) {
        long reports = 1;
        while (reach(reports) < count) {
            reports++;
        }
        return reports;
    }

    private static long reach(long reports) {
        long people = 0;
        long level = 1;
        for (int i = 0; i < LEVELS; i++) {
            people += level;
            level *= reports;
        }
        return people;
    }

    /** The place in the file of somebody's manager; empty for the one at the top. */
    OptionalLong managerOf(long person) {
        long place = moved(person, step);
        return place == 0 ? OptionalLong.empty() : OptionalLong.of(moved((place - 1) / reports, back));
    }

    private long moved(long from, BigInteger by) {
        return BigInteger.valueOf(from).multiply(by).mod(count).longValueExact();
    }
}
