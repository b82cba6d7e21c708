package dev.people.importing;

import dev.people.profile.BlankText;
import dev.people.profile.Field;
import dev.people.profile.OwnField;
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
    private final OwnHeaders own;

    ColumnMatcher(TableOptions options, Optional<Layout> layout) {
        this.asked = options.mapping().folded();
        this.layout = layout;
        this.titles = new TitleIndex(options.titles());
        this.own = new OwnHeaders(options.fields());
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
        Optional<OwnField> ofDirectory = own.field(header)
                .filter(any -> laidOut.flatMap(LayoutColumn::field).isEmpty());
        return ofDirectory
                .map(field -> Column.read(index, header, field, Column.Why.KNOWN_HEADER))
                .or(() -> laidOut.map(column -> laidOut(index, header, column)))
                .orElseGet(() -> known(index, header));
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
        if (column.field().isEmpty()) {
            boolean isComing = ComingFields.of(column.key()).isPresent();
            return Column.out(index, header, isComing ? Column.Why.COMING : Column.Why.UNKNOWN);
        }
        return Column.of(index, header, column.field(), Column.Why.LAYOUT, column.values());
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
        Set<Field> fields = titles.fields(header);
        if (fields.size() == 1) {
            return Column.read(index, header, fields.iterator().next(), Column.Why.KNOWN_TITLE);
        }
        if (!fields.isEmpty()) {
            return Column.out(index, header, Column.Why.AMBIGUOUS);
        }
        return AttributeNames.field(header)
                .map(field -> Column.read(index, header, field, Column.Why.ATTRIBUTE))
                .or(() -> LooseHeader.field(header, this::field)
                        .map(field -> Column.read(index, header, field, Column.Why.LOOSE_HEADER)))
                .orElseGet(() -> Column.out(index, header, unread(header)));
    }

    private static Column.Why unread(String header) {
        if (SecretWords.in(header)) {
            return Column.Why.PASSWORD;
        }
        return ComingFields.of(header).isPresent() ? Column.Why.COMING : Column.Why.UNKNOWN;
    }

    private Optional<Field> field(String part) {
        Set<Field> named = titles.fields(part);
        return HeaderNames.field(part)
                .or(() -> named.stream().filter(any -> named.size() == 1).findFirst());
    }

    /** A field that is read from one column for a better reason is not also read from another. */
    private Column yielding(Column column, List<Column> columns) {
        if (column.field().isEmpty() || column.why() == Column.Why.MAPPED) {
            return column;
        }
        List<Column> others = columns.stream()
                .filter(other ->
                        other.index() != column.index() && other.field().equals(column.field()))
                .toList();
        if (others.stream().anyMatch(other -> isBetter(other, column))) {
            return column.demoted(Column.Why.SECOND);
        }
        boolean isUnclear = column.why() == Column.Why.LOOSE_HEADER
                && others.stream().anyMatch(other -> other.why() == Column.Why.LOOSE_HEADER);
        return isUnclear ? column.demoted(Column.Why.UNKNOWN) : column;
    }

    /** Layouts and directories have several columns for one field, and an order in which these count. */
    private boolean isBetter(Column other, Column column) {
        if (other.why() != column.why()) {
            return other.why().compareTo(column.why()) < 0;
        }
        return switch (column.why()) {
            case LAYOUT -> !column.saysPartOfState() && place(other) < place(column);
            case ATTRIBUTE -> AttributeNames.at(other.header()) < AttributeNames.at(column.header());
            default -> false;
        };
    }

    private int place(Column column) {
        return layout.map(known -> known.place(column.header())).orElse(0);
    }
}
