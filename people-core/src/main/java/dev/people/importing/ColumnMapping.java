package dev.people.importing;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.plan.SourceFacts;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import dev.people.profile.OtherCells;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What columns are read into, by their headers. Beats whatever headers look like. It has a text form that can be saved
 * and edited, in which {@code parse(mapping.text())} is the mapping again:
 *
 * <pre>{@code
 * Nick=username
 * Gesperrt=account_state:reversed
 * Status=account_state
 * Status|left=no
 * Shoe size=none
 * }</pre>
 *
 * With {@code :reversed} yes is read as no, and no as yes; with {@code :listed} all cells are blank that no line reads as
 * another text. Immutable.
 *
 * @param columns targets by header
 */
public record ColumnMapping(Map<String, Target> columns) {
    private static final Set<FindingCode> SUGGESTING = EnumSet.of(
            FindingCode.UNKNOWN_COLUMN,
            FindingCode.OPPOSITE_COLUMN,
            FindingCode.COLUMN_IGNORED,
            FindingCode.ACTIONS_IGNORED);

    private static final ColumnMapping EMPTY = new ColumnMapping(Map.of());

    /**
     * What a column is read into.
     *
     * @param field the field; empty when the column is left out
     * @param values cells that are read as another text
     */
    public record Target(Optional<Field> field, Translation values) {
        /**
         * Checks that only columns of yes and no are reversed.
         *
         * @throws IllegalArgumentException when another field is to be read reversed
         */
        public Target {
            if (values.others() == OtherCells.REVERSED
                    && field.filter(Field::isYesOrNo).isEmpty()) {
                throw new IllegalArgumentException("Only a column of yes and no can be reversed");
            }
        }

        /** Left out. */
        public static final Target NONE = new Target(Optional.empty(), Translation.none());

        /** A field whose cells are read as they are. */
        public static Target of(Field field) {
            return new Target(Optional.of(field), Translation.none());
        }

        /**
         * A field of yes and no whose cells mean the opposite.
         *
         * @throws IllegalArgumentException when the field is no field of yes and no
         */
        public static Target reversed(Field field) {
            return new Target(Optional.of(field), Translation.reversed());
        }
    }

    /** Copies the columns. */
    public ColumnMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** No column. */
    public static ColumnMapping empty() {
        return EMPTY;
    }

    /** What a plan has read: every column of it, those without a field left out. */
    public static ColumnMapping of(SourceFacts.Table table) {
        Map<String, Target> columns = new LinkedHashMap<>();
        for (SourceFacts.Column column : table.columns()) {
            if (!column.header().isBlank()) {
                columns.put(
                        column.header(), new Target(column.field(), new Translation(column.values(), column.others())));
            }
        }
        return new ColumnMapping(columns);
    }

    /**
     * What a plan proposes: what it has read, and what columns that it does not know are nearest to. To be looked at by
     * somebody before it is used.
     */
    public static ColumnMapping proposed(SourceFacts facts) {
        return proposed(facts, FieldSchema.builtIn());
    }

    /** The same with the fields of a directory. */
    public static ColumnMapping proposed(SourceFacts facts, FieldSchema schema) {
        ColumnMapping mapping = of(facts.table());
        Set<Field> taken = new TreeSet<>(Field.ORDER);
        facts.table().columns().forEach(column -> column.field().ifPresent(taken::add));
        for (Finding finding : facts.findings()) {
            Optional<Target> nearest = MappingText.target(finding.parameters().getOrDefault("suggestion", ""), schema);
            if (SUGGESTING.contains(finding.code())
                    && nearest.flatMap(Target::field).filter(taken::add).isPresent()) {
                mapping = mapping.with(finding.place().column(), nearest.get());
            }
        }
        return mapping;
    }

    /** The same with one more column. */
    public ColumnMapping with(String header, Target target) {
        Map<String, Target> more = new LinkedHashMap<>(columns);
        more.put(header, target);
        return new ColumnMapping(more);
    }

    /** The same with all of another mapping, which wins. */
    public ColumnMapping with(ColumnMapping other) {
        Map<String, Target> more = new LinkedHashMap<>(columns);
        more.putAll(other.columns);
        return new ColumnMapping(more);
    }

    /** Only the columns of which another mapping says otherwise, or nothing. */
    public ColumnMapping without(ColumnMapping other) {
        Map<String, Target> rest = new LinkedHashMap<>(columns);
        rest.entrySet().removeAll(other.columns.entrySet());
        return new ColumnMapping(rest);
    }

    /** Its text form: a line for each column, and one for each cell that is read as another text. */
    public String text() {
        return MappingText.write(this);
    }

    /** Reads the text form with built-in fields; a line that cannot be read refuses the whole. */
    public static Parsed<ColumnMapping> parse(String text) {
        return parse(text, FieldSchema.builtIn());
    }

    /** Reads the text form with the fields of a directory; a line that cannot be read refuses the whole. */
    public static Parsed<ColumnMapping> parse(String text, FieldSchema schema) {
        return MappingText.read(text, schema);
    }

    /** The targets as headers are compared. */
    Map<String, Target> folded() {
        Map<String, Target> folded = new LinkedHashMap<>();
        columns.forEach((header, target) -> folded.put(HeaderFold.fold(header), target));
        return folded;
    }
}
