package dev.people.importing;

import dev.people.profile.BuiltInField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * By which headers fields are known: key, title or alias, whatever their case, and whether words are parted by a space,
 * {@code _}, {@code -} or nothing. Marks that other products put behind a header, such as {@code [attribute]} and
 * {@code Required}, are passed over.
 */
final class HeaderNames {
    private static final Pattern MARKS = Pattern.compile("\\s*(\\[[^]]*]|\\bRequired\\b|\\*)\\s*");
    private static final Map<String, BuiltInField> FIELDS = fields();
    private static final Set<String> PASSWORDS = folded(List.of(
            "password", "initial password", "new password", "temporary password", "passwd", "pwd", "password hash"));
    private static final Set<String> DERIVED = folded(List.of(
            "full name",
            "name",
            "display name",
            "created",
            "created date",
            "last login",
            "last active",
            "last active date",
            "frozen until",
            "frozen",
            "locked",
            "locked until",
            "direct reports",
            "reports"));

    /** What a header is known as. */
    enum Known {
        FIELD,
        PASSWORD,
        DERIVED,
        REPORT,
        UNKNOWN
    }

    private HeaderNames() {}

    static Optional<BuiltInField> field(String header) {
        BuiltInField exact = FIELDS.get(fold(header));
        return Optional.ofNullable(exact != null ? exact : FIELDS.get(fold(bare(header))));
    }

    static Known known(String header) {
        if (ReportColumns.isOne(header)) {
            return Known.REPORT;
        }
        if (field(header).isPresent()) {
            return Known.FIELD;
        }
        String name = fold(bare(header));
        if (PASSWORDS.contains(name)) {
            return Known.PASSWORD;
        }
        return DERIVED.contains(name) ? Known.DERIVED : Known.UNKNOWN;
    }

    static String fold(String header) {
        return header.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static String bare(String header) {
        return MARKS.matcher(header).replaceAll(" ");
    }

    private static Map<String, BuiltInField> fields() {
        Map<String, BuiltInField> names = new HashMap<>();
        for (BuiltInField field : BuiltInField.all()) {
            if (field == BuiltInField.MANAGER) {
                continue;
            }
            names.put(fold(field.key()), field);
            names.put(fold(field.title()), field);
            field.aliases().forEach(alias -> names.put(fold(alias), field));
        }
        return Map.copyOf(names);
    }

    private static Set<String> folded(List<String> names) {
        Set<String> folded = new HashSet<>();
        names.forEach(name -> folded.add(fold(name)));
        return Set.copyOf(folded);
    }
}
