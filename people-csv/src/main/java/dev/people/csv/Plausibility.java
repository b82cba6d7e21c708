package dev.people.csv;

import java.lang.Character.UnicodeScript;

/** How much a decoded text looks like one that people wrote, judged by its characters outside ASCII. */
final class Plausibility {
    private static final int LETTER = 2;
    private static final int ODD = -3;

    private final CharSequence text;

    private Plausibility(CharSequence text) {
        this.text = text;
    }

    /** Above zero when letters in their proper surroundings prevail. */
    static int of(CharSequence text) {
        Plausibility plausibility = new Plausibility(text);
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            score += text.charAt(i) > 127 ? plausibility.at(i) : 0;
        }
        return score;
    }

    private int at(int i) {
        char c = text.charAt(i);
        if (Character.isISOControl(c) || !Character.isDefined(c)) {
            return ODD;
        }
        if (!isLetter(c)) {
            return c != '\u2019' && isLetter(before(i)) && isLetter(after(i)) ? ODD : 0;
        }
        return isMisplacedCapital(i) || mixesScripts(i) || isLongLatinRun(i) ? ODD : LETTER;
    }

    private boolean isMisplacedCapital(int i) {
        return Character.isUpperCase(text.charAt(i))
                && isLetter(before(i))
                && (Character.isLowerCase(before(i)) || Character.isLowerCase(after(i)));
    }

    private boolean mixesScripts(int i) {
        UnicodeScript script = script(text.charAt(i));
        return (isLetter(before(i)) && script(before(i)) != script)
                || (isLetter(after(i)) && script(after(i)) != script);
    }

    private boolean isLongLatinRun(int i) {
        return script(text.charAt(i)) == UnicodeScript.LATIN && before(i) > 127 && before(i - 1) > 127;
    }

    private char before(int i) {
        return i > 0 ? text.charAt(i - 1) : ' ';
    }

    private char after(int i) {
        return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }

    private static UnicodeScript script(char c) {
        UnicodeScript script = UnicodeScript.of(c);
        return switch (script) {
            case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
            default -> script;
        };
    }
}
