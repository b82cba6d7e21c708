package dev.people.benchmarks;

import java.util.List;

/** Throws that depend on nothing but a seed and an index, the same on every JDK (SplitMix64). For one thread. */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, long index) {
        state = mixed(mixed(seed) + index * STEP);
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        state += STEP;
        return (int) ((mixed(state) >>> 33) % bound);
    }

    /** True once in so many throws. */
    boolean oneIn(int throwsNeeded) {
        return below(throwsNeeded) == 0;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The pattern with a digit for each {@code #}. */
    String digits(String pattern) {
        StringBuilder text = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            text.append(c == '#' ? (char) ('0' + below(10)) : c);
        }
        return text.toString();
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
