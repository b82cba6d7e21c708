package dev.people.csv;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables of names as programs wrote them before UTF-8: invented words of each language in each of its character sets. */
final class LegacyArbitraries {
    /** Letters outside ASCII of Latin alphabets, which stand among the others. */
    private static final Map<String, List<String>> LATIN = Map.of(
            "äöüß", List.of("windows-1252", "ISO-8859-15", "IBM850", "IBM437", "x-MacRoman"),
            "éèêëàâçîïôùû", List.of("windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman"),
            "áéíóúñü", List.of("windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman"),
            "åäöæøé", List.of("windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman"),
            "ąćęłńóśźż", List.of("windows-1250", "ISO-8859-2", "IBM852", "x-MacCentralEurope"),
            "áčďéěíňóřšťúůýž", List.of("windows-1250", "ISO-8859-2", "IBM852", "x-MacCentralEurope"),
            "áéíóöőúüű", List.of("windows-1250", "ISO-8859-2", "IBM852", "x-MacCentralEurope"),
            "çğıöşü", List.of("windows-1254", "ISO-8859-9", "IBM857", "x-MacTurkish"),
            "āčēģīķļņšūž", List.of("windows-1257", "ISO-8859-13", "IBM775"));

    private static final Map<String, List<String>> OTHERS = Map.of(
            "абвгдежзийклмнопрстуфхцчшщыьэюя",
                    List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866", "x-MacCyrillic"),
            "абвгдежзийклмнопрстуфхцчшщьюяєії", List.of("windows-1251", "KOI8-U"),
            "абвгдђежзијклљмнњопрстћуфхцчџш", List.of("windows-1251", "ISO-8859-5", "x-MacCyrillic"),
            "αβγδεζηθικλμνξοπρτυφχψωάέήίόύώ", List.of("windows-1253", "ISO-8859-7", "x-MacGreek"),
            "אבגדהוזחטיכלמנסעפצקרשת", List.of("windows-1255", "ISO-8859-8"),
            "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", List.of("windows-1256", "ISO-8859-6"),
            "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหอ", List.of("x-windows-874"));

    private static final Map<String, List<String>> EAST_ASIAN = Map.of(
            "田中健大阪東京佐藤花子鈴木一郎山本営業部高橋渡辺伊", List.of("windows-31j", "EUC-JP"),
            "あいうえおかきくけこさしすせそたちつてとなにのはひふまみもやゆよらりるれろわん", List.of("windows-31j", "EUC-JP"),
            "アイウエオカキクケコサシスセソタチツテトナニノハヒフマミモヤユヨラリルレロワン", List.of("windows-31j", "EUC-JP"),
            "髙﨑纊①田山一", List.of("windows-31j"),
            "伟王娜李张刘洋陈静北京销售部欧阳赵敏军杰", List.of("GBK", "GB18030"),
            "偉陳林志玲王小明台北業務部張李黃劉蔡", List.of("Big5"),
            "김이박최정철수영희민호서울업부지은준성현", List.of("EUC-KR", "x-windows-949"));

    private static final int LONGEST_EAST_ASIAN = 4;

    private LegacyArbitraries() {}

    /**
     * A file in a character set, and the text that it holds.
     *
     * @param charset the character set
     * @param text the text
     */
    record LegacyFile(Charset charset, String text) {
        byte[] bytes() {
            return text.getBytes(charset);
        }
    }

    static Arbitrary<LegacyFile> files() {
        return Arbitraries.oneOf(
                Arbitraries.of(LATIN.entrySet())
                        .flatMap(alphabet -> files(alphabet.getValue(), latinWords(alphabet.getKey()))),
                Arbitraries.of(OTHERS.entrySet())
                        .flatMap(alphabet -> files(alphabet.getValue(), words(alphabet.getKey(), 3, 9))),
                Arbitraries.of(EAST_ASIAN.entrySet())
                        .flatMap(alphabet ->
                                files(alphabet.getValue(), words(alphabet.getKey(), 1, LONGEST_EAST_ASIAN))));
    }

    private static Arbitrary<LegacyFile> files(List<String> charsets, Arbitrary<String> words) {
        return Combinators.combine(
                        Arbitraries.of(charsets).map(Charset::forName),
                        words.list().ofMinSize(1).ofMaxSize(30))
                .as(LegacyArbitraries::file)
                .filter(file -> file.text.chars().anyMatch(c -> c > 127));
    }

    private static LegacyFile file(Charset charset, List<String> words) {
        CharsetEncoder encoder = charset.newEncoder();
        String rows = words.stream()
                .filter(encoder::canEncode)
                .map(word -> "user1," + word + ",user1@example.org\n")
                .collect(Collectors.joining());
        return new LegacyFile(charset, "username,last_name,email\n" + rows);
    }

    /** Mostly of letters of ASCII. */
    private static Arbitrary<String> latinWords(String letters) {
        Arbitrary<String> plain =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> other = Arbitraries.of(letters(letters));
        return Combinators.combine(plain, other, plain, Arbitraries.of(0, 1, 2))
                .as((start, letter, end, place) -> place == 0 ? letter + start + end : start + letter + end)
                .flatMap(LegacyArbitraries::cased);
    }

    private static Arbitrary<String> words(String letters, int shortest, int longest) {
        return Arbitraries.of(letters(letters))
                .list()
                .ofMinSize(shortest)
                .ofMaxSize(longest)
                .map(list -> String.join("", list))
                .flatMap(LegacyArbitraries::cased);
    }

    private static List<String> letters(String letters) {
        return letters.codePoints().mapToObj(Character::toString).toList();
    }

    /** As names are written, in small letters, or in capitals. */
    private static Arbitrary<String> cased(String word) {
        String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return Arbitraries.of(name, name, word, word.toUpperCase(Locale.ROOT));
    }
}
