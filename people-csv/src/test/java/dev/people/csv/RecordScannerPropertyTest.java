package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.importing.UnreadableSourceException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecordScannerPropertyTest {
    private static final CsvLimits SMALL =
            CsvLimits.standard().withCell(6).withRecord(20).withColumns(8);

    @Property
    void theVerdictDoesNotDependOnWhereBlocksEnd(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int size) {
        assertThat(verdict(text, size)).isEqualTo(verdict(text, text.length()));
    }

    @Provide
    Arbitrary<String> texts() {
        return CsvArbitraries.texts();
    }

    private static String verdict(String text, int size) {
        RecordMarks marks = new RecordMarks();
        RecordScanner scanner = new RecordScanner(',', SMALL, marks, Landmark.beginning(0));
        try {
            for (int from = 0; from < text.length(); from += size) {
                String block = text.substring(from, Math.min(text.length(), from + size));
                scanner.scan(block.toCharArray(), block.length());
            }
            scanner.finish();
            return "read";
        } catch (UnreadableSourceException e) {
            return e.finding().toString();
        }
    }
}
