package dev.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecretGeneratorTest {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int MANY = 5_600;

    private static SecretGenerator generator() {
        return new SecretGenerator(new SplittableRandom(42));
    }

    private static String text(Secret secret) {
        try (secret) {
            return new String(secret.reveal());
        }
    }

    @Test
    void makesTwentyCharactersWithoutLookAlikes() {
        SecretGenerator generator = generator();
        for (int i = 0; i < MANY; i++) {
            assertThat(text(generator.next())).matches("[" + ALPHABET + "]{20}").doesNotContainPattern("[lIoO01]");
        }
    }

    @Test
    void hasMoreThan112Bits() {
        assertThat(20 * Math.log(ALPHABET.length()) / Math.log(2)).isGreaterThan(112);
        assertThat(ALPHABET.chars().distinct().count()).isEqualTo(56);
    }

    @Test
    void usesEveryCharacterEquallyOften() {
        SecretGenerator generator = generator();
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int i = 0; i < MANY; i++) {
            text(generator.next()).chars().forEach(c -> counts.merge(c, 1, Integer::sum));
        }
        int expected = MANY * 20 / ALPHABET.length();
        assertThat(counts).hasSize(ALPHABET.length());
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(expected - 250, expected + 250));
    }

    @Test
    void neverMakesTheSameTwice() {
        SecretGenerator generator = generator();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            assertThat(seen.add(text(generator.next()))).isTrue();
        }
    }

    @Test
    void takesItsRandomnessFromOutside() {
        assertThat(text(generator().next())).isEqualTo(text(generator().next()));
        assertThat(text(new SecretGenerator(new SplittableRandom(43)).next()))
                .isNotEqualTo(text(generator().next()));
    }

    @Test
    void keepsASecretAsASaltedHash() throws NoSuchAlgorithmException {
        SecretGenerator generator = generator();
        try (Secret secret = Secret.of("p\u00e4ssword".toCharArray())) {
            String[] parts = generator.hash(secret).split("\\$");
            assertThat(parts).hasSize(4).startsWith("", "sha256");
            byte[] salt = Base64.getDecoder().decode(parts[2]);
            assertThat(salt).hasSize(16);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            assertThat(Base64.getDecoder().decode(parts[3]))
                    .isEqualTo(digest.digest("p\u00e4ssword".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void saltsEveryHashAnew() {
        SecretGenerator generator = generator();
        try (Secret secret = generator.next()) {
            assertThat(generator.hash(secret)).isNotEqualTo(generator.hash(secret));
        }
    }
}
