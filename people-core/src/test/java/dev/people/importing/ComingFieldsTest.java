package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.profile.BuiltInField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers of what accounts will have one day. */
class ComingFieldsTest {
    @ParameterizedTest
    @CsvSource({
        "role,roles",
        "Roles,roles",
        "Role (required),roles",
        "organization,organizations",
        "Organisation:,organizations",
        "groups,groups",
        "Team,teams",
        "Rolle,roles",
        "\u00c9quipe,teams",
        "\u0440\u043e\u043b\u044c,roles",
        "\u30b0\u30eb\u30fc\u30d7,groups"
    })
    void areToldAsThatAndNothingElse(String header, String what) {
        Finding finding = facts("username," + header, "a,b").findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.FIELD_TO_COME);
        assertThat(FindingTexts.english().text(finding))
                .isEqualTo("The column \"" + header + "\" is not read: " + what + " cannot be imported yet.");
        assertThat(finding.parameters()).doesNotContainKey("suggestion");
    }

    @Test
    void areToldInEveryLayoutThatHasThem() {
        for (String header : new String[] {
            "email,first_name,last_name,role,organization",
            "username,roles,groups",
            "existing_username,new_username,target_directory"
        }) {
            assertThat(facts(header).findings())
                    .as(header)
                    .isNotEmpty()
                    .extracting(Finding::code)
                    .containsOnly(FindingCode.FIELD_TO_COME);
        }
    }

    @Test
    void refuseAStrictTable() {
        assertThat(facts(Tables.OPTIONS.strict(), "username,role", "a,b")
                        .refusal()
                        .map(Finding::code))
                .contains(FindingCode.FIELD_TO_COME);
    }

    @Test
    void canBeMapped() {
        ImportOptions options = Tables.OPTIONS.map("role", BuiltInField.POSITION);
        assertThat(Tables.keys(facts(options, "username,role", "a,b"))).containsExactly("username", "position");
    }
}
