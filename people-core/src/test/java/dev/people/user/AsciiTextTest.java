package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;

class AsciiTextTest {
    @Test
    void lowersEveryAsciiCharacterAsIcuDoes() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x80; c++) {
            all.append(c);
            assertThat(AsciiText.lower("x" + c)).isEqualTo(UCharacter.toLowerCase(ULocale.ROOT, "x" + c));
        }
        assertThat(AsciiText.lower(all.toString())).isEqualTo(UCharacter.toLowerCase(ULocale.ROOT, all.toString()));
    }

    @Test
    void leavesEverythingElseToIcu() {
        for (String text : new String[] {"AN\u00c9", "\u00c9AN", "\u0130I", "\u03a3\u03a3", "a\u03a3"}) {
            assertThat(AsciiText.lower(text)).isEqualTo(UCharacter.toLowerCase(ULocale.ROOT, text));
        }
    }

    @Test
    void tellsAsciiFromTheRest() {
        assertThat(AsciiText.isAscii("az \u007f")).isTrue();
        assertThat(AsciiText.isAscii("")).isTrue();
        assertThat(AsciiText.isAscii("a\u0080")).isFalse();
    }
}
