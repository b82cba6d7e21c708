package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;

/**
 * The UsernameCaseMapped profile of RFC 8265, section 3.3: width mapping, lower case, NFC, the Bidi rule of RFC 5893,
 * and the IdentifierClass of RFC 8264. Unicode data comes from ICU, so that keys do not depend on the JDK.
 */
final class UsernameKey {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    /** RFC 8264, section 7: the rules are applied again until nothing changes, three times more at the most. */
    private static final int ROUNDS = 4;

    private UsernameKey() {}

    record Answer(String key, String complaint) {
        boolean isGood() {
            return complaint.isEmpty();
        }
    }

    static Answer of(String text) {
        return isPlainAscii(text) ? new Answer(AsciiText.lower(text), "") : ofUnicode(text);
    }

    private static Answer ofUnicode(String text) {
        String key = text;
        for (int round = 0; round < ROUNDS; round++) {
            String next = mapped(key);
            if (next.equals(key) && round > 0) {
                String complaint = IdentifierClass.complaint(key);
                return new Answer(key, complaint.isEmpty() ? BidiRule.complaint(key) : complaint);
            }
            key = next;
        }
        return new Answer(key, "it has no stable lower-case form");
    }

    private static String mapped(String text) {
        return NFC.normalize(UCharacter.toLowerCase(ULocale.ROOT, narrowed(text)));
    }

    /** Full-width and half-width forms as the characters that they are forms of. */
    static String narrowed(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= 0xFF01 && c <= 0xFFEE) {
                narrow.append(NFKC.normalize(UCharacter.toString(c)));
            } else {
                narrow.appendCodePoint(c);
            }
        });
        return narrow.toString();
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }
}
