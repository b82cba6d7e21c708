package dev.people.user;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Mailbox rule of RFC 5321, section 4.1.2, and what makes two mailboxes the same. */
final class EmailSyntax {
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_LABEL = 63;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~\\-\\u0080-\\x{10FFFF}]+";
    private static final Pattern DOT_STRING = Pattern.compile(ATOM + "(\\." + ATOM + ")*+");
    private static final Pattern QUOTED_STRING = Pattern.compile("\"([ !#-\\[\\]-~\\u0080-\\x{10FFFF}]|\\\\[ -~])*+\"");
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9\\-]{0,61}[A-Za-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(\\." + LABEL + ")*+");
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile("\\[" + OCTET + "(\\." + OCTET + "){3}]");
    private static final Pattern IPV6 = Pattern.compile("\\[(?i:IPv6):[0-9A-Fa-f:.]{2,45}]");
    /** RFC 2047, section 5: such a word must not stand in an address, where mail programs decode it nevertheless. */
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^?]*\\?[BbQq]\\?[^?]*\\?=");

    private EmailSyntax() {}

    /** The canonical key; empty when the text is no address. */
    static Optional<String> key(String text) {
        int at = text.lastIndexOf('@');
        if (at <= 0 || at == text.length() - 1) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        if (!isLocalPart(local)) {
            return Optional.empty();
        }
        return domainKey(text.substring(at + 1)).map(domain -> localKey(local) + "@" + domain);
    }

    private static boolean isLocalPart(String local) {
        if (local.length() > LONGEST_LOCAL) {
            return false;
        }
        if (isPlainDotString(local)) {
            return true;
        }
        return local.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LOCAL
                && !(local.contains("=?") && ENCODED_WORD.matcher(local).find())
                && local.codePoints().noneMatch(EmailSyntax::isUnseen)
                && (DOT_STRING.matcher(local).matches()
                        || QUOTED_STRING.matcher(local).matches());
    }

    /** What comes along when an address is copied, and makes it another one; joiners are part of some scripts. */
    static boolean isUnseen(int c) {
        boolean ignorable = UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        return c >= 0x80 && (UCharacter.isUWhiteSpace(c) || (ignorable && c != 0x200C && c != 0x200D));
    }

    /** Nearly every address is one: letters, digits and underscores with single dots between them. */
    private static boolean isPlainDotString(String local) {
        boolean afterDot = true;
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!plain && (c != '.' || afterDot)) {
                return false;
            }
            afterDot = c == '.';
        }
        return !afterDot;
    }

    private static Optional<String> domainKey(String domain) {
        if (domain.startsWith("[")) {
            return isAddressLiteral(domain) ? Optional.of(lower(domain)) : Optional.empty();
        }
        if (isPlainDomain(domain)) {
            return Optional.of(domain);
        }
        Optional<String> ascii = DomainName.isPlain(domain) ? Optional.of(domain) : DomainName.ascii(domain);
        return ascii.filter(name ->
                        name.length() <= LONGEST_DOMAIN && DOMAIN.matcher(name).matches())
                .map(EmailSyntax::lower);
    }

    /** Nearly every domain is one: small letters with single dots between them, and short. */
    private static boolean isPlainDomain(String domain) {
        boolean afterDot = true;
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            if ((c < 'a' || c > 'z') && (c != '.' || afterDot)) {
                return false;
            }
            afterDot = c == '.';
        }
        return !afterDot && domain.length() <= LONGEST_LABEL;
    }

    private static boolean isAddressLiteral(String domain) {
        return IPV4.matcher(domain).matches()
                || (IPV6.matcher(domain).matches() && isIpv6(domain.substring(6, domain.length() - 1)));
    }

    private static boolean isIpv6(String address) {
        String[] halves = address.split("::", -1);
        if (halves.length > 2) {
            return false;
        }
        int groups = 0;
        for (int i = 0; i < halves.length; i++) {
            int counted = groups(halves[i], i == halves.length - 1);
            if (counted < 0) {
                return false;
            }
            groups += counted;
        }
        return halves.length == 2 ? groups <= 7 : groups == 8;
    }

    /** How many groups of 16 bits; an IPv4 address may stand for the last two of the whole. */
    private static int groups(String half, boolean isLast) {
        if (half.isEmpty()) {
            return 0;
        }
        int count = 0;
        String[] groups = half.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].matches("[0-9A-Fa-f]{1,4}")) {
                count++;
            } else if (isLast && i == groups.length - 1 && groups[i].matches(OCTET + "(\\." + OCTET + "){3}")) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static String localKey(String local) {
        return AsciiText.isAscii(local)
                ? lower(local)
                : Normalizer2.getNFCInstance().normalize(lower(local));
    }

    private static String lower(String text) {
        return AsciiText.lower(text);
    }
}
