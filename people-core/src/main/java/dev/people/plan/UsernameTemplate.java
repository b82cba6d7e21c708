package dev.people.plan;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import dev.people.change.UserDraft;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.user.EmailAddress;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How usernames are made for new accounts whose rows have none. Each pattern is text with fields in braces:
 * {@code {first_name}.{last_name}}; {@code {first_name:1}} takes the first letter only, {@code {last_name:ascii}} writes it
 * in ASCII letters, {@code {last_name:ascii:8}} both. Space and what no username may hold is left out, and the result is in
 * lower case. The first pattern whose name is free is taken; if none is, the first one with the smallest number from 2 on
 * behind it, or before its {@code @}, that makes it free. Names that are e-mail addresses become the addresses
 * of people without one.
 * Immutable.
 *
 * @param patterns at least one
 */
public record UsernameTemplate(List<String> patterns) {
    private static final Pattern PART = Pattern.compile("\\{([a-z_]+)((?::[a-z0-9]+)*)}");
    private static final int FIRST_NUMBER = 2;

    /**
     * Checks the patterns.
     *
     * @throws IllegalArgumentException when there is none, or one has no field, an unknown one or an unknown mark
     */
    public UsernameTemplate {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("A template has at least one pattern");
        }
        patterns.forEach(UsernameTemplate::check);
    }

    /** One pattern, and others to try when its name is taken. */
    public static UsernameTemplate of(String... patterns) {
        return new UsernameTemplate(List.of(patterns));
    }

    private static void check(String pattern) {
        Matcher part = PART.matcher(pattern);
        boolean any = false;
        while (part.find()) {
            any = true;
            BuiltInField field = field(part.group(1));
            if (!field.isProfileText() && field != BuiltInField.EMAIL && field != BuiltInField.EMPLOYEE_ID) {
                throw new IllegalArgumentException("No username is made of " + field.key());
            }
            shaped("", part.group(2));
        }
        if (!any || PART.matcher(pattern).replaceAll("").matches(".*[{}].*")) {
            throw new IllegalArgumentException("Not a pattern with fields in braces: '" + pattern + "'");
        }
    }

    private static BuiltInField field(String key) {
        return BuiltInField.withKey(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no field '" + key + "'"));
    }

    /** The names that a person would be given, each once, in order; how many is known by their numbers. */
    Optional<Username> name(UserDraft draft, int serial) {
        boolean numbered = serial >= patterns.size();
        String text = text(patterns.get(numbered ? 0 : serial), draft);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String number = numbered ? Integer.toString(serial - patterns.size() + FIRST_NUMBER) : "";
        int at = text.indexOf('@');
        String name = at < 0 ? text + number : text.substring(0, at) + number + text.substring(at);
        return Username.parse(name).value();
    }

    /** Whether its names are e-mail addresses too. */
    boolean makesAddresses() {
        return patterns.stream().allMatch(pattern -> pattern.indexOf('@') > 0);
    }

    /** The names with these serial numbers, where they are names. */
    List<Username> names(UserDraft draft, int from, int to) {
        List<Username> names = new ArrayList<>();
        for (int serial = from; serial < to; serial++) {
            name(draft, serial).ifPresent(names::add);
        }
        return names;
    }

    private static String text(String pattern, UserDraft draft) {
        Matcher part = PART.matcher(pattern);
        StringBuilder text = new StringBuilder();
        boolean any = false;
        int done = 0;
        while (part.find()) {
            String value = shaped(value(field(part.group(1)), draft), part.group(2));
            any |= !value.isEmpty();
            text.append(pattern, done, part.start()).append(value);
            done = part.end();
        }
        text.append(pattern.substring(done));
        return any ? cleaned(text.toString()) : "";
    }

    /** Letters, their marks, digits and what parts them; in the form that keys are compared in. */
    private static String cleaned(String text) {
        String lower = UCharacter.toLowerCase(
                ULocale.ROOT, Normalizer2.getNFKCInstance().normalize(text));
        StringBuilder name = new StringBuilder();
        lower.codePoints()
                .filter(c -> UCharacter.isLetterOrDigit(c)
                        || UCharacter.getType(c) == UCharacterCategory.NON_SPACING_MARK
                        || ".-_@+".indexOf(c) >= 0)
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    private static String value(BuiltInField field, UserDraft draft) {
        if (field == BuiltInField.EMAIL) {
            return draft.email()
                    .map(EmailAddress::value)
                    .map(address -> address.substring(0, address.lastIndexOf('@')))
                    .orElse("");
        }
        if (field == BuiltInField.EMPLOYEE_ID) {
            return draft.employeeId().map(number -> number.value()).orElse("");
        }
        return draft.text(field).orElse("");
    }

    private static String shaped(String value, String marks) {
        String text = BlankText.strip(value);
        for (String mark : marks.isEmpty() ? new String[0] : marks.substring(1).split(":", -1)) {
            if (mark.equals("ascii")) {
                text = Ascii.of(text);
            } else if (mark.chars().allMatch(c -> c >= '0' && c <= '9') && mark.length() <= 2) {
                text = firstLetters(text, Integer.parseInt(mark));
            } else {
                throw new IllegalArgumentException("No mark of a field: '" + mark + "'");
            }
        }
        return text;
    }

    private static String firstLetters(String text, int count) {
        int letters = Math.min(count, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, letters));
    }

    /** Loaded only where somebody asks for it. */
    private static final class Ascii {
        private static final Transliterator TO_ASCII =
                Transliterator.getInstance("de-ASCII; Any-Latin; Latin-ASCII; [^\\u0020-\\u007E] Remove");

        static String of(String text) {
            return TO_ASCII.transliterate(text).toLowerCase(Locale.ROOT);
        }
    }
}
