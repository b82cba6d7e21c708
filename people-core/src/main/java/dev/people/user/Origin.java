package dev.people.user;

import java.time.Instant;
import java.util.Locale;

/**
 * Where an account comes from.
 *
 * @param method how it was made
 * @param at when it was made
 */
public record Origin(Method method, Instant at) {
    /** How an account was made. */
    public enum Method {
        /** By hand, one at a time. */
        MANUAL,
        /** By an import. */
        IMPORT,
        /** From an external directory. */
        SYNC,
        /** By the host's own code. */
        API,
        /** By the person. */
        SELF_REGISTRATION,
        /** On the first single sign-on. */
        SINGLE_SIGN_ON;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** Its name in views and storage. */
        public String code() {
            return code;
        }
    }
}
