package dev.people.importing;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every name that a column is known by, in thirteen languages, and how people write it. */
final class TitleArbitraries {
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    /** What has a meaning in a header, and the brackets in which explanations stand. */
    private static final String MEANING = "*/\\%&@()[]{}";

    private static final List<Integer> BRACKETS =
            List.of((int) UCharacterCategory.START_PUNCTUATION, (int) Character.END_PUNCTUATION);
    private static final List<Integer> PUNCTUATION = List.of(
            (int) UCharacterCategory.DASH_PUNCTUATION,
            (int) UCharacterCategory.CONNECTOR_PUNCTUATION,
            (int) UCharacterCategory.INITIAL_QUOTE_PUNCTUATION,
            (int) UCharacterCategory.FINAL_QUOTE_PUNCTUATION,
            (int) UCharacterCategory.OTHER_PUNCTUATION);

    static final List<String> NAMES = Stream.concat(english(), translated())
            .filter(name -> !name.isBlank())
            .distinct()
            .toList();

    /** Every dash, mark of punctuation and white space that Unicode knows, as a text of its own. */
    static final List<String> BETWEEN = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
            .filter(TitleArbitraries::isBetween)
            .mapToObj(Character::toString)
            .filter(text -> COMPATIBLE.normalize(text).chars().noneMatch(c -> MEANING.indexOf(c) >= 0))
            .toList();

    private TitleArbitraries() {}

    /**
     * A name, and how somebody wrote it.
     *
     * @param name as People knows it
     * @param written in other letters, with other marks
     */
    record Spelling(String name, String written) {}

    private static Stream<String> english() {
        return BuiltInField.all().stream()
                .flatMap(field -> Stream.concat(Stream.of(field.key(), field.title()), field.aliases().stream()));
    }

    private static Stream<String> translated() {
        return FieldTitles.shipped().titles().values().stream()
                .flatMap(names -> names.values().stream())
                .flatMap(List::stream);
    }

    private static boolean isBetween(int point) {
        int type = UCharacter.getType(point);
        boolean isDash = UCharacter.hasBinaryProperty(point, UProperty.DASH);
        boolean isBracket = BRACKETS.contains(type);
        return !isBracket && (isDash || UCharacter.isUWhiteSpace(point) || PUNCTUATION.contains(type));
    }

    /** What stands between words is another thing; marks stand around the name and in it; letters have another case. */
    static Arbitrary<Spelling> spellings() {
        Arbitrary<List<String>> marks =
                Arbitraries.of(BETWEEN).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of(NAMES), marks, Arbitraries.integers().between(0, 4), Arbitraries.integers())
                .as((name, between, letters, seed) ->
                        new Spelling(name, marked(cased(name, letters, seed), between, new Random(seed))));
    }

    private static String marked(String name, List<String> marks, Random random) {
        StringBuilder written = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (isBetween(point)) {
                written.append(any(marks, random));
            } else {
                written.appendCodePoint(point);
            }
        });
        String inside = random.nextBoolean() ? written.toString() : inserted(written.toString(), marks, random);
        return switch (random.nextInt(4)) {
            case 0 -> inside;
            case 1 -> any(marks, random) + inside;
            case 2 -> inside + any(marks, random);
            default -> any(marks, random) + inside + String.join("", marks);
        };
    }

    private static String inserted(String text, List<String> marks, Random random) {
        int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        return text.substring(0, at) + any(marks, random) + text.substring(at);
    }

    private static String any(List<String> marks, Random random) {
        return marks.get(random.nextInt(marks.size()));
    }

    private static String cased(String name, int letters, int seed) {
        return switch (letters) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> name.toLowerCase(Locale.ROOT);
            case 3 -> name.toUpperCase(Locale.forLanguageTag("tr"));
            default -> mixed(name, new Random(seed));
        };
    }

    private static String mixed(String name, Random random) {
        StringBuilder mixed = new StringBuilder();
        name.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> mixed.append(
                        random.nextBoolean() ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT)));
        return mixed.toString();
    }
}
