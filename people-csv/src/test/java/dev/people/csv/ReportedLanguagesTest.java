package dev.people.csv;

import static dev.people.csv.TriedImport.file;
import static dev.people.csv.TriedImport.findings;
import static dev.people.csv.TriedImport.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.importing.ImportOptions;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.plan.UsernameTemplate;
import dev.people.user.Scripts;
import java.util.List;
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
                .containsExactly("2 \u0430sukina ADD", "3 I\u0307isik ADD", "4 \u0142zolw ADD", "5 \u0432era ADD");
        assertThat(tried.apply(plan)).isEqualTo("4 ADDED");
        assertThat(findings(tried.plan(file("mixed-scripts")))).isEmpty();
    }
}
