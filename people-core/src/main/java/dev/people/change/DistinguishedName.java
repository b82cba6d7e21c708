package dev.people.change;

import dev.people.profile.BlankText;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How directories name people: {@code CN=mbaker,OU=Staff,DC=example,DC=org} (RFC 4514). Only its first part is read. */
final class DistinguishedName {
    private static final Set<String> NAMING = Set.of("cn", "uid");
    private static final String BETWEEN_PARTS = ",;+";
    private static final String ESCAPED = " \"#+,;<=>\\";
    private static final Pattern BEGIN = Pattern.compile("\\s*([A-Za-z][A-Za-z0-9-]*)\\s*=");
    private static final Pattern NEXT_PART = Pattern.compile("\\s*[A-Za-z0-9][A-Za-z0-9.-]*\\s*=.*", Pattern.DOTALL);
    private static final int HEX = 16;

    private final String text;
    private final ByteArrayOutputStream name = new ByteArrayOutputStream();
    private int at;

    private DistinguishedName(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /**
     * What the first part says of a person, unescaped and without space around it; empty where the text is no such name, or
     * begins with something else than {@code CN} or {@code UID}.
     */
    static Optional<String> firstPart(String text) {
        if (text.indexOf('=') < 0) {
            return Optional.empty();
        }
        Matcher begin = BEGIN.matcher(text);
        boolean isOfAPerson =
                begin.lookingAt() && NAMING.contains(begin.group(1).toLowerCase(Locale.ROOT));
        return isOfAPerson ? new DistinguishedName(text, begin.end()).read() : Optional.empty();
    }

    private Optional<String> read() {
        while (at < text.length() && BETWEEN_PARTS.indexOf(text.charAt(at)) < 0) {
            boolean isRead = text.charAt(at) == '\\' ? escaped() : plain(text.codePointAt(at));
            if (!isRead) {
                return Optional.empty();
            }
        }
        boolean goesOn = at < text.length()
                && NEXT_PART.matcher(text).region(at + 1, text.length()).matches();
        return goesOn ? decoded() : Optional.empty();
    }

    private boolean plain(int character) {
        name.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(character);
        return true;
    }

    /** A backslash stands before a character with a meaning, or before the two digits of a byte. */
    private boolean escaped() {
        at++;
        if (at < text.length() && ESCAPED.indexOf(text.charAt(at)) >= 0) {
            return plain(text.charAt(at));
        }
        int high = digit(at);
        int low = digit(at + 1);
        if (high < 0 || low < 0) {
            return false;
        }
        name.write(high * HEX + low);
        at += 2;
        return true;
    }

    private int digit(int index) {
        return index < text.length() ? Character.digit(text.charAt(index), HEX) : -1;
    }

    private Optional<String> decoded() {
        try {
            String decoded = BlankText.strip(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.toByteArray()))
                    .toString());
            return decoded.isEmpty() ? Optional.empty() : Optional.of(decoded);
        } catch (CharacterCodingException e) {
            return Optional.empty(); // bytes that are no text name nobody
        }
    }
}
