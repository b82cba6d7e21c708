package dev.people.importing;

import com.ibm.icu.lang.UCharacter;
import dev.people.change.StateWish;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What only the values of columns tell, and what columns mean together. */
final class Columns {
    /** Words for the state of an account that are also words for a part of a country. */
    private static final Set<String> STATES = Set.of("state", "estado");

    private static final Set<Column.Why> GUESSES =
            EnumSet.of(Column.Why.KNOWN_HEADER, Column.Why.KNOWN_TITLE, Column.Why.ATTRIBUTE, Column.Why.LOOSE_HEADER);

    /** Last names in LDAP, numbers of rows elsewhere. */
    private static final String SN = "sn";

    private Columns() {}

    /**
     * A column that merely looks like ids or states by its header is read as such only if its values are. All columns are
     * looked at together, and no further than it takes: there may be many, and many records.
     */
    static List<Column> checked(RecordSource source, Header header, List<Column> columns) {
        ReportHints hints = ReportHints.of(source, header);
        Map<Integer, Predicate<String>> questions = new HashMap<>();
        columns.forEach(
                column -> question(column, hints).ifPresent(question -> questions.put(column.index(), question)));
        Set<Integer> yes = yes(source, header, SecretColumns.of(header, columns), questions);
        List<Column> checked = new ArrayList<>(columns);
        for (Column column : columns) {
            boolean isAsked = questions.containsKey(column.index());
            boolean isYes = yes.contains(column.index());
            boolean isOther = isAsked && (column.isReadInto(BuiltInField.ID) ? !isYes : isYes);
            if (isOther || isIgnoredState(column, hints)) {
                boolean isBlank = column.why() == Column.Why.BLANK;
                checked.set(column.index(), column.demoted(isBlank ? Column.Why.NAMELESS : Column.Why.OTHER_VALUES));
            }
        }
        return checked;
    }

    /** What is to be found out of a column: whether any of its values is like that. */
    private static Optional<Predicate<String>> question(Column column, ReportHints hints) {
        if (column.why() == Column.Why.BLANK) {
            return Optional.of(value -> true);
        }
        if (isGuess(column, BuiltInField.ID) && !hints.says(FindingCode.ID_INVALID, BuiltInField.ID.key())) {
            return Optional.of(Columns::isId);
        }
        if (column.folded().equals(SN)
                && column.isReadInto(BuiltInField.LAST_NAME)
                && column.why() != Column.Why.MAPPED) {
            return Optional.of(value -> value.codePoints().noneMatch(UCharacter::isLetter));
        }
        return isGuessedState(column) ? Optional.of(value -> isNoState(column, value)) : Optional.empty();
    }

    private static boolean isGuessedState(Column column) {
        return isGuess(column, BuiltInField.ACCOUNT_STATE) && STATES.contains(column.folded());
    }

    private static boolean isIgnoredState(Column column, ReportHints hints) {
        return isGuessedState(column) && hints.says(FindingCode.COLUMN_IGNORED, column.header());
    }

    private static boolean isGuess(Column column, Field field) {
        boolean guessed = GUESSES.contains(column.why());
        return guessed && column.isReadInto(field);
    }

    static boolean isId(String value) {
        try {
            UserId.valueOf(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The header once more is no value. */
    private static boolean isNoState(Column column, String value) {
        return StateWish.ofText(value).isEmpty() && !HeaderFold.fold(value).equals(column.folded());
    }

    /** The columns with a value for which the answer is yes. */
    private static Set<Integer> yes(
            RecordSource source, Header header, SecretColumns secrets, Map<Integer, Predicate<String>> questions) {
        NavigableMap<Integer, Predicate<String>> open = new TreeMap<>(questions);
        if (!open.isEmpty()) {
            try (RecordReader reader = source.open()) {
                SourceRecord record = reader.next();
                while (record != null && !open.isEmpty()) {
                    SourceRecord seen = record;
                    boolean isRead = seen.row() > header.row()
                            && !seen.isBlank()
                            && !secrets.isUnclear(seen)
                            && !seen.isWiderThan(header.names().size());
                    open.headMap(seen.cells().size(), false)
                            .entrySet()
                            .removeIf(asked -> isRead && isYes(asked.getValue(), asked.getKey(), seen));
                    record = reader.next();
                }
            }
        }
        Set<Integer> yes = new HashSet<>(questions.keySet());
        yes.removeAll(open.keySet());
        return yes;
    }

    private static boolean isYes(Predicate<String> question, int column, SourceRecord record) {
        String value = BlankText.strip(record.cells().get(column));
        return !BlankText.isBlank(value) && question.test(value);
    }

    /** Columns that together say what the state is are as many as their headers. */
    private static Object meaning(Column column) {
        return column.saysPartOfState()
                ? column.folded()
                : column.field().<Object>map(field -> field).orElse(HeaderFold.exact(column.header()));
    }

    /** The first two columns that mean the same. */
    static Optional<Finding> doubled(List<Column> columns) {
        Map<Object, Column> seen = new HashMap<>();
        for (Column column : columns) {
            Object meaning = meaning(column);
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
