package dev.people.csv;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** The character U+001A, with which some programs end a text. */
final class EndMark {
    private static final String MARK = "\u001A";
    /** Programs that write it at all may fill a last block of this size with it. */
    private static final int MOST = 128;

    private EndMark() {}

    /** How many bytes of a file stand before its end marks. */
    private static long textEnd(SourceFile file, Charset charset) {
        byte[] mark = charset.canEncode() ? MARK.getBytes(charset) : new byte[0];
        long size = size(file);
        if (mark.length == 0 || mark.length > 2) {
            return size;
        }
        byte[] tail = file.bytesAt(Math.max(0, size - MOST), MOST);
        int end = tail.length;
        while (end >= mark.length && Arrays.equals(tail, end - mark.length, end, mark, 0, mark.length)) {
            end -= mark.length;
        }
        return size - (tail.length - end);
    }

    /** How many bytes of a file are read: all, however it grows meanwhile, unless it has end marks. */
    static long readEnd(SourceFile file, Charset charset) {
        long end = textEnd(file, charset);
        return end < size(file) ? end : Long.MAX_VALUE;
    }

    /** Says that there is one. */
    static List<Finding> remarks(SourceFile file, Charset charset) {
        boolean isRead = readEnd(file, charset) == Long.MAX_VALUE;
        return isRead ? List.of() : List.of(Finding.of(FindingCode.END_MARK));
    }

    private static long size(SourceFile file) {
        try {
            return Files.size(file.path());
        } catch (IOException e) {
            throw Refusals.unreadable(file.name(), e);
        }
    }
}
