package dev.people.csv;

import dev.people.importing.SecretColumns;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cells of a file's lines may hold secrets, whichever of several character sets is the right one: those below a
 * header that names a password in any of them.
 */
final class SecretCells {
    private static final int HEAD = 16 * 1024;
    /** As far as headers are looked for. */
    private static final int HEADER_LINES = 20;

    private static final String HIDDEN = "***";

    private final Map<Charset, Character> delimiters = new HashMap<>();
    private final Set<Integer> columns = new HashSet<>();
    private final Set<Integer> widths = new HashSet<>();

    private SecretCells() {}

    static SecretCells of(SourceFile file, List<Charset> charsets) {
        byte[] head = file.bytesAt(0, HEAD);
        SecretCells secrets = new SecretCells();
        charsets.forEach(charset -> secrets.look(new String(head, charset), charset));
        return secrets;
    }

    private void look(String text, Charset charset) {
        char delimiter =
                DelimiterChoice.of(new Sample(text, false), Optional.empty()).delimiter();
        delimiters.put(charset, delimiter);
        text.lines().limit(HEADER_LINES).forEach(line -> look(cells(line, delimiter)));
    }

    private void look(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            if (SecretColumns.isSecret(header.get(i))) {
                columns.add(i);
                widths.add(header.size());
            }
        }
    }

    /** The line without secrets; empty where it is unclear what stands where. */
    String hidden(String line, Charset charset) {
        if (columns.isEmpty()) {
            return line;
        }
        char delimiter = delimiters.getOrDefault(charset, Delimiters.NONE);
        List<String> cells = cells(line, delimiter);
        boolean isClear = widths.equals(Set.of(cells.size()))
                && line.chars().filter(c -> c == '"').count() % 2 == 0;
        if (!isClear) {
            return "";
        }
        columns.forEach(column -> cells.set(column, HIDDEN));
        return String.join(String.valueOf(delimiter), cells);
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        boolean isQuoted = false;
        int from = 0;
        for (int i = 0; i < line.length(); i++) {
            isQuoted ^= line.charAt(i) == '"';
            if (line.charAt(i) == delimiter && !isQuoted) {
                cells.add(line.substring(from, i));
                from = i + 1;
            }
        }
        cells.add(line.substring(from));
        return cells;
    }
}
