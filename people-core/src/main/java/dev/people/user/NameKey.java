package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Optional;

/**
 * The full name of a person as names are compared: first and last name with one space between them, without regard to case,
 * in NFC. Names are not unique: several people may have the same key.
 */
public final class NameKey {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    /** Nobody is looked up by a longer name; an index has room for so many characters in every database. */
    private static final int LONGEST = 300;

    private NameKey() {}

    /** That of an account; empty for one that is deleted or has no name, and for very long names. */
    public static Optional<String> of(User user) {
        return user.exists() ? of(user.profile().firstName(), user.profile().lastName()) : Optional.empty();
    }

    /** That of somebody with this first and last name, one of which may be empty. */
    public static Optional<String> of(String firstName, String lastName) {
        return of(firstName + ' ' + lastName);
    }

    /** That of a full name, the first name first. */
    public static Optional<String> of(String fullName) {
        String folded = AsciiText.isAscii(fullName)
                ? AsciiText.lower(fullName)
                : NFC.normalize(UCharacter.foldCase(NFC.normalize(fullName), true));
        String key = withSingleSpaces(folded);
        return key.isEmpty() || key.length() > LONGEST ? Optional.empty() : Optional.of(key);
    }

    private static String withSingleSpaces(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean isBehindSpace = true;
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            boolean isSpace = UCharacter.isUWhiteSpace(c);
            if (!isSpace) {
                single.appendCodePoint(c);
            } else if (!isBehindSpace) {
                single.append(' ');
            }
            isBehindSpace = isSpace;
        }
        int end = single.length();
        return single.substring(0, end > 0 && single.charAt(end - 1) == ' ' ? end - 1 : end);
    }
}
