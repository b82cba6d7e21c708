package dev.people.benchmarks;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Usernames and addresses that are unique because a person's number is in them, and of which no two look alike: only
 * those in the person's own script have a {@code _}, and the number, always in ASCII digits, is all that follows it.
 */
final class Logins {
    private static final int LONGEST = 40;
    private static final int LONGEST_LOCAL_BYTES = 64;
    private static final List<String> DOMAINS = List.of("example.org", "example.com", "example.net");

    private Logins() {}

    static Person.Identity identity(Names names, long number, Dice dice) {
        String own = ownScript(names) + "_" + number;
        boolean inOwnScript = dice.oneIn(20) && isGood(own);
        String email = inOwnScript && dice.oneIn(3) ? address(own, dice) : asciiAddress(names, number, dice);
        String username = inOwnScript ? own : ascii(names, number, email, dice);
        return new Person.Identity(username, names.first().text(), names.last().text(), email);
    }

    private static String ascii(Names names, long number, String email, Dice dice) {
        String first = names.first().ascii();
        String last = names.last().ascii();
        return switch (dice.below(40)) {
            case 0 -> email;
            case 1 -> capital(first) + capital(last) + number;
            case 2, 3, 4, 5, 6, 7, 8, 9 -> first.charAt(0) + cut(last) + number;
            case 10, 11, 12 -> cut(last) + first.charAt(0) + number;
            default -> cut(first + "." + last) + number;
        };
    }

    private static String asciiAddress(Names names, long number, Dice dice) {
        String local = cut(names.first().ascii() + "." + names.last().ascii()) + number;
        if (dice.oneIn(100)) {
            return capital(local) + "@Example.ORG";
        }
        return dice.oneIn(150) ? local + "+people@example.com" : address(local, dice);
    }

    private static String address(String local, Dice dice) {
        return local + "@" + dice.oneOf(DOMAINS);
    }

    private static String ownScript(Names names) {
        return letters(names.first().text()) + "." + letters(names.last().text());
    }

    private static String letters(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        String composed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        composed.codePoints().filter(Logins::isPartOfWord).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static boolean isPartOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isGood(String own) {
        return Normalizer.isNormalized(own, Normalizer.Form.NFKC)
                && own.codePoints().anyMatch(c -> c >= 0x80)
                && own.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LOCAL_BYTES;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
