package dev.people.plan;

/**
 * A 64-bit fingerprint of a sequence of texts and numbers. Not for secrets and not against forgery: two different rows
 * have the same one with a chance of 1 in 2^64. For one thread.
 */
final class Fingerprint {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long state;

    Fingerprint(long seed) {
        state = mixed(seed);
    }

    /** Of one text of some kind, under a seed. */
    static long of(long seed, long kind, String text) {
        return new Fingerprint(seed).add(kind).add(text).value();
    }

    Fingerprint add(String text) {
        long sum = state;
        int i = 0;
        for (; i + 3 < text.length(); i += 4) {
            long four = text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48;
            sum = Long.rotateLeft((sum ^ four) * PRIME, 27);
        }
        for (; i < text.length(); i++) {
            sum = Long.rotateLeft((sum ^ text.charAt(i)) * PRIME, 27);
        }
        state = sum;
        return add(text.length());
    }

    Fingerprint add(long number) {
        state = mixed(state + number * PRIME);
        return this;
    }

    /** Never 0, so that 0 can stand for none. */
    long value() {
        long value = mixed(state);
        return value == 0 ? 1 : value;
    }

    /** Every bit of the input moves every bit of the output: neighboring seeds and kinds have nothing in common. */
    private static long mixed(long value) {
        long z = value + PRIME;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
