package dev.people.plan;

/**
 * A 64-bit fingerprint of a sequence of texts and numbers. Not for secrets and not against forgery: two different rows
 * have the same one with a chance of 1 in 2^64. For one thread.
 */
final class Fingerprint {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long state;

    Fingerprint(long seed) {
        state = seed ^ PRIME;
    }

    /** Of one text, under a seed. */
    static long of(long seed, String text) {
        return new Fingerprint(seed).add(text).value();
    }

    Fingerprint add(String text) {
        long sum = state;
        for (int i = 0; i < text.length(); i++) {
            sum = Long.rotateLeft(sum ^ text.charAt(i), 27) * PRIME;
        }
        state = sum;
        return add(text.length());
    }

    Fingerprint add(long number) {
        state = Long.rotateLeft(state ^ number, 31) * 0xBF58476D1CE4E5B9L + PRIME;
        return this;
    }

    /** Never 0, so that 0 can stand for none. */
    long value() {
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return z == 0 ? 1 : z;
    }
}
