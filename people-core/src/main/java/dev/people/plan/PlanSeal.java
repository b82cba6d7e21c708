package dev.people.plan;

import dev.people.password.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What saved plans are closed with. With a key of the host it is an HMAC-SHA-256, and whoever lacks the key can alter
 * nothing unseen. Without one it is a SHA-256: it shows accidents, and guards against nobody. Thread-safe; never prints
 * the key.
 */
public final class PlanSeal {
    static final int LENGTH = 32;
    private static final int SHORTEST_KEY = 20;
    private static final String ALGORITHM = "HmacSHA256";

    private final Optional<SecretKeySpec> key;

    private PlanSeal(Optional<SecretKeySpec> key) {
        this.key = key;
    }

    /** Shows accidents only. */
    public static PlanSeal withoutKey() {
        return new PlanSeal(Optional.empty());
    }

    /**
     * Shows every alteration. The secret may be cleared afterwards.
     *
     * @param key at least 20 characters, chosen at random; the same on all nodes
     */
    public static PlanSeal withKey(Secret key) {
        char[] characters = key.reveal();
        try {
            if (characters.length < SHORTEST_KEY) {
                throw new IllegalArgumentException("A key for plans has at least " + SHORTEST_KEY + " characters");
            }
            return new PlanSeal(Optional.of(keySpec(characters)));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private static SecretKeySpec keySpec(char[] characters) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        try {
            return new SecretKeySpec(bytes.array(), bytes.arrayOffset(), bytes.remaining(), ALGORITHM);
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    boolean hasKey() {
        return key.isPresent();
    }

    /** Takes bytes in, and seals them in the end. For one thread. */
    interface Press {
        void take(byte[] bytes, int from, int count);

        byte[] seal();
    }

    Press press() {
        return key.isPresent() ? keyed(key.get()) : new Checksum();
    }

    private static final class Checksum implements Press {
        private final MessageDigest digest = SourceDigest.begin();

        @Override
        public void take(byte[] bytes, int from, int count) {
            digest.update(bytes, from, count);
        }

        @Override
        public byte[] seal() {
            return digest.digest();
        }
    }

    private static Press keyed(SecretKeySpec key) {
        Mac mac = mac(key);
        return new Press() {
            @Override
            public void take(byte[] bytes, int from, int count) {
                mac.update(bytes, from, count);
            }

            @Override
            public byte[] seal() {
                return mac.doFinal();
            }
        };
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }

    /** Whether there is a key, never which. */
    @Override
    public String toString() {
        return hasKey() ? "PlanSeal[***]" : "PlanSeal[without key]";
    }
}
