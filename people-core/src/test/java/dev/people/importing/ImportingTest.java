package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.SourceFacts;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportingTest {
    private static SourceFacts facts(ImportOptions options, String... lines) {
        return ImportRows.of(TableRecords.lines(lines), options).facts();
    }

    private static SourceFacts facts(String... lines) {
        return facts(ImportOptions.addAndUpdate(), lines);
    }

    private static List<Optional<Field>> fields(SourceFacts facts) {
        return facts.table().columns().stream().map(SourceFacts.Column::field).toList();
    }

    @Test
    void knowsColumnsByKeyTitleAndAliasHoweverTheyAreWritten() {
        assertThat(fields(facts("USER_NAME,first-name,Surname,E-Mail address,JobTitle,Staff number")))
                .containsExactly(
                        Optional.of(BuiltInField.USERNAME),
                        Optional.of(BuiltInField.FIRST_NAME),
                        Optional.of(BuiltInField.LAST_NAME),
                        Optional.of(BuiltInField.EMAIL),
                        Optional.of(BuiltInField.POSITION),
                        Optional.of(BuiltInField.EMPLOYEE_ID));
    }

    @Test
    void findsTheHeaderBelowAPreamble() {
        SourceFacts facts =
                facts("version:v1.0", "User name [userPrincipalName] Required,First name [givenName]", "a,b");
        assertThat(facts.table().headerRow()).isEqualTo(2);
        assertThat(fields(facts))
                .containsExactly(Optional.of(BuiltInField.USERNAME), Optional.of(BuiltInField.FIRST_NAME));
    }

    @Test
    void tellsWhichRecordsAboveTheHeaderItPassesOver() {
        SourceFacts facts = facts("#TYPE Users", "Staff list", "Date:,2030-01-01", "username,first_name", "a,b");
        assertThat(facts.refusal()).isEmpty();
        assertThat(facts.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.RECORDS_ABOVE_HEADER);
            assertThat(finding.parameters()).containsEntry("rows", "1\u20133").containsEntry("header", "4");
        });
    }

    @Test
    void aTitleWithNoBreakSpacesIsNobodysName() {
        SourceFacts facts = facts("Staff\u00a0list", "username,first_name", "a,b");
        assertThat(facts.refusal()).isEmpty();
        assertThat(facts.findings()).extracting(Finding::code).containsExactly(FindingCode.RECORDS_ABOVE_HEADER);
    }

    @Test
    void prefersTheHeaderThatNamesMoreColumnsToOneOfALayout() {
        SourceFacts facts = facts(
                "username,first_name,last_name,email,city",
                "a,A,A,a@example.org,Kiel",
                "username,first_name,last_name,email");
        assertThat(facts.table().headerRow()).isEqualTo(1);
    }

    @Test
    void takesNobodyForAHeaderWhoIsCalledLikeOne() {
        assertThat(Tables.rows(
                        Tables.OPTIONS,
                        "username,first_name,last_name,position",
                        "user,User,Account,Manager",
                        "t,Tom,State,Manager"))
                .hasSize(2);
    }

    @Test
    void takesNobodyForAHeaderWhoseValuesAreStates() {
        assertThat(facts("username,last_name,email,phone", "zoe,frozen,anna,deleted")
                        .refusal())
                .isEmpty();
        assertThat(Tables.rows(Tables.OPTIONS, "username,last_name,email,phone", "zoe,frozen,anna,deleted"))
                .hasSize(1);
    }

    @Test
    void readsHeadersByTheirWordsWhateverExplainsThem() {
        assertThat(fields(facts("Username (login),Phone (work),City/Town,E\u2010Mail:,Status (yes/no)", "a,1,b,c,no")))
                .containsExactly(
                        Optional.of(BuiltInField.USERNAME),
                        Optional.of(BuiltInField.PHONE),
                        Optional.of(BuiltInField.CITY),
                        Optional.of(BuiltInField.EMAIL),
                        Optional.of(BuiltInField.ACCOUNT_STATE));
        assertThat(fields(facts("username,Phone (home),Phone (work),Phone (office)", "a,1,2,3")))
                .containsExactly(
                        Optional.of(BuiltInField.USERNAME), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void passesOverATypeLineWithCommas() {
        SourceFacts facts = facts(
                "#TYPE System.Collections.Generic.List`1[[Microsoft.ADUser, Microsoft.Management, Version=10.0.0.0]]",
                "# made on Monday, by Anna",
                "username,first_name",
                "a,b");
        assertThat(facts.refusal()).isEmpty();
        assertThat(facts.table().headerRow()).isEqualTo(3);
        assertThat(facts("#7,anna@example.org", "employee_id,email", "8,bo@example.org")
                        .refusal()
                        .map(Finding::code))
                .contains(FindingCode.PEOPLE_ABOVE_HEADER);
    }

    @Test
    void readsAnExplicitMappingBeforeAnythingElse() {
        ImportOptions options =
                ImportOptions.addAndUpdate().map("Nick", BuiltInField.USERNAME).leaveOut("Phone");
        SourceFacts facts = facts(options, "Nick,Username,Phone", "a,b,c");
        assertThat(fields(facts))
                .containsExactly(Optional.of(BuiltInField.USERNAME), Optional.empty(), Optional.empty());
        assertThat(facts.refusal()).isEmpty();
    }

    @Test
    void namesAColumnWithoutAHeaderIfItHasValues() {
        assertThat(facts("username,,", "a,,", "b,,x").findings())
                .extracting(finding -> finding.code() + " " + finding.place().column())
                .containsExactly("UNKNOWN_COLUMN column 3", "BLANK_COLUMNS ");
        assertThat(facts(ImportOptions.addAndUpdate().strict(), "username,,", "a,,", "b,,x")
                        .refusal()
                        .map(Finding::code))
                .contains(FindingCode.UNKNOWN_COLUMN);
    }

    @Test
    void refusesTwoColumnsThatMeanTheSame() {
        assertThat(facts("username,Login", "a,b").refusal().map(Finding::code)).contains(FindingCode.DUPLICATE_COLUMN);
    }

    @Test
    void refusesATableWithoutAnyKey() {
        assertThat(facts("first_name,last_name", "a,b").refusal().map(Finding::code))
                .contains(FindingCode.NO_MATCH_COLUMN);
    }

    @Test
    void tellsThatThereIsNoHeader() {
        assertThat(facts("jsmith,John,Smith,j.smith@example.org").refusal().map(Finding::code))
                .contains(FindingCode.NO_HEADER);
    }

    @Test
    void refusesUnknownColumnsOnlyWhenStrict() {
        assertThat(facts("username,Shoe size", "a,b").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.UNKNOWN_COLUMN);
        assertThat(facts(ImportOptions.addAndUpdate().strict(), "username,Shoe size", "a,b")
                        .refusal())
                .isPresent();
    }

    @Test
    void takesAStateColumnForTheAccountStateOnlyIfItsValuesAreStates() {
        assertThat(fields(facts("username,State", "a,Yes", "b,blocked")))
                .contains(Optional.of(BuiltInField.ACCOUNT_STATE));
        SourceFacts places = facts("username,State", "a,Yes", "b,WA");
        assertThat(fields(places)).doesNotContain(Optional.of(BuiltInField.ACCOUNT_STATE));
        assertThat(places.findings()).extracting(Finding::code).containsExactly(FindingCode.COLUMN_IGNORED);
    }

    @Test
    void takesAnIdColumnForOursOnlyIfItHoldsOneOfOurIds() {
        assertThat(fields(facts("username,User ID", "a,217"))).doesNotContain(Optional.of(BuiltInField.ID));
        assertThat(fields(facts("username,User ID", "a,01890a5d-ac96-774b-bcce-b302099a8057")))
                .contains(Optional.of(BuiltInField.ID));
    }

    @Test
    void neverReadsPasswords() {
        SourceFacts facts = facts("username,Password,Initial password [passwordProfile] Required", "a,secret,secret");
        assertThat(facts.findings()).extracting(Finding::code).containsOnly(FindingCode.COLUMN_IGNORED);
        assertThat(facts.findings().toString()).doesNotContain("secret");
    }
}
