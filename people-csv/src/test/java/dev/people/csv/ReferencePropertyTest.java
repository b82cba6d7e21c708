package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.SourceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReferencePropertyTest {
    private static final CsvOptions COMMA = CsvOptions.detect().withDelimiter(',');

    @Property
    void theReaderAgreesWithANaiveParser(@ForAll("texts") String text) {
        Optional<Integer> brokenLine = Optional.empty();
        List<SourceRecord> expected = new ArrayList<>();
        try {
            expected.addAll(ReferenceParser.parse(text, ','));
        } catch (IllegalArgumentException e) {
            brokenLine = Optional.of(Integer.valueOf(e.getMessage()));
        }
        if (brokenLine.isEmpty()) {
            assertThat(Csv.records(Csv.text(text, COMMA))).isEqualTo(expected);
        } else {
            Finding refusal = Csv.refusal(Csv.text(text, COMMA));
            assertThat(refusal.code()).isEqualTo(FindingCode.BROKEN_QUOTING);
            assertThat(refusal.place().line()).isEqualTo((long) brokenLine.get());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return CsvArbitraries.texts();
    }
}
