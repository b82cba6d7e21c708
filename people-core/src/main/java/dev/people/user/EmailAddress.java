package dev.people.user;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldText;
import java.util.Objects;

/**
 * An e-mail address as typed (RFC 5321 with the international forms of RFC 6531) and its canonical key: the local part
 * without regard to case, the domain in its ASCII form (UTS 46). What follows a {@code +} is kept.
 */
public final class EmailAddress {
    private final String value;
    private final String key;

    private EmailAddress(String value, String key) {
        this.value = value;
        this.key = key;
    }

    /** Reads an address; looks at its form only, never at the network. */
    public static Parsed<EmailAddress> parse(String raw) {
        return FieldText.parse(BuiltInField.EMAIL, raw).fold(EmailAddress::ofText, Parsed::bad);
    }

    /**
     * An address that is known to be good.
     *
     * @throws dev.people.finding.RejectedException when it is not
     */
    public static EmailAddress of(String value) {
        return parse(value).orThrow();
    }

    /** An address and its key as storage kept them, without looking at them again. */
    public static EmailAddress stored(String value, String key) {
        return new EmailAddress(value, key);
    }

    private static Parsed<EmailAddress> ofText(String text) {
        if (text.isEmpty()) {
            return Parsed.bad(Finding.of(FindingCode.REQUIRED_MISSING, BuiltInField.EMAIL.key()));
        }
        return EmailSyntax.key(text)
                .map(key -> Parsed.good(new EmailAddress(text, key)))
                .orElseGet(() -> Parsed.bad(Finding.of(FindingCode.EMAIL_INVALID, BuiltInField.EMAIL.key())
                        .with("value", text)));
    }

    /** As typed. */
    public String value() {
        return value;
    }

    /** The canonical key. */
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && value.equals(address.value) && key.equals(address.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, key);
    }

    /** As typed. */
    @Override
    public String toString() {
        return value;
    }
}
