package dev.people.console;

import jakarta.mail.internet.AddressException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Header fields of messages. Whatever a name consists of is encoded (RFC 2047), unless it is plain words: mail programs
 * decode what looks encoded, and a name that looks like that would end the field and begin another one.
 */
final class HeaderText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+(?:[ '-][A-Za-z0-9]+){0,9}");
    /** Encoded, it is not longer than the 75 characters of a word. */
    private static final int LONGEST_WORD_BYTES = 45;

    private static final int LONGEST_PLAIN = 60;

    private HeaderText() {}

    /**
     * A person and where to reach them.
     *
     * @throws AddressException when the address would not stay within its field
     */
    static String mailbox(String name, String address) throws AddressException {
        String reached = address(address);
        return name.isBlank() ? "<" + reached + ">" : words(name) + "\r\n <" + reached + ">";
    }

    /** Text of a field, on lines of its own where it is long. */
    static String words(String text) {
        if (text.length() <= LONGEST_PLAIN && PLAIN.matcher(text).matches()) {
            return text;
        }
        return String.join(
                "\r\n ", pieces(text).stream().map(HeaderText::encoded).toList());
    }

    private static String encoded(String piece) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(piece.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** Never half a character. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int room = LONGEST_WORD_BYTES;
        for (int character : text.codePoints().toArray()) {
            String one = Character.toString(character);
            int bytes = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > room) {
                pieces.add(piece.toString());
                piece.setLength(0);
                room = LONGEST_WORD_BYTES;
            }
            piece.append(one);
            room -= bytes;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** With the domain as the network knows it. */
    private static String address(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        if (at < 1 || address.contains("=?") || address.codePoints().anyMatch(Visible::isHidden)) {
            throw new AddressException("The address is not one for a header");
        }
        String domain = address.substring(at + 1);
        return address.substring(0, at + 1) + (domain.startsWith("[") ? domain : IDN.toASCII(domain));
    }
}
