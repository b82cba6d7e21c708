package dev.people.csv;

import static dev.people.csv.TriedImport.file;
import static dev.people.csv.TriedImport.findings;
import static dev.people.csv.TriedImport.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.importing.ImportOptions;
import dev.people.importing.Templates;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.plan.UsernameTemplate;
import dev.people.profile.ValueWord;
import dev.people.user.Scripts;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the languages and scripts of those who send them. */
class ReportedLanguagesTest {
    private static final ImportOptions BY_ADDRESS = ImportOptions.addAndUpdate().matchBy(MatchKey.EMAIL);

    private final TriedImport tried = new TriedImport();

    private List<String> made(String pattern) {
        ImportOptions options = BY_ADDRESS.usernames(UsernameTemplate.of(pattern));
        Plan plan = tried.plan(file("names-for-templates"), options);
        return plan.rows(0, 100).stream().map(PlanRow::username).toList();
    }

    @Test
    void makesUsernamesOfPlainLettersOfNamesInAnyScript() {
        assertThat(made("{first_name:ascii:1}{last_name:ascii}"))
                .containsExactly(
                        "cobrien",
                        "soconnor",
                        "jmueller",
                        "ustrauss",
                        "iisik",
                        "lzolw",
                        "taesir",
                        "hdang",
                        "wchen",
                        "asukina",
                        "jdelatour",
                        "msmith-jones",
                        "mo",
                        "l",
                        "aal-hasan");
        assertThat(made("{first_name:1}{last_name:ascii}")).isEqualTo(made("{first_name:ascii:1}{last_name:ascii}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{first_name}.{last_name}", "{first_name:1}{last_name}", "x-{last_name}{first_name}"})
    void makesUsernamesOfOneScript(String pattern) {
        assertThat(made(pattern)).noneMatch(Scripts::areMixed).noneMatch(name -> name.contains("\u0307"));
    }

    @Test
    void warnsOfUsernamesThatMixScriptsAndWritesThem() {
        Plan plan = tried.plan(file("mixed-scripts"));
        assertThat(findings(plan))
                .containsExactly(
                        "2/2 username USERNAME_MIXED_SCRIPT {value=\u0430sukina}",
                        "5/5 username USERNAME_MIXED_SCRIPT {value=\u0432era}");
        assertThat(rows(plan))
                .containsExactly("2 \u0430sukina ADD", "3 \u0130isik ADD", "4 \u0142zolw ADD", "5 \u0432era ADD");
        assertThat(tried.apply(plan)).isEqualTo("4 ADDED");
        assertThat(findings(tried.plan(file("mixed-scripts")))).isEmpty();
    }

    @Test
    void understandsTrueAndFalseAsSpreadsheetProgramsWriteThem() {
        Plan plan = tried.plan(file("local-booleans"));
        assertThat(findings(plan)).isEmpty();
        assertThat(states(plan))
                .containsExactly(
                        "a1 pending",
                        "a2 blocked",
                        "a3 pending",
                        "a4 blocked",
                        "a5 pending",
                        "a6 blocked",
                        "a7 pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes-and-no-german", "yes-and-no-french"})
    void understandsYesAndNoInTheLanguageOfTheHeader(String name) {
        Plan plan = tried.plan(file(name));
        assertThat(findings(plan)).isEmpty();
        assertThat(states(plan)).containsExactly("a1 pending", "a2 blocked");
    }

    @Test
    void understandsStatesInEveryLanguage() {
        Plan plan = tried.plan(
                Csv.text(
                        """
                Benutzername;Vorname;Nachname;E-Mail;Kontostatus
                a1;Al;Eins;al.eins@example.org;gesperrt
                a2;Al;Zwei;al.zwei@example.org;bloqué
                a3;Al;Drei;al.drei@example.org;Заблокирован
                a4;Al;Vier;al.vier@example.org;停用
                a5;Al;Fünf;al.fuenf@example.org;Freigeschaltet
                """));
        assertThat(findings(plan)).isEmpty();
        assertThat(states(plan)).containsExactly("a1 blocked", "a2 blocked", "a3 blocked", "a4 blocked", "a5 pending");
    }

    @Test
    void isReadBackFromATemplateWithASemicolonAndAByteOrderMark() {
        for (String language : ValueWord.languages()) {
            Templates template = Templates.titles(Locale.forLanguageTag(language));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (CsvTables table =
                    CsvTables.to(out, CsvStyle.standard().withDelimiter(';').withByteOrderMark())) {
                template.records().forEach(table::write);
                table.finish();
            }
            assertThat(rows(tried.plan(Csv.bytes(out.toByteArray())))).containsExactly("2  SKIP");
        }
    }

    private List<String> states(Plan plan) {
        tried.apply(plan);
        return tried.accounts().stream()
                .map(account -> account.replaceAll("^(\\S+) \\S+ \\S+ (\\S+) .*", "$1 $2"))
                .toList();
    }
}
