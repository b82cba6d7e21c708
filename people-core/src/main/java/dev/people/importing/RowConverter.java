package dev.people.importing;

import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.MatchKey;
import dev.people.plan.Origins;
import dev.people.plan.ProposedRow;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From a record to what it proposes. Of a row with too many cells none is read: nobody knows where they slipped. A row
 * with too few leaves what it does not name as it is, also where a blank cell would empty it.
 * In a row without an old name or another key the new name is the name. Without a username column the username of a new
 * account is the e-mail address, and the other way round where it is one.
 */
final class RowConverter {
    private final List<Column> columns;
    private final List<String> headers;
    private final int width;
    private final int named;
    private final boolean usernameFromEmail;
    private final boolean emailFromUsername;
    private final TableOptions options;
    private final boolean renames;
    private final List<Column> keys;
    private final boolean hasSecrets;
    private final KeyMarks marks;

    RowConverter(TableReading reading) {
        this.columns = reading.columns().stream()
                .filter(column -> column.field().isPresent())
                .toList();
        this.headers = reading.columns().stream().map(Column::header).toList();
        this.hasSecrets = reading.columns().stream().anyMatch(Column::isSecret);
        this.named = named(reading.columns(), hasSecrets);
        this.width = hasSecrets ? named : reading.columns().size();
        boolean username = reading.has(BuiltInField.USERNAME);
        boolean email = reading.has(BuiltInField.EMAIL);
        this.usernameFromEmail = reading.takesUsernamesFromEmail();
        this.emailFromUsername = username && !email;
        this.options = reading.options();
        this.renames = username && reading.has(BuiltInField.NEW_USERNAME);
        this.keys = columns.stream()
                .filter(column -> column.isReadInto(BuiltInField.USERNAME) || reading.isKey(column))
                .toList();
        this.marks = KeyMarks.of(reading.columns());
    }

    /**
     * Spreadsheets leave blank columns behind the last one that has a header. In a table with secrets a value behind it has
     * slipped: there columns without a header count as blank.
     */
    private static int named(List<Column> columns, boolean hasSecrets) {
        int named = columns.size();
        while (named > 0 && isBlank(columns.get(named - 1), hasSecrets)) {
            named--;
        }
        return named;
    }

    private static boolean isBlank(Column column, boolean hasSecrets) {
        return column.why() == Column.Why.BLANK || (hasSecrets && column.why() == Column.Why.NAMELESS);
    }

    ProposedRow convert(SourceRecord record) {
        List<String> cells = record.cells();
        boolean isLong = record.isWiderThan(width);
        List<Finding> findings = isLong ? List.of(ragged(FindingCode.LONG_ROW, cells, width)) : shortened(cells);
        if (findings.isEmpty() && SampleRow.isSample(columns, cells)) {
            List<Finding> sample = List.of(Finding.of(FindingCode.SAMPLE_ROW));
            return new ProposedRow(record.row(), record.line(), UserDraft.empty(), UserDraft.empty(), sample);
        }
        boolean isUnclear = findings.stream().anyMatch(Finding::isError);
        return converted(record, isUnclear ? List.of() : cells, findings);
    }

    private ProposedRow converted(SourceRecord record, List<String> cells, List<Finding> ragged) {
        CellReader reader = new CellReader(options);
        boolean namesItself = renames && keys.stream().allMatch(key -> BlankText.isBlank(cell(key, cells)));
        for (Column column : columns) {
            Field field = column.field().orElseThrow();
            boolean itsName = namesItself && field == BuiltInField.NEW_USERNAME;
            if (column.index() < cells.size()) {
                reader.read(column, itsName ? BuiltInField.USERNAME : field, cells.get(column.index()));
            }
        }
        List<Finding> findings = new ArrayList<>(ragged);
        findings.addAll(reader.findings());
        UserDraft draft = reader.draft();
        UserDraft derived = derived(draft);
        return new ProposedRow(
                        record.row(),
                        record.line(),
                        draft,
                        options.defaults().isEmpty() ? derived : reader.withDefaults(derived),
                        findings,
                        origins(draft, derived, reader.origins(derived)))
                .barring(barred(cells))
                .remarking(reader.remarks());
    }

    /** The keys for which the row was refused before, names that are made of them included. */
    private Set<MatchKey> barred(List<String> cells) {
        Set<Field> kept = marks.kept(cells);
        if (kept.isEmpty()) {
            return Set.of();
        }
        Set<MatchKey> barred = EnumSet.noneOf(MatchKey.class);
        Arrays.stream(MatchKey.values())
                .filter(key -> kept.contains(key.field()))
                .forEach(barred::add);
        boolean namedByEmail = usernameFromEmail && barred.contains(MatchKey.EMAIL);
        if (namedByEmail || kept.contains(BuiltInField.NEW_USERNAME)) {
            barred.add(MatchKey.USERNAME);
        }
        if (emailFromUsername && barred.contains(MatchKey.USERNAME)) {
            barred.add(MatchKey.EMAIL);
        }
        return barred;
    }

    private static String cell(Column column, List<String> cells) {
        return column.index() < cells.size() ? cells.get(column.index()) : "";
    }

    private UserDraft derived(UserDraft draft) {
        if (usernameFromEmail && draft.email().isPresent()) {
            return draft.with(BuiltInField.USERNAME, draft.email().get().value());
        }
        if (!emailFromUsername) {
            return draft;
        }
        return draft.username()
                .flatMap(Username::asEmail)
                .map(email -> draft.with(BuiltInField.EMAIL, email.value()))
                .orElse(draft);
    }

    /** What is derived is no value of the source. */
    private static Origins origins(UserDraft draft, UserDraft derived, Origins origins) {
        if (draft == derived) {
            return origins;
        }
        return origins.made(draft.speaksOf(BuiltInField.USERNAME) ? BuiltInField.EMAIL : BuiltInField.USERNAME);
    }

    private List<Finding> shortened(List<String> cells) {
        if (cells.size() >= named) {
            return List.of();
        }
        if (hasSecrets) {
            return List.of(unclear(cells, "a password may stand in any of them"));
        }
        return isKeyless(cells)
                ? List.of(unclear(cells, "the key is not among them"))
                : List.of(ragged(FindingCode.SHORT_ROW, cells, named).with("missing", missing(cells)));
    }

    private Finding unclear(List<String> cells, String why) {
        return ragged(FindingCode.CELLS_UNCLEAR, cells, named).with("why", why);
    }

    /** Whether every column that says whom rows are about lies behind the last cell. */
    private boolean isKeyless(List<String> cells) {
        List<Column> telling = columns.stream()
                .filter(column -> keys.contains(column) || (usernameFromEmail && column.isReadInto(BuiltInField.EMAIL)))
                .toList();
        return !telling.isEmpty() && telling.stream().allMatch(column -> column.index() >= cells.size());
    }

    private String missing(List<String> cells) {
        return headers.subList(cells.size(), named).stream()
                .filter(header -> !header.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Finding ragged(FindingCode code, List<String> cells, int columns) {
        return Finding.of(code).with("cells", cells.size()).with("columns", columns);
    }
}
