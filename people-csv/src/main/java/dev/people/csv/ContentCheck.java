package dev.people.csv;

import dev.people.importing.ReportColumns;
import dev.people.importing.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Looks at the first bytes of a file for what cannot be a table of text. */
final class ContentCheck {
    /** How much of a file is looked at. */
    static final int HEAD = 64 * 1024;

    /** How a report of errors begins, perhaps behind a byte order mark: with two of its columns, quoted or not. */
    private static final Pattern REPORT = Pattern.compile(
            "(?:\\u00EF\\u00BB\\u00BF)?(\"?)" + ReportColumns.LINE + "\\1.\\1" + ReportColumns.CODE + "\\1");

    private static final int BEGINNING = 64;
    private static final int FEWEST_WIDE = 3;
    private static final int FEWEST_CONTROLS = 10;
    private static final int CONTROLS_PER_MILLE = 50;

    private final SourceFile file;
    private final byte[] head;

    ContentCheck(SourceFile file, byte[] head) {
        this.file = file;
        this.head = head;
    }

    /** Whether a file that begins like this is refused in whatever character set, so that nobody needs its rest. */
    static boolean isHopeless(byte... head) {
        return KnownFormat.of(head).isPresent() || (head.length == HEAD && isAllZero(head));
    }

    private static boolean isAllZero(byte... head) {
        for (byte b : head) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** Refuses what is no text in any character set: other file formats under whatever name, and nothing but zeros. */
    void refuseHopeless() {
        KnownFormat.of(head).ifPresent(format -> {
            throw format.refusal(file.name());
        });
        if (isHopeless(head)) {
            throw Refusals.binary(file.name());
        }
    }

    /** Refuses bytes that are no text of a character set in which ASCII is ASCII. A report of errors is, whatever it holds. */
    void refuseBinary() {
        if (isReport()) {
            return;
        }
        if (looksWide(1)) {
            throw wideWithoutMark("UTF-16LE");
        }
        if (looksWide(0)) {
            throw wideWithoutMark("UTF-16BE");
        }
        int controls = controls();
        if (controls >= FEWEST_CONTROLS && controls * 1000L >= (long) CONTROLS_PER_MILLE * head.length) {
            throw Refusals.binary(file.name());
        }
    }

    /** It holds rows that were refused, perhaps because of nothing but control characters. */
    private boolean isReport() {
        String beginning = new String(head, 0, Math.min(head.length, BEGINNING), StandardCharsets.ISO_8859_1);
        return REPORT.matcher(beginning).lookingAt();
    }

    /** A single NUL or control character is data; one in twenty bytes is no text. */
    private int controls() {
        int controls = 0;
        for (byte b : head) {
            boolean usual = b == '\t' || b == '\n' || b == '\r' || b == '\f';
            controls += (b >= 0 && b < ' ' && !usual) || b == 127 ? 1 : 0;
        }
        return controls;
    }

    /** UTF-16 without a mark: one byte of a pair is often NUL, and the other hardly ever. */
    private boolean looksWide(int nulSide) {
        int pairs = head.length / 2;
        int nuls = 0;
        int others = 0;
        for (int i = 0; i < 2 * pairs; i++) {
            if (head[i] == 0) {
                nuls += i % 2 == nulSide ? 1 : 0;
                others += i % 2 == nulSide ? 0 : 1;
            }
        }
        return nuls >= FEWEST_WIDE && nuls * 5 >= pairs && others * 10 <= nuls;
    }

    private UnreadableSourceException wideWithoutMark(String suggestion) {
        EncodingAdvice advice = new EncodingAdvice(suggestion, "");
        return Refusals.badEncoding(new BadBytes("UTF-8", firstNul(), 1, nuls(), advice), file.name());
    }

    private int firstNul() {
        int at = 0;
        while (head[at] != 0) {
            at++;
        }
        return at;
    }

    private long nuls() {
        try (InputStream in = file.openAt(0)) {
            long nuls = 0;
            byte[] block = new byte[HEAD];
            for (int number = in.read(block); number >= 0; number = in.read(block)) {
                for (int i = 0; i < number; i++) {
                    nuls += block[i] == 0 ? 1 : 0;
                }
            }
            return nuls;
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
    }
}
