package dev.people.user;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldText;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name a person signs in with. Two usernames with the same key are the same username (RFC 8265,
 * UsernameCaseMapped); two with the same look are hard to tell apart (Unicode UTS 39 skeleton).
 */
public final class Username {
    /** The version of the rules, and of the Unicode data, that keys are made by. Storage keeps it beside the keys. */
    public static final int KEY_VERSION = 1;

    private final String value;
    private final String key;
    /** Worked out when first asked for; whoever works it out twice gets the same. */
    private @Nullable String look;

    private Username(String value, String key) {
        this.value = value;
        this.key = key;
    }

    /** Reads a username: 1 to 100 code points of the PRECIS identifier class, after cutting white space off its ends. */
    public static Parsed<Username> parse(String raw) {
        return FieldText.parse(BuiltInField.USERNAME, raw).fold(Username::ofText, Parsed::bad);
    }

    /**
     * A username that is known to be good.
     *
     * @throws dev.people.finding.RejectedException when it is not
     */
    public static Username of(String value) {
        return parse(value).orThrow();
    }

    /** The e-mail address that it is, if it is one. */
    public Optional<EmailAddress> asEmail() {
        return value.indexOf('@') > 0 ? EmailAddress.parse(value).value() : Optional.empty();
    }

    /** A username and its key as storage kept them, without looking at them again. */
    public static Username stored(String value, String key) {
        return new Username(value, key);
    }

    private static Parsed<Username> ofText(String text) {
        if (text.isEmpty()) {
            return Parsed.bad(Finding.of(FindingCode.REQUIRED_MISSING, BuiltInField.USERNAME.key()));
        }
        UsernameKey.Answer answer = UsernameKey.of(text);
        if (answer.isGood()) {
            return Parsed.good(new Username(text, answer.key()));
        }
        return Parsed.bad(Finding.of(FindingCode.USERNAME_INVALID, BuiltInField.USERNAME.key())
                .with("value", text)
                .with("why", answer.complaint()));
    }

    /** As typed. */
    public String value() {
        return value;
    }

    /** The canonical key. */
    public String key() {
        return key;
    }

    /** Whether its key has ASCII characters only. */
    public boolean isAscii() {
        return AsciiText.isAscii(key);
    }

    /** What it looks like: equal looks are confusable. */
    public String look() {
        String known = look;
        if (known == null) {
            known = Look.of(key);
            look = known;
        }
        return known;
    }

    /**
     * Whether a reader could take it for the other one although they are different. Names that are both plain ASCII
     * never are: {@code user1} and {@code userl} are told apart by everybody who has to.
     */
    public boolean isConfusableWith(Username other) {
        return !key.equals(other.key) && !(isAscii() && other.isAscii()) && look().equals(other.look());
    }

    /**
     * Whether its letters are of several scripts, such as a Latin word with a Cyrillic letter (UTS 39, section 5.1). Those of
     * Japanese, or of Korean, count as one. What stands before and behind an {@code @} is looked at by itself.
     */
    public boolean isMixedScript() {
        int at = key.lastIndexOf('@');
        return at < 0
                ? Scripts.areMixed(key)
                : Scripts.areMixed(key.substring(0, at)) || Scripts.areMixed(key.substring(at));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Username username && value.equals(username.value) && key.equals(username.key);
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
