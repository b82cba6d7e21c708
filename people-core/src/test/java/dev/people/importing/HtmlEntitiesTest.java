package dev.people.importing;

import static dev.people.importing.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.plan.ProposedRow;
import dev.people.profile.BuiltInField;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEntitiesTest {
    private static final ImportOptions DECODED =
            Tables.OPTIONS.cells(CellLanguage.standard().with(CellLanguage.Entities.DECODED));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "O&apos;Brien, O'Brien",
                "O&#39;Brien, O'Brien",
                "O&#x2019;Brien, O\u2019Brien",
                "O&#X2019;Brien, O\u2019Brien",
                "O&#146;Brien, O\u2019Brien",
                "O&amp;#39;Brien, O'Brien",
                "R&amp;amp;D, R&D",
                "M&uuml;ller &amp; Sons, M\u00fcller & Sons",
                "&Eacute;lo&iuml;se, \u00c9lo\u00efse",
                "a&nbsp;b, a\u00a0b",
                "&#128512;, \ud83d\ude00"
            })
    void areTheirCharacters(String text, String decoded) {
        assertThat(HtmlEntities.areIn(text)).isTrue();
        assertThat(HtmlEntities.decoded(text)).isEqualTo(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"R&D", "AT&T;", "a & b; c", "&copy", "&#;", "&#xZZ;", "&nosuch;", "&#xD800;", "&#1114112;", "&;"
            })
    void areNotSeenInOtherTexts(String text) {
        assertThat(HtmlEntities.areIn(text)).isFalse();
        assertThat(HtmlEntities.decoded(text)).isEqualTo(text);
    }

    @Property
    void noneIsLeftOnceTheyAreDecoded(@ForAll String before, @ForAll String behind) {
        String decoded = HtmlEntities.decoded(before + "&amp;#x41;" + behind);
        assertThat(HtmlEntities.areIn(decoded)).isFalse();
    }

    @Test
    void anEntityOfASpaceIsABlankCell() {
        ProposedRow row = row(DECODED.byDefault(BuiltInField.CITY, "Oslo"), "username,city", "a,&nbsp;");
        assertThat(row.draft().speaksOf(BuiltInField.CITY)).isFalse();
        assertThat(row.ifNew().text(BuiltInField.CITY)).contains("Oslo");
    }

    @Test
    void aMarkInEntitiesIsAText() {
        ProposedRow row = row(DECODED, "username,city", "a,&lt;clear&gt;");
        assertThat(row.draft().cleared()).isEmpty();
        assertThat(row.draft().text(BuiltInField.CITY)).contains("<clear>");
    }
}
