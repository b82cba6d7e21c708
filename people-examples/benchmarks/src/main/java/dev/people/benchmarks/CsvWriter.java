package dev.people.benchmarks;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes rows as RFC 4180 has them: commas, CRLF, quotes where they are needed. UTF-8. For one thread. */
final class CsvWriter implements Closeable {
    private final Writer out;

    private CsvWriter(Writer out) {
        this.out = out;
    }

    static CsvWriter to(Path file) throws IOException {
        return to(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    static CsvWriter to(Writer out) {
        return new CsvWriter(new BufferedWriter(out, 1 << 16));
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            cell(cells.get(i));
        }
        out.write("\r\n");
    }

    private void cell(String text) throws IOException {
        if (needsQuotes(text)) {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        } else {
            out.write(text);
        }
    }

    private static boolean needsQuotes(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') || !text.equals(text.strip());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
