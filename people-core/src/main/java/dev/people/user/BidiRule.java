package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import java.util.BitSet;

/** The Bidi rule of RFC 5893, section 2: a name that is read from right to left cannot be misread as another one. */
final class BidiRule {
    private static final String COMPLAINT = "it mixes writing directions in a way that can be misread";
    private static final BitSet RIGHT_TO_LEFT = classes(
            UCharacterDirection.RIGHT_TO_LEFT,
            UCharacterDirection.RIGHT_TO_LEFT_ARABIC,
            UCharacterDirection.ARABIC_NUMBER,
            UCharacterDirection.EUROPEAN_NUMBER,
            UCharacterDirection.EUROPEAN_NUMBER_SEPARATOR,
            UCharacterDirection.COMMON_NUMBER_SEPARATOR,
            UCharacterDirection.EUROPEAN_NUMBER_TERMINATOR,
            UCharacterDirection.OTHER_NEUTRAL,
            UCharacterDirection.BOUNDARY_NEUTRAL,
            UCharacterDirection.DIR_NON_SPACING_MARK);
    private static final BitSet RIGHT_TO_LEFT_END = classes(
            UCharacterDirection.RIGHT_TO_LEFT,
            UCharacterDirection.RIGHT_TO_LEFT_ARABIC,
            UCharacterDirection.ARABIC_NUMBER,
            UCharacterDirection.EUROPEAN_NUMBER);

    private BidiRule() {}

    /** Why the text breaks the rule; empty when it does not. */
    static String complaint(String text) {
        int[] directions = text.codePoints().map(UCharacter::getDirection).toArray();
        BitSet seen = classes(directions);
        boolean fromRight = seen.get(UCharacterDirection.RIGHT_TO_LEFT)
                || seen.get(UCharacterDirection.RIGHT_TO_LEFT_ARABIC)
                || seen.get(UCharacterDirection.ARABIC_NUMBER);
        return !fromRight || isGood(directions, seen) ? "" : COMPLAINT;
    }

    private static boolean isGood(int[] directions, BitSet seen) {
        int first = directions[0];
        if (first != UCharacterDirection.RIGHT_TO_LEFT && first != UCharacterDirection.RIGHT_TO_LEFT_ARABIC) {
            return false;
        }
        BitSet others = (BitSet) seen.clone();
        others.andNot(RIGHT_TO_LEFT);
        boolean bothNumbers =
                seen.get(UCharacterDirection.ARABIC_NUMBER) && seen.get(UCharacterDirection.EUROPEAN_NUMBER);
        return others.isEmpty() && !bothNumbers && RIGHT_TO_LEFT_END.get(lastThatCounts(directions));
    }

    private static int lastThatCounts(int[] directions) {
        int last = directions.length - 1;
        while (last > 0 && directions[last] == UCharacterDirection.DIR_NON_SPACING_MARK) {
            last--;
        }
        return directions[last];
    }

    private static BitSet classes(int... directions) {
        BitSet set = new BitSet();
        for (int direction : directions) {
            set.set(direction);
        }
        return set;
    }
}
