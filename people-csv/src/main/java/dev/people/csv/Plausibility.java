package dev.people.csv;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How much a decoded text looks unlike one that people wrote, judged by its characters outside ASCII: by signs inside of
 * words, letters of two scripts in one, capitals behind small letters. It never knows a language.
 */
final class Plausibility {
    /** The text has what no text has. */
    static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private static final int ODD = 1;
    static final int VERY_ODD = 3;

    /** Apostrophes, dashes and dots that stand inside of names. */
    private static final String INSIDE_WORDS = "\u2018\u2019\u00B4\u00B7\u2010\u2011\u2013\u2014\u30FB\u00AD\uFF65";

    /** Second bytes of many East Asian letters. */
    private static final String BESIDE_NO_LETTER = "[\\]^`{}~";

    private static final String KANA_MARKS = "\u30FC\u309D\u309E\u30FD\u30FE\u3005\uFF70\uFF9E\uFF9F";

    /** Of Serbian and Macedonian, and of the languages that share no word with them. */
    private static final String SOUTH_SLAVIC = "\u0402\u0403\u0405\u0408\u0409\u040A\u040B\u040C\u040F";

    private static final String EAST_SLAVIC =
            "\u0401\u0404\u0406\u0407\u040E\u0419\u0429\u042A\u042B\u042C\u042D\u042E\u042F";

    private static final Set<Character.UnicodeBlock> DRAWN = Set.of(
            Character.UnicodeBlock.BOX_DRAWING,
            Character.UnicodeBlock.BLOCK_ELEMENTS,
            Character.UnicodeBlock.MATHEMATICAL_OPERATORS);

    private final CharSequence text;

    private Plausibility(CharSequence text) {
        this.text = text;
    }

