package dev.people.user;

import com.ibm.icu.text.Normalizer2;

/** What two texts are compared by that are the same but for case and width. */
final class LooseKey {
    /** Some characters become three in NFC; an index has room for so many UTF-16 units in every database. */
    static final int LONGEST = 510;

    private LooseKey() {}

    static String of(String text) {
        String lower = AsciiText.lower(text);
        return AsciiText.isAscii(lower) ? lower : Normalizer2.getNFCInstance().normalize(UsernameKey.narrowed(lower));
    }
}
