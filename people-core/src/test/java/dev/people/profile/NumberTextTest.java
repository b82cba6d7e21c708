package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.FindingCode;
import dev.people.profile.NumberText.DecimalMark;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private static final NumberText UNAMBIGUOUS = NumberText.unambiguous();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"1;1", "-1,5;-1.5", "+1.5;1.5", "0.125;0.125", "1234.567;1234.567", "1,2345;1.2345", "007;7"})
    void readsANumberThatCanBeReadInOneWay(String text, BigDecimal number) {
        assertThat(UNAMBIGUOUS.decimal("pay", text).value())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "-12,345", "1,234.5", "1.234.567", "1e3", "1_000", "", ".5", "5.", "٣", "1 000"})
    void refusesWhatIsNoNumberOrMayBeTwo(String text) {
        assertThat(UNAMBIGUOUS.decimal("pay", text).findings().get(0).code()).isEqualTo(FindingCode.NOT_A_NUMBER);
    }

    @Test
    void knowsTheMarkWhenTold() {
        assertThat(new NumberText(DecimalMark.POINT).decimal("pay", "1.234").value())
                .contains(new BigDecimal("1.234"));
        assertThat(new NumberText(DecimalMark.COMMA).decimal("pay", "1,234").value())
                .contains(new BigDecimal("1.234"));
        assertThat(new NumberText(DecimalMark.COMMA).decimal("pay", "1.5").value())
                .isEmpty();
    }

    @Test
    void readsWholeNumbersOfAnyLength() {
        assertThat(UNAMBIGUOUS.integer("number", " 24327901 ").value()).contains(BigInteger.valueOf(24_327_901));
        assertThat(UNAMBIGUOUS.integer("number", "1.5").value()).isEmpty();
    }
}
