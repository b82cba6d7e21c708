package dev.people.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.TableRecords;
import dev.people.plan.ProposedRow;
import dev.people.plan.RowSource;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import dev.people.profile.OtherCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whatever headers and cells people make. */
class ImportingPropertyTest {
    private static final List<String> HEADERS = List.of(
            "username", "Vorname", "Surname", "E-mail", "suspended", "block_until", "block_reason", "Shoe size", "Cty");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "",
                " ",
                "=",
                "\\",
                "\\u0041",
                "a=b|c",
                "#x",
                " lead",
                "trail\u00a0",
                "\n",
                "\r\n",
                "\ud800",
                "e\u0301");
        return Arbitraries.oneOf(hostile, Arbitraries.strings().ofMaxLength(10));
    }

    @Provide
    Arbitrary<ColumnMapping> mappings() {
        Arbitrary<Translation> values =
                Arbitraries.maps(texts(), texts()).ofMaxSize(3).map(Translation::new);
        Arbitrary<ColumnMapping.Target> targets = Combinators.combine(
                        Arbitraries.of(FieldSchema.builtIn().all()).optional(),
                        values,
                        Arbitraries.of(OtherCells.values()))
                .as(ImportingPropertyTest::target);
        return Arbitraries.maps(texts(), targets).ofMaxSize(5).map(ColumnMapping::new);
    }

    private static ColumnMapping.Target target(Optional<Field> field, Translation values, OtherCells others) {
        boolean isReversible = field.filter(Field::isYesOrNo).isPresent();
        OtherCells possible = others == OtherCells.REVERSED && !isReversible ? OtherCells.BLANK : others;
        return new ColumnMapping.Target(field, new Translation(values.texts(), possible));
    }

    @Property(tries = 500)
    void aSavedMappingReadsAsItself(@ForAll("mappings") ColumnMapping mapping) {
        assertThat(ColumnMapping.parse(mapping.text()).value()).contains(mapping);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cells = Arbitraries.of(
                "", "a", "a@x.org", "<clear>", "<default>", "yes", "No", "2030-01-02", "3/4/2030", "NULL", "b\u0000");
        return cells.list().ofSize(HEADERS.size()).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < HEADERS.size(); i++) {
            order.add(i);
        }
        return Arbitraries.shuffle(order);
    }

    @Property(tries = 200)
    void theOrderOfColumnsChangesNothing(
            @ForAll("rows") List<List<String>> rows, @ForAll("orders") List<Integer> order) {
        List<List<String>> records = new ArrayList<>();
        records.add(HEADERS);
        records.addAll(rows);
        TableRecords table = TableRecords.of(records);
        int[] columns = order.stream().mapToInt(Integer::intValue).toArray();
        assertThat(said(table.columns(columns))).isEqualTo(said(table));
    }

    /** What each row says, by field, and what is wrong with it, whatever the order. */
    private static List<Map<String, String>> said(TableRecords table) {
        ImportOptions options = Tables.OPTIONS.byDefault(BuiltInField.CITY, "Oslo");
        List<Map<String, String>> said = new ArrayList<>();
        try (RowSource.Reader reader = ImportRows.of(table, options).open()) {
            Optional<ProposedRow> row = Optional.ofNullable(reader.next());
            while (row.isPresent()) {
                said.add(said(row.get()));
                row = Optional.ofNullable(reader.next());
            }
        }
        return said;
    }

    private static Map<String, String> said(ProposedRow row) {
        Map<String, String> said = new TreeMap<>();
        row.ifNew().forEach((field, text) -> said.put(field.key(), text));
        row.draft().cleared().forEach(field -> said.put("no " + field.key(), ""));
        row.draft().findings().forEach(finding -> said.put(finding.place().column(), finding.toString()));
        row.findings().forEach(finding -> said.put(finding.toString(), ""));
        said.put("origins", row.origins().toString());
        return said;
    }
}
