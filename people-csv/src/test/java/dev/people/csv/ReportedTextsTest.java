package dev.people.csv;

import static dev.people.csv.TriedImport.file;
import static dev.people.csv.TriedImport.findings;
import static dev.people.csv.TriedImport.managers;
import static dev.people.csv.TriedImport.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.change.NameRule;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.importing.CellLanguage;
import dev.people.importing.ImportOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as systems write them that write them otherwise: other normal forms, other line ends, words for nothing. */
class ReportedTextsTest {
    private final TriedImport tried = new TriedImport();

    private static ImportOptions cells(CellLanguage cells) {
        return ImportOptions.addAndUpdate().cells(cells);
    }

    @ParameterizedTest
    @CsvSource({
        "decomposed-letters, composed-letters",
        "composed-letters, decomposed-letters",
        "line-ends-of-windows, line-ends-of-unix",
        "line-ends-of-unix, line-ends-of-windows"
    })
    void aTextInAnotherSpellingIsUnchanged(String first, String second) {
        assertThat(tried.apply(tried.plan(file(first)))).isEqualTo("1 ADDED");
        Plan plan = tried.plan(file(second));
        assertThat(plan.isEmpty()).isTrue();
        assertThat(findings(plan)).isEmpty();
    }

    @Test
    void lettersAndLineEndsAreKeptInOneSpelling() {
        tried.apply(tried.plan(file("decomposed-letters")));
        tried.apply(tried.plan(file("line-ends-of-windows")));
        assertThat(tried.accounts())
                .containsExactly(
                        "anna anna@example.org - pending {FIRST_NAME=Anna, LAST_NAME=Berg, ADDRESS=1 High St\nLeeds}",
                        "nguy\u1ec5n.h\u1ea3i hai@example.org - pending"
                                + " {FIRST_NAME=H\u1ea3i, LAST_NAME=Nguy\u1ec5n, CITY=\u0110\u00e0 N\u1eb5ng}");
    }

    @Test
    void wordsForNoValueAreKeptAndToldOnce() {
        Plan plan = tried.plan(file("words-for-no-value"));
        assertThat(findings(plan))
                .containsExactly(
                        "2/2 phone PLACEHOLDERS {cells=4, value=\"NULL\", \"\\N\", \"n/a\"}",
                        "3/3 city DAMAGED_VALUE {value=#REF!}");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED, 1 REFUSED");
        assertThat(tried.accounts())
                .containsExactly(
                        "anna anna@example.org - pending" + " {FIRST_NAME=Anna, LAST_NAME=Berg, PHONE=NULL, CITY=\\N}");
    }

    @Test
    void wordsForNoValueAreBlankWhereTheOptionSaysSo() {
        Plan plan = tried.plan(
                file("words-for-no-value"), cells(CellLanguage.standard().alsoBlank("NULL", "\\N", "n/a")));
        assertThat(findings(plan)).containsExactly("3/3 city DAMAGED_VALUE {value=#REF!}");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED, 1 REFUSED");
        assertThat(tried.accounts())
                .containsExactly("anna anna@example.org - pending {FIRST_NAME=Anna, LAST_NAME=Berg}");
    }

    @Test
    void wordsForNobodyAreNoManagerAndToldOnce() {
        Plan plan = tried.plan(file("words-for-no-manager"));
        assertThat(findings(plan))
                .containsExactly("2/2 manager NOBODY_WORDS"
                        + " {cells=5, value=\"NO_MANAGER\", \"none\", \"-\", \"0\", \"NULL\"}");
        assertThat(managers(plan))
                .containsExactly(
                        "2 a1 UNCHANGED", "3 a2 UNCHANGED", "4 a3 UNCHANGED", "5 a4 UNCHANGED", "6 a5 UNCHANGED");
        assertThat(tried.apply(plan)).isEqualTo("5 ADDED");
        assertThat(tried.accounts()).noneMatch(account -> account.contains("reports to"));
    }

