package dev.people.importing;

import dev.people.change.StateWish;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.profile.BuiltInField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What only the values of columns tell, and what columns mean together. */
final class Columns {
    /** Words for the state of an account that are also words for a part of a country. */
    private static final Set<String> STATES = Set.of("state", "estado");

    private Columns() {}

    /** A column that merely looks like ids or states by its header is read as such only if its values are. */
    static List<Column> checked(RecordSource source, Header header, List<Column> columns) {
        List<Column> checked = new ArrayList<>(columns);
        ReportHints hints = ReportHints.of(source, header);
        for (Column column : columns) {
            if (column.why() == Column.Why.BLANK && any(source, header, column, value -> true)) {
                checked.set(column.index(), column.demoted(Column.Why.NAMELESS));
            }
            boolean id = isGuess(column, BuiltInField.ID) && !hints.says(FindingCode.ID_INVALID, BuiltInField.ID.key());
            if (id && !any(source, header, column, Columns::isId)) {
                checked.set(column.index(), column.demoted(Column.Why.OTHER_VALUES));
            }
            boolean state =
                    isGuess(column, BuiltInField.ACCOUNT_STATE) && STATES.contains(HeaderFold.fold(column.header()));
            boolean ignored = hints.says(FindingCode.COLUMN_IGNORED, column.header());
            if (state && (ignored || any(source, header, column, Columns::isNoState))) {
                checked.set(column.index(), column.demoted(Column.Why.OTHER_VALUES));
            }
        }
        return checked;
    }

    private static boolean isGuess(Column column, BuiltInField field) {
        boolean guessed = column.why() == Column.Why.KNOWN_HEADER || column.why() == Column.Why.KNOWN_TITLE;
        return guessed && column.isReadInto(field);
    }

    private static boolean isId(String value) {
        try {
            UserId.valueOf(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isNoState(String value) {
        return StateWish.ofText(value).isEmpty();
    }

    private static boolean any(RecordSource source, Header header, Column column, Predicate<String> test) {
        try (RecordReader reader = source.open()) {
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                List<String> cells = record.cells();
                String value = column.index() < cells.size()
                        ? cells.get(column.index()).strip()
                        : "";
                if (record.row() > header.row() && !value.isEmpty() && test.test(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first two columns that mean the same. */
    static Optional<Finding> doubled(List<Column> columns) {
        Map<Object, Column> seen = new HashMap<>();
        for (Column column : columns) {
            Object meaning = column.field().<Object>map(field -> field).orElse(HeaderFold.fold(column.header()));
            boolean means = !column.header().isEmpty() && column.why() != Column.Why.REPORT;
            Column other = !means ? null : seen.putIfAbsent(meaning, column);
            if (other != null) {
                return Optional.of(Finding.of(FindingCode.DUPLICATE_COLUMN, column.header())
                        .with("first", other.index() + 1)
                        .with("second", column.index() + 1)
                        .with("other", other.header()));
            }
        }
        return Optional.empty();
    }
}
