package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.NaughtyStrings;
import dev.people.contract.TableRecords;
import dev.people.contract.TableSheet;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the cells of refused rows are, their report can be read again. */
class ReportedFilesPropertyTest {
    private static final List<String> HEADER =
            List.of("username", "first_name", "last_name", "email", "city", "manager");
    private static final ImportOptions OPTIONS = ImportOptions.addAndUpdate();

    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    @Provide
    Arbitrary<TableRecords> hostileTables() {
        Arbitrary<String> controls = Arbitraries.strings()
                .withCharRange('\u0000', '\u001f')
                .ofMinLength(1)
                .ofMaxLength(40);
        Arbitrary<String> marks =
                Arbitraries.strings().withChars(",;\t|:\"'\r\n _=").ofMaxLength(30);
        Arbitrary<String> nuls =
                Arbitraries.strings().withChars('a', '\u0000').ofMinLength(50).ofMaxLength(400);
        Arbitrary<String> naughty = Arbitraries.of(NaughtyStrings.all())
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(4, controls), Tuple.of(2, marks), Tuple.of(1, nuls), Tuple.of(2, naughty));
        return cell.list()
                .ofSize(HEADER.size())
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(rows -> {
                    List<List<String>> records = new ArrayList<>(List.of(HEADER));
                    records.addAll(rows);
                    return TableRecords.of(records);
                });
    }

    @Provide
    Arbitrary<CsvStyle> styles() {
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((delimiter, marked, quoted) -> {
                    CsvStyle style = CsvStyle.standard().withDelimiter(delimiter);
                    style = marked ? style.withByteOrderMark() : style;
                    return quoted ? style.withEveryCellQuoted() : style;
                });
    }

    @Property(tries = 200)
    void aReportIsReadAgainWhateverIsInItsCells(
            @ForAll("hostileTables") TableRecords file, @ForAll("styles") CsvStyle style) {
        Plan plan = people.imports().plan(file, OPTIONS);
        TableSheet shown = new TableSheet();
        people.imports().errors(plan, file, OPTIONS, shown);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTables table = CsvTables.to(out, style)) {
            people.imports().errors(plan, file, OPTIONS, table);
        }
        CsvRecords report = Csv.bytes(out.toByteArray());
        assertThat(Csv.cells(Csv.bytes(out.toByteArray()))).isEqualTo(shown.records());
        Plan again = people.imports().plan(report, OPTIONS);
        assertThat(again.refusal()).isEqualTo(plan.refusal());
        assertThat(codes(again)).isEqualTo(codes(plan));
    }

    private static List<String> codes(Plan plan) {
        return plan.rows(0, 100).stream()
                .map(PlanRow::findings)
                .map(findings -> findings.stream()
                        .map(finding -> finding.code().name())
                        .toList()
                        .toString())
                .toList();
    }
}
