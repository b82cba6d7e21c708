package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static dev.people.importing.Tables.keys;
import static dev.people.importing.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.change.StateWish;
import dev.people.contract.Feature;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMappingTest {
    private static final String EXPORT = "User principal name,Block credential,First name,Shoe size";

    @Test
    @Feature("F57")
    void isMadeFromWhatAPlanReadAndReadsTheSameAgain() {
        ColumnMapping mapping = ColumnMapping.of(facts(EXPORT).table());
        ImportOptions options =
                Tables.OPTIONS.withoutLayout().titles(FieldTitles.none()).map(mapping);
        assertThat(keys(facts(options, EXPORT))).containsExactly("username", "account_state", "first_name", "-");
        assertThat(facts(options, EXPORT).findings()).isEmpty();
        assertThat(row(options, EXPORT, "a@x.org,yes,A,38").draft().state()).contains(StateWish.BLOCKED);
    }

    @Test
    void isProposedWithTheNearestFieldsOfColumnsThatAreNotKnown() {
        ColumnMapping proposed = ColumnMapping.proposed(facts("username,first,last,homePhone,Phon,zip"));
        assertThat(proposed.text())
                .isEqualTo(
                        "username=username\nfirst=first_name\nlast=last_name\nhomePhone=phone\nPhon=none\nzip=none\n");
    }

    @Test
    void isWrittenInLinesThatPeopleCanRead() {
        ColumnMapping mapping = ColumnMapping.empty()
                .with("Nick", ColumnMapping.Target.of(BuiltInField.USERNAME))
                .with("Größe=|#\\", ColumnMapping.Target.NONE)
                .with(
                        "Gesperrt",
                        new ColumnMapping.Target(Optional.of(BuiltInField.ACCOUNT_STATE), Translation.of("no", "Ja")));
        assertThat(mapping.text())
                .isEqualTo("Nick=username\nGröße\\=\\|\\#\\\\=none\nGesperrt=account_state\nGesperrt|ja=no\n");
        assertThat(ColumnMapping.parse("# by hand\n\n" + mapping.text()).value())
                .contains(mapping);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nick",
                "Nick=nobody",
                "a=b=c",
                "Nick|a=b",
                "Nick=username\nNick=email",
                "a|b|c=d",
                "\u0000",
                "Nick=username:reversed",
                "Nick=none:reversed"
            })
    void saysWhichLineCannotBeRead(String text) {
        Finding finding = ColumnMapping.parse("city=city\n" + text).findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.MAPPING_INVALID);
        assertThat(finding.parameters().get("line")).isIn("2", "3");
    }

    @Test
    void isASlipOnlyWhereAColumnThatIsReadIsNotThere() {
        ColumnMapping mapping =
                ColumnMapping.parse("Nick=username\nSize=none\nOrt=city").orThrow();
        assertThat(facts(Tables.OPTIONS.map(mapping), "Nick,Ort", "a,b").refusal())
                .isEmpty();
        assertThat(facts(Tables.OPTIONS.map(mapping), "Nick,Size", "a,b").refusal())
                .hasValueSatisfying(
                        finding -> assertThat(finding.place().column()).isEqualTo("Ort"));
    }
}
