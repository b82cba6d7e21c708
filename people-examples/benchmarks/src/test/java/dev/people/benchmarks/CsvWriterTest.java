package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Test
    void quotesOnlyWhatNeedsQuotes() throws IOException {
        assertThat(written(List.of("plain", "", "a,b", "say \"no\"", "two\nlines", " edge")))
                .isEqualTo("plain,,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" edge\"\r\n");
    }

    private static String written(List<String> row) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.to(out)) {
            csv.row(row);
        }
        return out.toString();
    }
}
