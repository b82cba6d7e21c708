package dev.people.password;

import dev.people.id.UserId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What an account can prove itself with, kept as a hash.
 *
 * @param user whose
 * @param purpose what for; an account has one per purpose, a newer one replaces it
 * @param hash a PHC string
 * @param issued since when
 * @param expires until when, if it ends
 */
public record Credential(UserId user, Purpose purpose, String hash, Instant issued, Optional<Instant> expires) {
    /** How the hashes of generated secrets begin. */
    public static final String GENERATED = "$sha256$";

    /** What for. */
    public enum Purpose {
        /** To sign in. */
        PASSWORD,
        /** To accept an invitation. */
        INVITATION;

        /** Its name in storage. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is the hash of a generated secret: what people choose is hashed otherwise. */
    public boolean isGenerated() {
        return hash.startsWith(GENERATED);
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "Credential[" + user + ", " + purpose + "]";
    }
}
