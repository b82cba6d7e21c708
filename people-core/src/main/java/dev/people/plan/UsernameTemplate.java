package dev.people.plan;

import dev.people.change.UserDraft;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.user.EmailAddress;
import dev.people.user.Scripts;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How usernames are made for new accounts whose rows have none. Each pattern is text with fields in braces:
 * {@code {first_name}.{last_name}}; {@code {first_name:1}} takes the first letter only, {@code {last_name:ascii}} writes
 * the whole name in the letters a to z, {@code {last_name:ascii:8}} both. A name whose letters would be of several
 * scripts is written so as well: no name that is made looks like another one. Space and what no username may hold is left
 * out, and the result is in lower case. The first pattern whose name is free is taken; if none is, the first one with the
 * smallest number from 2 on behind it, or before its {@code @}, that makes it free. Names that are e-mail addresses become
 * the addresses of people without one.
 * Immutable.
 *
 * @param patterns at least one
 */
public record UsernameTemplate(List<String> patterns) {
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[._-]+|[._-]+$|[._-]+(?=@)");
    private static final Pattern PART = Pattern.compile("\\{([a-z_]+)((?::[a-z0-9]+)*)}");
    private static final String ASCII = "ascii";
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
        String text = withoutLooseEnds(text(patterns.get(numbered ? 0 : serial), draft));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String number = numbered ? Integer.toString(serial - patterns.size() + FIRST_NUMBER) : "";
        int at = text.indexOf('@');
        String name = at < 0 ? text + number : text.substring(0, at) + number + text.substring(at);
        return Username.parse(name).value();
    }

    /** Where somebody has one name only, nothing is left to part. */
    private static String withoutLooseEnds(String text) {
        return LOOSE_ENDS.matcher(text).replaceAll("");
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

    /** In ASCII if a field of the pattern is, or if its letters would be of several scripts otherwise. */
    private static String text(String pattern, UserDraft draft) {
        if (isAscii(pattern)) {
            return text(pattern, draft, NameText::ascii);
        }
        String text = text(pattern, draft, UnaryOperator.identity());
        return Scripts.areMixed(text) ? text(pattern, draft, NameText::ascii) : text;
    }

    private static boolean isAscii(String pattern) {
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            if (List.of(part.group(2).split(":", -1)).contains(ASCII)) {
                return true;
            }
        }
        return false;
    }

    private static String text(String pattern, UserDraft draft, UnaryOperator<String> letters) {
        Matcher part = PART.matcher(pattern);
        StringBuilder text = new StringBuilder();
        boolean any = false;
        boolean all = true;
        int done = 0;
        while (part.find()) {
            String raw = value(field(part.group(1)), draft);
            boolean isMarked = List.of(part.group(2).split(":", -1)).contains(ASCII);
            String value = NameText.cleaned(shaped(isMarked ? raw : letters.apply(raw), part.group(2)));
            any |= !value.isEmpty();
            all &= !value.isEmpty();
            text.append(pattern, done, part.start()).append(value);
            done = part.end();
        }
        text.append(pattern.substring(done));
        String name = any ? NameText.cleaned(letters.apply(text.toString())) : "";
        return all ? name : NameText.withoutLooseEnds(name);
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
            if (mark.equals(ASCII)) {
                text = NameText.ascii(text);
            } else if (mark.chars().allMatch(c -> c >= '0' && c <= '9') && mark.length() <= 2) {
                text = NameText.firstLetters(text, Integer.parseInt(mark));
            } else {
                throw new IllegalArgumentException("No mark of a field: '" + mark + "'");
            }
        }
        return text;
    }
}
