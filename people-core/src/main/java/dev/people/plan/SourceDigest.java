package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * By what the bytes of a source are recognized.
 *
 * @param sha256 their SHA-256, 64 hexadecimal digits in lower case
 * @param size how many there are
 */
public record SourceDigest(String sha256, long size) {
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");
    private static final int BLOCK = 64 * 1024;

    /** Checks the form. */
    public SourceDigest {
        if (!HEXADECIMAL.matcher(sha256).matches() || size < 0) {
            throw new IllegalArgumentException("A SHA-256 has 64 hexadecimal digits, and no size is below 0");
        }
    }

    /** Of what a digest has seen. */
    public static SourceDigest of(MessageDigest sha256, long size) {
        return new SourceDigest(HexFormat.of().formatHex(sha256.digest()), size);
    }

    /** Of what is left of a stream, which stays open. */
    public static SourceDigest of(InputStream in) throws IOException {
        MessageDigest digest = begin();
        byte[] block = new byte[BLOCK];
        long size = 0;
        for (int number = in.read(block); number >= 0; number = in.read(block)) {
            digest.update(block, 0, number);
            size += number;
        }
        return of(digest, size);
    }

    /** A digest that has seen nothing yet. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Whether it is the same, in a time that does not depend on where they differ. */
    public boolean matches(SourceDigest other) {
        return MessageDigest.isEqual(bytes(), other.bytes()) && size == other.size;
    }

    /**
     * Does nothing when the other one is the same.
     *
     * @throws RejectedException with {@code SOURCE_DIFFERS} otherwise
     */
    public void require(SourceDigest other) {
        if (!matches(other)) {
            throw new RejectedException(Finding.of(FindingCode.SOURCE_DIFFERS)
                    .with("expected", size)
                    .with("size", other.size));
        }
    }

    private byte[] bytes() {
        return sha256.getBytes(StandardCharsets.US_ASCII);
    }
}