    @Test
    void aWordForNobodyTakesTheManagerAway() {
        tried.given("boss", "anna");
        tried.apply(tried.plan(Csv.text("username,manager\nanna,boss\n")));
        Plan plan = tried.plan(Csv.text("username,manager\nanna,No Manager\n"));
        assertThat(managers(plan)).containsExactly("2 anna END");
        tried.apply(plan);
        assertThat(tried.accounts()).noneMatch(account -> account.contains("reports to"));
    }

    @Test
    void aWordForNobodyIsAPersonWhereTheOptionNamesOthers() {
        tried.given("none", "anna", "bo");
        ImportOptions other = cells(CellLanguage.standard().nobodyBy("vacant"));
        Plan plan = tried.plan(Csv.text("username,manager\nanna,none\nbo,Vacant\n"), other);
        assertThat(managers(plan)).containsExactly("2 anna SET", "3 bo UNCHANGED");
        assertThat(findings(plan)).containsExactly("3/3 manager NOBODY_WORDS {cells=1, value=\"Vacant\"}");
    }

    @Test
    void usernamesOfSignsAreTakenAsTheSuggestionPromises() {
        Plan plan = tried.plan(file("odd-usernames"));
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(plan.totals().rows());
        Plan refused = tried.plan(Csv.text("username,first_name,last_name,email\na b,A,B,ab@x.org\n"));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.USERNAME_INVALID);
            assertThat(FindingTexts.english().suggestion(finding)).contains("without spaces", "signs such as");
        });
    }

    @Test
    void aPersonOfOneNameIsRefusedWithTheOptionThatTakesThem() {
        Plan plan = tried.plan(file("people-of-one-name"));
        assertThat(findings(plan))
                .containsExactly(
                        "2/2 last_name REQUIRED_MISSING {suggestion=EITHER}",
                        "3/3 first_name REQUIRED_MISSING {suggestion=EITHER}",
                        "4/4 last_name PLACEHOLDERS {cells=1, value=\"-\"}");
        assertThat(FindingTexts.english().message(plan.findings().get(0))).contains("NameRule.EITHER");
    }

    @Test
    void peopleOfOneNameAreWrittenWhereEitherNameSuffices() {
        ImportOptions either = cells(CellLanguage.standard().alsoBlank("-")).names(NameRule.EITHER);
        Plan plan = tried.plan(file("people-of-one-name"), either);
        assertThat(findings(plan)).isEmpty();
        assertThat(tried.apply(plan)).isEqualTo("3 ADDED");
        assertThat(tried.accounts())
                .containsExactly(
                        "madhu madhu@example.org - pending {FIRST_NAME=Madhu}",
                        "suharto suharto@example.org - pending {LAST_NAME=Suharto}",
                        "sukarno sukarno@example.org - pending {FIRST_NAME=Sukarno}");
        assertThat(tried.plan(file("people-of-one-name"), either).isEmpty()).isTrue();
    }

    @Test
    void entitiesAreKeptAndToldOnce() {
        Plan plan = tried.plan(file("html-entities"));
        assertThat(rows(plan)).containsExactly("2 obrien ADD");
        assertThat(findings(plan)).containsExactly("2/2 last_name HTML_ENTITIES {cells=1, value=\"O&apos;Brien\"}");
        tried.apply(plan);
        assertThat(tried.accounts())
                .containsExactly("obrien pat@example.org - pending {FIRST_NAME=Pat, LAST_NAME=O&apos;Brien}");
    }

    @Test
    void entitiesAreTheirCharactersWhereTheOptionSaysSo() {
        ImportOptions decoded = cells(CellLanguage.standard().with(CellLanguage.Entities.DECODED));
        Plan plan = tried.plan(file("html-entities"), decoded);
        assertThat(findings(plan)).isEmpty();
        tried.apply(plan);
        assertThat(tried.accounts())
                .containsExactly("obrien pat@example.org - pending {FIRST_NAME=Pat, LAST_NAME=O'Brien}");
        assertThat(tried.plan(file("html-entities"), decoded).isEmpty()).isTrue();
    }
}