    /** 0 for a text in which nothing is odd; {@link #IMPOSSIBLE} when it has characters that no text has. */
    static int oddness(CharSequence text) {
        Plausibility plausibility = new Plausibility(text);
        int oddness = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == 0) {
                return IMPOSSIBLE;
            }
            if (text.charAt(i) > 127) {
                if (isImpossible(text.charAt(i))) {
                    return IMPOSSIBLE;
                }
                oddness += plausibility.at(i);
            }
        }
        return oddness;
    }

    private static boolean isImpossible(char c) {
        return Character.isISOControl(c)
                || !Character.isDefined(c)
                || Character.getType(c) == Character.PRIVATE_USE
                || c == '\uFFFD';
    }

    /** Whether it has letters that only Japanese has, and no text that is read wrongly. */
    static boolean hasKana(CharSequence text) {
        return text.chars().anyMatch(c -> c >= '\u3041' && c <= '\u30FA');
    }

    private int at(int i) {
        char c = text.charAt(i);
        if (isMark(c)) {
            return isMark(before(i)) || isMarked(before(i), c) ? 0 : VERY_ODD;
        }
        if (!isLetter(c)) {
            return INSIDE_WORDS.indexOf(c) >= 0 ? 0 : sign(i);
        }
        return isEastAsian(c) ? eastAsian(i) : letter(i);
    }

    /** A sign between letters or beside another sign is none that somebody wrote; at one end of a word it may be. */
    private int sign(int i) {
        char c = text.charAt(i);
        if (isEnclosed(c)) {
            return 0;
        }
        boolean isBoxed = DRAWN.contains(Character.UnicodeBlock.of(c));
        boolean isInside = isLetter(before(i)) && isLetter(after(i));
        boolean isBesideSign = isSign(before(i)) || isSign(after(i));
        if (isBoxed || isInside || isBesideSign) {
            return VERY_ODD;
        }
        return isLetter(before(i)) || isLetter(after(i)) ? ODD : 0;
    }

    private int letter(int i) {
        int odd = mixesScripts(i) || isOtherSigma(i) || mixesSlavic(i) ? VERY_ODD : 0;
        odd += isMisplacedCapital(i) || isMisplacedSmall(i) ? ODD : 0;
        odd += BESIDE_NO_LETTER.indexOf(after(i)) >= 0 ? ODD : 0;
        return odd + (isForeignLatin(i) ? ODD : 0);
    }

    /** Letters of East Asia stand beside capitals, as in a department's name, and hardly ever beside small letters. */
    private int eastAsian(int i) {
        boolean isAlone = isKanaMark(text.charAt(i)) && !isEastAsian(before(i));
        return (isAlone ? VERY_ODD : 0) + eastAsianBeside(i, before(i)) + eastAsianBeside(i, after(i));
    }

    private int eastAsianBeside(int i, char other) {
        if (!isLetter(other)) {
            return 0;
        }
        if (other < 128) {
            return Character.isLowerCase(other) ? 2 * ODD : ODD;
        }
        boolean isNarrow = isNarrow(text.charAt(i)) != isNarrow(other);
        boolean isKorean = isKorean(text.charAt(i)) != isKorean(other);
        return !isEastAsian(other) ? VERY_ODD : isNarrow || isKorean ? ODD : 0;
    }

    private boolean isMisplacedCapital(int i) {
        return Character.isUpperCase(text.charAt(i))
                && isLetter(before(i))
                && (Character.isLowerCase(before(i)) || Character.isLowerCase(after(i)));
    }

    private boolean isMisplacedSmall(int i) {
        return Character.isLowerCase(text.charAt(i))
                && Character.isUpperCase(before(i))
                && (Character.isUpperCase(after(i)) || Character.isUpperCase(before(i - 1)));
    }

    private boolean mixesScripts(int i) {
        UnicodeScript script = UnicodeScript.of(text.charAt(i));
        return isOfOther(script, before(i)) || isOfOther(script, after(i));
    }

    private static boolean isOfOther(UnicodeScript script, char other) {
        return isLetter(other) && UnicodeScript.of(other) != script;
    }

    /** A final sigma inside of a word, or the other one at its end. */
    private boolean isOtherSigma(int i) {
        return switch (text.charAt(i)) {
            case '\u03C2' -> isLetter(after(i));
            case '\u03C3' -> isLetter(before(i)) && !isLetter(after(i)) && after(i) != '.';
            default -> false;
        };
    }

    private boolean mixesSlavic(int i) {
        return SOUTH_SLAVIC.indexOf(Character.toUpperCase(text.charAt(i))) >= 0
                && (isEastSlavic(before(i)) || isEastSlavic(after(i)));
    }

    private static boolean isEastSlavic(char c) {
        return EAST_SLAVIC.indexOf(Character.toUpperCase(c)) >= 0;
    }

    /** Words in Latin letters have letters of ASCII; three others in a row, or two alone, are rare. */
    private boolean isForeignLatin(int i) {
        boolean isPair = isOtherLatin(i) && isOtherLatin(i - 1);
        return isPair
                && !isOtherLatin(i - 3)
                && (isOtherLatin(i - 2) || (!isLetter(before(i - 1)) && !isLetter(after(i))));
    }

    private boolean isOtherLatin(int i) {
        return i >= 0 && text.charAt(i) > 127 && UnicodeScript.of(text.charAt(i)) == UnicodeScript.LATIN;
    }

    private char before(int i) {
        return i > 0 ? text.charAt(i - 1) : ' ';
    }

    private char after(int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    }

    private static boolean isSign(char c) {
        return c > 127
                && !isLetter(c)
                && !isEnclosed(c)
                && !isMark(c)
                && INSIDE_WORDS.indexOf(c) < 0
                && !Character.isSpaceChar(c);
    }

    /** A number in a circle, a company in brackets: in East Asia they stand among letters. */
    private static boolean isEnclosed(char c) {
        return (c >= '\u2460' && c <= '\u24FF') || (c >= '\u3200' && c <= '\u33FF');
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a letter takes this mark: one of its own script, or one of no script. */
    private static boolean isMarked(char letter, char mark) {
        UnicodeScript script = UnicodeScript.of(mark);
        boolean isArabic = script == UnicodeScript.ARABIC || (mark >= '\u064B' && mark <= '\u0655');
        UnicodeScript taking = isArabic ? UnicodeScript.ARABIC : script;
        return isLetter(letter) && (taking == UnicodeScript.INHERITED || UnicodeScript.of(letter) == taking);
    }

    static boolean isLetter(char c) {
        return Character.isLetter(c) && (Character.getType(c) != Character.MODIFIER_LETTER || isKanaMark(c));
    }

    /** Marks that make kana longer, repeat or voice them. */
    private static boolean isKanaMark(char c) {
        return KANA_MARKS.indexOf(c) >= 0;
    }

    private static boolean isNarrow(char c) {
        return c >= '\uFF61' && c <= '\uFF9F';
    }

    private static boolean isKorean(char c) {
        return UnicodeScript.of(c) == UnicodeScript.HANGUL;
    }

    private static boolean isEastAsian(char c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> isNarrow(c) || isKanaMark(c);
        };
    }
}
