package dev.people.password;

import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Makes passwords and tokens that nobody chose: 20 characters of an alphabet of 56 without look-alikes, more than 112
 * bits, so that a plain salted hash is enough to keep them (OWASP ASVS 6.5.2). Thread-safe if its source is.
 */
public final class SecretGenerator {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private final RandomGenerator random;

    /** The source of randomness; {@link java.security.SecureRandom} outside of tests. */
    public SecretGenerator(RandomGenerator random) {
        this.random = Objects.requireNonNull(random, "random");
    }

    /** A new secret. */
    public Secret next() {
        char[] characters = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            characters[i] = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return Secret.of(characters);
    }

    /** The salted SHA-256 of a generated secret, as it may be kept. Not for passwords that a person chose. */
    public String hash(Secret generated) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        return GeneratedSecretHash.of(generated, salt);
    }
}
