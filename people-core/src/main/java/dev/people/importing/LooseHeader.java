package dev.people.importing;

import dev.people.profile.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Headers with an explanation, {@code Phone (work)} or {@code E-mail - required}, with two names for one field,
 * {@code City/Town}, or with a number sign. An explanation that changes the meaning, {@code Phone (home)}, leaves the
 * column unknown.
 */
final class LooseHeader {
    private static final String OPEN = "[(\\[{<\uFF08\u3010\u3014\uFF3B\uFF5B\uFF1C]";
    private static final String CLOSE = "[)\\]}>\uFF09\u3011\u3015\uFF3D\uFF5D\uFF1E]";
    private static final String OTHER = "([^()\\[\\]{}<>\uFF08\uFF09\u3010\u3011\u3014\u3015]*)";

    /** The name first, then what explains it. */
    private static final List<Pattern> BEHIND = Stream.of(
                    "\\s*(.+?)\\s*" + OPEN + OTHER + CLOSE + "\\s*",
                    "\\s*(.+?)\\s+[\\p{Pd}\u2212*]+\\s*([^\\p{Pd}\u2212]+)",
                    "\\s*(.+?)\\s*[:;,\uFF1A\uFF0C\u3001]\\s*([^:;,]+)")
            .map(pattern -> Pattern.compile(pattern, Pattern.DOTALL))
            .toList();

    private static final Pattern BEFORE =
            Pattern.compile("\\s*" + OPEN + OTHER + CLOSE + "\\s*(.+?)\\s*", Pattern.DOTALL);
    private static final Pattern COUNTED = Pattern.compile("\\s*\\(?\\d{1,3}\\s*[.):]\\s*(\\D.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[/|\\\\\uFF0F]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int DEEPEST = 3;

    private static final Set<String> HARMLESS = Stream.of(
                    "work",
                    "office",
                    "business",
                    "company",
                    "login",
                    "sign in",
                    "required",
                    "required field",
                    "mandatory",
                    "must be unique",
                    "must",
                    "optional",
                    "if known",
                    "unique",
                    "yes/no",
                    "y/n",
                    "true/false",
                    "1/0",
                    "0/1",
                    "active/inactive",
                    "if any",
                    "Pflichtfeld",
                    "Pflicht",
                    "erforderlich",
                    "freiwillig",
                    "dienstlich",
                    "ja/nein",
                    "obligatoire",
                    "requis",
                    "facultatif",
                    "optionnel",
                    "professionnel",
                    "oui/non",
                    "obligatorio",
                    "requerido",
                    "opcional",
                    "trabajo",
                    "sí/no",
                    "obbligatorio",
                    "richiesto",
                    "facoltativo",
                    "lavoro",
                    "sì/no",
                    "verplicht",
                    "vereist",
                    "optioneel",
                    "werk",
                    "ja/nee",
                    "obrigatório",
                    "trabalho",
                    "sim/não",
                    "wymagane",
                    "obowiązkowe",
                    "opcjonalne",
                    "służbowy",
                    "tak/nie",
                    "zorunlu",
                    "gerekli",
                    "isteğe bağlı",
                    "iş",
                    "evet/hayır",
                    "обязательно",
                    "обязательное поле",
                    "необязательно",
                    "рабочий",
                    "да/нет",
                    "必須",
                    "必須項目",
                    "任意",
                    "会社",
                    "必填",
                    "必填项",
                    "选填",
                    "可选",
                    "是/否",
                    "مطلوب",
                    "إلزامي",
                    "اختياري",
                    "نعم/لا")
            .map(HeaderFold::fold)
            .collect(Collectors.toUnmodifiableSet());

    private LooseHeader() {}

    static Optional<Field> field(String header, Function<String, Optional<Field>> known) {
        return field(header, known, DEEPEST);
    }

    private static Optional<Field> field(String header, Function<String, Optional<Field>> known, int deepest) {
        Optional<Field> whole = known.apply(header).or(() -> known.apply(HeaderFold.numbered(header)));
        if (whole.isPresent() || deepest == 0) {
            return whole;
        }
        Function<String, Optional<Field>> within = part -> field(part, known, deepest - 1);
        Matcher counted = COUNTED.matcher(header);
        if (counted.matches()) {
            return within.apply(counted.group(1));
        }
        return explained(header, within, known).or(() -> twice(header, known));
    }

    private static Optional<Field> explained(
            String header, Function<String, Optional<Field>> within, Function<String, Optional<Field>> known) {
        for (Pattern behind : BEHIND) {
            Matcher matcher = behind.matcher(header);
            if (matcher.matches()) {
                Optional<Field> field = explained(matcher.group(1), matcher.group(2), within, known);
                if (field.isPresent()) {
                    return field;
                }
            }
        }
        Matcher before = BEFORE.matcher(header);
        return before.matches() ? explained(before.group(2), before.group(1), within, known) : Optional.empty();
    }

    /** {@code Phone (mobile)} is a mobile phone. */
    private static Optional<Field> explained(
            String name,
            String explanation,
            Function<String, Optional<Field>> within,
            Function<String, Optional<Field>> known) {
        Optional<Field> both = known.apply(explanation + " " + name);
        if (both.isPresent()) {
            return both;
        }
        Optional<Field> field = within.apply(name);
        boolean isHarmless = HARMLESS.contains(HeaderFold.fold(explanation))
                || explanation.isBlank()
                || known.apply(explanation).equals(field);
        return field.filter(any -> isHarmless);
    }

    /** Two names for one field, or one name that something stands in the middle of. */
    private static Optional<Field> twice(String header, Function<String, Optional<Field>> known) {
        List<String> names = List.of(BETWEEN_NAMES.split(header, -1));
        Set<Optional<Field>> fields = names.stream().map(known).collect(Collectors.toSet());
        if (names.size() > 1 && fields.size() == 1 && !fields.contains(Optional.<Field>empty())) {
            return fields.iterator().next();
        }
        boolean isOneName = fields.stream().filter(Optional::isPresent).count() < 2;
        return isOneName ? known.apply(NO_LETTER.matcher(header).replaceAll(" ")) : Optional.empty();
    }
}
