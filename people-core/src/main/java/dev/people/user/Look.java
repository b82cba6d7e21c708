package dev.people.user;

import com.ibm.icu.text.SpoofChecker;

/** What a name looks like: its skeleton by Unicode UTS 39, section 4. A key for comparing, never a name. */
final class Look {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    private static final String[] ASCII = asciiSkeletons();

    private Look() {}

    static String of(String key) {
        if (!AsciiText.isAscii(key)) {
            return CHECKER.getSkeleton(key);
        }
        StringBuilder look = new StringBuilder(key.length() + 4);
        for (int i = 0; i < key.length(); i++) {
            look.append(ASCII[key.charAt(i)]);
        }
        return look.toString();
    }

    /** Skeletons are made code point by code point, so those of ASCII can be looked up. */
    private static String[] asciiSkeletons() {
        String[] skeletons = new String[0x80];
        for (char c = 0; c < skeletons.length; c++) {
            skeletons[c] = CHECKER.getSkeleton(String.valueOf(c));
        }
        return skeletons;
    }
}
