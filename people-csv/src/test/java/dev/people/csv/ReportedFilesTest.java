package dev.people.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Feature;
import dev.people.finding.FindingCode;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was refused comes out in the form of the file that came in. */
class ReportedFilesTest {
    private static final ImportOptions OPTIONS = ImportOptions.addAndUpdate();

    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    private byte[] report(CsvRecords records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan plan = people.imports().plan(records, OPTIONS);
        try (CsvTables table = CsvTables.to(out, CsvStyle.like(records.form()))) {
            people.imports().errors(plan, records, OPTIONS, table);
        }
        return out.toByteArray();
    }

    @Test
    @Feature("F73")
    void keepsDelimiterAndCharacterSetAndCells() {
        byte[] file = "username;first_name;last_name;email\nben;;B\u00f6;b@x.org\nanna;A;\u00c9k;a@x.org\n"
                .getBytes(ISO_8859_1);
        CsvRecords records = Csv.bytes(file, CsvOptions.detect().withCharset(ISO_8859_1));
        assertThat(new String(report(records), ISO_8859_1))
                .isEqualTo(String.join(
                        "\r\n",
                        "_line;_code;_column;_message;_suggestion;_keys;username;first_name;last_name;email;_guarded",
                        "2;REQUIRED_MISSING;first_name;first_name is missing.;Fill it in. If this person has one name only, choose"
                                + " that either name suffices (NameRule.EITHER).;;ben;;B\u00f6;b@x.org;",
                        ""));
    }

    @Test
    void showsAQuestionMarkInItsOwnWordsWhereTheCharacterSetLacksACharacter() {
        people.plans()
                .apply(
                        people.imports()
                                .plan(
                                        Csv.text("username,first_name,last_name,email\n\u5f20\u4f1f,Z,W,z@x.org\n"),
                                        OPTIONS),
                        ApplyOptions.defaults());
        byte[] file = "username,first_name,last_name,email\nben,B,\u00c9k,z@x.org\n".getBytes(ISO_8859_1);
        CsvRecords records = Csv.bytes(file, CsvOptions.detect().withCharset(ISO_8859_1));
        assertThat(new String(report(records), ISO_8859_1)).contains("EMAIL_TAKEN", "belongs to ??", "\u00c9k");
    }

    @Test
    void keepsFormulasOfTheCellsHarmlessAndReadsThemAgainAsTheyWere() {
        String header = "username,first_name,last_name,email,city\n";
        byte[] first = report(Csv.text(header + "ben,,Bo,b@x.org,=1\neva,,Bo,e@x.org,'=1\n"));
        List<List<String>> cells = Csv.cells(Csv.bytes(first));
        assertThat(new String(first, ISO_8859_1)).contains(",'=1,", ",''=1,");
        assertThat(cells.get(1)).endsWith("=1");
        assertThat(cells.get(2)).endsWith("'=1");
        byte[] second = report(Csv.bytes(first));
        assertThat(Csv.cells(Csv.bytes(second)).get(2)).endsWith("'=1");
    }

    @Test
    void isReadAgainThoughItHoldsHardlyAnythingButControlCharacters() {
        String header = "username,first_name,last_name,email\n";
        String good = "ben,Ben,Bo,ben@example.org\n".repeat(600);
        byte[] report = report(Csv.text(header + good + "\u0001".repeat(400) + ",Ann,Ek,a@x.org\n"));
        Plan again = people.imports().plan(Csv.bytes(report), OPTIONS);
        assertThat(again.refusal()).isEmpty();
        assertThat(again.findingCounts()).containsKey(FindingCode.CONTROL_CHARACTER);
    }

    @Test
    void correctedRowsGoStraightBackIn() {
        byte[] report = report(Csv.text("username,first_name,last_name,email\nben,,Bo,b@x.org\nanna,A,Ek,a@x.org\n"));
        String corrected = new String(report, ISO_8859_1).replace("ben,,Bo", "ben,Ben,Bo");
        Plan plan = people.imports().plan(Csv.text(corrected), OPTIONS);
        assertThat(plan.totals().of(PlanAction.ADD)).isEqualTo(1);
        assertThat(plan.findings()).isEmpty();
    }
}
