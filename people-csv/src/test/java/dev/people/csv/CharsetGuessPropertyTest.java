package dev.people.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.importing.UnreadableSourceException;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CharsetGuessPropertyTest {
    @Property
    void namesTheRightCharacterSetAmongOthersOrNone(@ForAll("files") LegacyArbitraries.LegacyFile file) {
        Assume.that(isNoUtf8(file.bytes()));
        List<CharsetReading> readings = CharsetGuess.of(file.bytes(), UTF_8);
        if (!readings.isEmpty()) {
            assertThat(readings).extracting(CharsetReading::text).contains(file.text());
        }
    }

    @Property
    void oneNamedAloneReadsTheFileAsItWasWritten(@ForAll("files") LegacyArbitraries.LegacyFile file) {
        Assume.that(isNoUtf8(file.bytes()));
        Finding finding = Csv.refusal(Csv.bytes(file.bytes()));
        assertThat(finding.code()).isEqualTo(FindingCode.BAD_ENCODING);
        String suggestion = finding.parameters().getOrDefault("suggestion", "");
        assertThat(suggestion).doesNotStartWith("none");
        if (!suggestion.isEmpty() && !suggestion.contains(" or ")) {
            assertThat(new String(file.bytes(), Charset.forName(suggestion))).isEqualTo(file.text());
        }
    }

    @Provide
    Arbitrary<LegacyArbitraries.LegacyFile> files() {
        return LegacyArbitraries.files();
    }

    private static boolean isNoUtf8(byte[] bytes) {
        try {
            Csv.cells(Csv.bytes(bytes));
            return false;
        } catch (UnreadableSourceException e) {
            return true;
        }
    }
}
