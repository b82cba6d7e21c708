package dev.people.importing;

import dev.people.contract.TableRecords;
import dev.people.plan.ProposedRow;
import dev.people.plan.RowSource;
import dev.people.plan.SourceFacts;
import dev.people.profile.Field;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package say: tables in lines, what is read from them, and into what. */
final class Tables {
    static final ImportOptions OPTIONS = ImportOptions.addAndUpdate();

    private Tables() {}

    static SourceFacts facts(ImportOptions options, String... lines) {
        return ImportRows.of(TableRecords.lines(lines), options).facts();
    }

    static SourceFacts facts(String... lines) {
        return facts(OPTIONS, lines);
    }

    /** The key of the field that each column is read into, or {@code -}. */
    static List<String> keys(SourceFacts facts) {
        return facts.table().columns().stream()
                .map(column -> column.field().map(Field::key).orElse("-"))
                .toList();
    }

    static String key(SourceFacts facts, String header) {
        return facts.table().columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow()
                .field()
                .map(Field::key)
                .orElse("-");
    }

    static List<ProposedRow> rows(ImportOptions options, String... lines) {
        List<ProposedRow> rows = new ArrayList<>();
        try (RowSource.Reader reader =
                ImportRows.of(TableRecords.lines(lines), options).open()) {
            for (ProposedRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static ProposedRow row(ImportOptions options, String... lines) {
        return rows(options, lines).get(0);
    }
}
