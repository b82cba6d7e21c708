package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistinguishedNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CN=mbaker,OU=Staff,DC=example,DC=org | mbaker",
                "cn = mbaker , ou = Staff | mbaker",
                "uid=mbaker,ou=people | mbaker",
                "CN=Baker\\, Mary,OU=Staff | Baker, Mary",
                "CN=m\\2Cb,OU=Staff | m,b",
                "CN=Ren\\C3\\A9,OU=Staff | Ren\u00e9",
                "CN=a\\\\b,OU=Staff | a\\b",
                "CN=a=b,OU=Staff | a=b",
                "CN=mbaker;OU=Staff | mbaker",
            })
    void readsTheFirstPart(String text, String name) {
        assertThat(DistinguishedName.firstPart(text)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mbaker",
                "CN=mbaker",
                "OU=Staff,DC=org",
                "CN=,OU=Staff",
                "CN=mbaker,Staff",
                "CN=mbaker\\,OU=Staff",
                "CN=mbaker\\",
                "CN=\\C3,OU=Staff",
                "SCN=mbaker,OU=Staff",
                "Baker, Mary"
            })
    void leavesEverythingElseAlone(String text) {
        assertThat(DistinguishedName.firstPart(text)).isEmpty();
    }

    @Property
    void readsWhateverIsEscaped(@ForAll @NotBlank String name) {
        String plain = name.strip().replaceAll("[^\\p{L}\\p{N},;=+<>#\"\\\\]", "x");
        String escaped = plain.replaceAll("[,;=+<>#\"\\\\]", "\\\\$0");
        assertThat(DistinguishedName.firstPart("CN=" + escaped + ",OU=Staff")).isEqualTo(Optional.of(plain));
    }

    @Property
    void readsAnyTextWithoutFail(@ForAll String text) {
        assertThat(DistinguishedName.firstPart("CN=" + text + ",OU=Staff").map(String::isBlank))
                .isNotEqualTo(Optional.of(true));
    }

    @Test
    void readsAnEscapedBlankAtTheEnd() {
        assertThat(DistinguishedName.firstPart("CN=mbaker\\ ,OU=Staff")).contains("mbaker");
    }
}
