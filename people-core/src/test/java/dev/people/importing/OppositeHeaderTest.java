package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.people.change.StateWish;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.plan.SourceFacts;
import dev.people.profile.BuiltInField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns in which yes means no. */
class OppositeHeaderTest {
    private static Finding finding(String header) {
        return facts("username," + header, "a,1").findings().get(0);
    }

    private static StateWish state(ImportOptions options, String header, String cell) {
        return Tables.row(options, "username," + header, "a," + cell)
                .draft()
                .state()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Inactive",
                "blocked",
                "DISABLED",
                "Disabled?",
                "Account disabled",
                "isBlocked",
                "is_inactive",
                "Not active",
                "Non-active",
                "Block sign in",
                "Suspended (yes/no)",
                "Terminated",
                "Termination status",
                "Suspend",
                "No longer active",
                "Login disabled",
                "Gesperrt",
                "Konto gesperrt",
                "Deaktiviert",
                "Nicht aktiv",
                "D\u00e9sactiv\u00e9",
                "Compte bloqu\u00e9",
                "Non actif",
                "Inactivo",
                "Cuenta deshabilitada",
                "No activo",
                "Disattivato",
                "Non attivo",
                "Inactief",
                "Niet actief",
                "Desativado",
                "N\u00e3o ativo",
                "Nieaktywny",
                "Konto zablokowane",
                "Devre d\u0131\u015f\u0131",
                "Aktif de\u011fil",
                "\u0417\u0430\u0431\u043b\u043e\u043a\u0438\u0440\u043e\u0432\u0430\u043d",
                "\u041d\u0435 \u0430\u043a\u0442\u0438\u0432\u0435\u043d",
                "\u7121\u52b9",
                "\u30a2\u30ab\u30a6\u30f3\u30c8\u505c\u6b62",
                "\u8d26\u6237\u7981\u7528",
                "\u505c\u7528",
                "\u0645\u062d\u0638\u0648\u0631",
                "\u063a\u064a\u0631 \u0646\u0634\u0637"
            })
    void isTheStateReversed(String header) {
        assertThat(finding(header).code()).isEqualTo(FindingCode.OPPOSITE_COLUMN);
        assertThat(finding(header).parameters()).containsEntry("suggestion", "account_state:reversed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Blocked by",
                "Blocked since",
                "Inactive date",
                "Not active since",
                "Disabled on",
                "Deactivated by whom",
                "Manages",
                "Manager of",
                "Is manager",
                "Account locked",
                "Block",
                "Termination date",
                "Old e-mail",
                "Previous phone",
                "Inaktivt",
                "\u041d\u0435\u0430\u043a\u0442\u0438\u0432\u043d\u044b\u0435"
            })
    void isNeverSuggestedAsTheField(String header) {
        assertThat(finding(header).code()).isEqualTo(FindingCode.UNKNOWN_COLUMN);
        assertThat(finding(header).parameters()).isEmpty();
    }

    @Test
    void isTheFieldWhereItSaysNoTwice() {
        assertThat(finding("Not blocked").parameters()).containsEntry("suggestion", "account_state");
        assertThat(finding("Is active").parameters()).containsEntry("suggestion", "account_state");
        assertThat(finding("Account enabled").parameters()).containsEntry("suggestion", "account_state");
        assertThat(finding("userStatus").parameters()).containsEntry("suggestion", "account_state");
    }

    @Test
    void takesNoKeyOfAManagerForOneOfThePerson() {
        assertThat(finding("Supervisor Email").parameters()).containsEntry("suggestion", "manager");
        assertThat(finding("managerEmail").parameters()).containsEntry("suggestion", "manager");
    }

    @Test
    void isNotSuggestedWhereTheStateIsReadAlready() {
        List<Finding> findings = facts("username,Active,Inactive", "a,1,0").findings();
        assertThat(findings).singleElement().satisfies(finding -> assertThat(finding.parameters())
                .isEmpty());
    }

    @Test
    void saysSoInWords() {
        assertThat(FindingTexts.english().message(finding("Inactive")))
                .isEqualTo("The column \"Inactive\" is not read: by its header it is account_state, reversed."
                        + " Map it to account_state:reversed, which reads yes as no, or leave it out.");
    }

    @ParameterizedTest
    @CsvSource({
        "1,BLOCKED",
        "0,NOT_BLOCKED",
        "Yes,BLOCKED",
        " no ,NOT_BLOCKED",
        "TRUE,BLOCKED",
        "blocked,BLOCKED",
        "active,ACTIVE"
    })
    void canBeReadReversed(String cell, StateWish state) {
        ImportOptions options = Tables.OPTIONS.mapReversed("Inactive", BuiltInField.ACCOUNT_STATE);
        assertThat(state(options, "Inactive", cell)).isEqualTo(state);
        assertThat(facts(options, "username,Inactive", "a,1").findings()).isEmpty();
    }

    @Test
    void tellsThatItIsMappedAsItIs() {
        ImportOptions options = Tables.OPTIONS.map("Inactive", BuiltInField.ACCOUNT_STATE);
        assertThat(state(options, "Inactive", "1")).isEqualTo(StateWish.NOT_BLOCKED);
        Finding finding = facts(options, "username,Inactive", "a,1").findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.MAPPED_OPPOSITE);
        assertThat(FindingTexts.english().message(finding))
                .isEqualTo("The column \"Inactive\" is mapped to account_state, but its header says the opposite."
                        + " Check who would be blocked. If yes in the column is to mean the opposite, map it to"
                        + " account_state:reversed.");
    }

    @Test
    void tellsThatAStateIsReversed() {
        ImportOptions options = Tables.OPTIONS.mapReversed("Enabled", BuiltInField.ACCOUNT_STATE);
        assertThat(facts(options, "username,Enabled", "a,1").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.parameters())
                        .containsEntry("mapped", "account_state:reversed")
                        .containsEntry("suggestion", "account_state"));
    }

    @Test
    void isProposedAndSavedReversed() {
        SourceFacts facts = facts("username,Gesperrt", "a,1");
        ColumnMapping proposed = ColumnMapping.proposed(facts);
        assertThat(proposed.text()).isEqualTo("username=username\nGesperrt=account_state:reversed\n");
        assertThat(ColumnMapping.parse(proposed.text()).value()).contains(proposed);
        SourceFacts read = facts(Tables.OPTIONS.map(proposed), "username,Gesperrt", "a,1");
        assertThat(ColumnMapping.of(read.table())).isEqualTo(proposed);
    }

    @Test
    void isOnlyAColumnOfYesAndNo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.OPTIONS.mapReversed("Nick", BuiltInField.USERNAME));
    }

    @Test
    void refusesAStrictTable() {
        assertThat(facts(Tables.OPTIONS.strict(), "username,Inactive", "a,1")
                        .refusal()
                        .map(Finding::code))
                .contains(FindingCode.OPPOSITE_COLUMN);
    }

    @Test
    void isNoLoginName() {
        assertThat(facts("email,Login disabled", "a@example.org,1").refusal()).isEmpty();
    }
}
