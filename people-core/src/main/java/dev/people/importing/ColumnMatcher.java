package dev.people.importing;

import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From headers to columns: what was asked for by name first, then the layout, then what headers are known by. */
final class ColumnMatcher {
    private final Map<String, ColumnMapping.Target> asked;
    private final Optional<Layout> layout;
    private final TitleIndex titles;

    ColumnMatcher(TableOptions options, Optional<Layout> layout) {
        this.asked = options.mapping().folded();
        this.layout = layout;
        this.titles = new TitleIndex(options.titles());
    }

    List<Column> columns(List<String> headers) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(column(i, BlankText.strip(headers.get(i))));
        }
        List<Column> settled = new ArrayList<>();
        columns.forEach(column -> settled.add(yielding(column, columns)));
        return settled;
    }

    /** Whether anything is known of this header. */
    boolean knows(String header) {
        Column.Why why = column(0, BlankText.strip(header)).why();
        return why != Column.Why.UNKNOWN && why != Column.Why.BLANK;
    }

    private Column column(int index, String header) {
        if (header.isEmpty()) {
            return Column.out(index, header, Column.Why.BLANK);
        }
        if (ReportColumns.isOne(header)) {
            return Column.out(index, header, Column.Why.REPORT);
        }
        Optional<LayoutColumn> laidOut = layout.flatMap(known -> known.column(header));
        ColumnMapping.Target target = asked.get(HeaderFold.fold(header));
        if (target != null) {
            return mapped(index, header, target, laidOut);
        }
        return laidOut.map(column -> laidOut(index, header, column)).orElseGet(() -> known(index, header));
    }

    /** Yes stays no where the layout says so of the field that somebody names: they mean the field, not its words. */
    private static Column mapped(
            int index, String header, ColumnMapping.Target target, Optional<LayoutColumn> laidOut) {
        Translation values = laidOut.filter(column -> column.field().equals(target.field()))
                .map(LayoutColumn::values)
                .filter(own -> target.values().isNone())
                .orElse(target.values());
        Column.Why why = target.field().isPresent() ? Column.Why.MAPPED : Column.Why.LEFT_OUT;
        return Column.of(index, header, target.field(), why, values);
    }

    private static Column laidOut(int index, String header, LayoutColumn column) {
        if (column.isLeftOut()) {
            return Column.out(index, header, Column.Why.LAYOUT_LEFT_OUT);
        }
        Column.Why why = column.field().isPresent() ? Column.Why.LAYOUT : Column.Why.UNKNOWN;
        return Column.of(index, header, column.field(), why, column.values());
    }

    private Column known(int index, String header) {
        return switch (HeaderNames.known(header)) {
            case FIELD -> Column.read(index, header, HeaderNames.field(header).orElseThrow(), Column.Why.KNOWN_HEADER);
            case READ_ONLY -> Column.out(index, header, Column.Why.READ_ONLY);
            case REPORT -> Column.out(index, header, Column.Why.REPORT);
            case PASSWORD -> Column.out(index, header, Column.Why.PASSWORD);
            case DERIVED -> Column.out(index, header, Column.Why.DERIVED);
            case UNKNOWN -> titled(index, header);
        };
    }

    private Column titled(int index, String header) {
        Set<BuiltInField> fields = titles.fields(header);
        if (fields.size() == 1) {
            return Column.read(index, header, fields.iterator().next(), Column.Why.KNOWN_TITLE);
        }
        if (!fields.isEmpty()) {
            return Column.out(index, header, Column.Why.AMBIGUOUS);
        }
        return LooseHeader.field(header, this::field)
                .map(field -> Column.read(index, header, field, Column.Why.LOOSE_HEADER))
                .orElseGet(() ->
                        Column.out(index, header, SecretWords.in(header) ? Column.Why.PASSWORD : Column.Why.UNKNOWN));
    }

    private Optional<BuiltInField> field(String part) {
        Set<BuiltInField> named = titles.fields(part);
        return HeaderNames.field(part)
                .or(() -> named.stream().filter(any -> named.size() == 1).findFirst());
    }

    /** A field that is read from one column for a better reason is not also read from another. */
    private static Column yielding(Column column, List<Column> columns) {
        boolean yields = column.field().isPresent()
                && column.why() != Column.Why.MAPPED
                && columns.stream().anyMatch(other -> other.field().equals(column.field()) && isBetter(other, column));
        return yields ? column.demoted(Column.Why.UNKNOWN) : column;
    }

    /** Of two that are only loosely known, such as two kinds of phone, neither is read. */
    private static boolean isBetter(Column other, Column column) {
        boolean bothLoose = other.index() != column.index()
                && other.why() == Column.Why.LOOSE_HEADER
                && column.why() == Column.Why.LOOSE_HEADER;
        return bothLoose || other.why().compareTo(column.why()) < 0;
    }
}
