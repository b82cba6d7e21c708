package dev.people.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The PHC string of a generated secret: {@code $sha256$salt$hash}. */
final class GeneratedSecretHash {
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private GeneratedSecretHash() {}

    static String of(Secret secret, byte[] salt) {
        byte[] text = secret.utf8();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Credential.GENERATED + BASE64.encodeToString(salt) + "$"
                    + BASE64.encodeToString(digest.digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }
}
