package dev.people.importing;

import dev.people.plan.MatchKey;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Marks of a row's keys in a report of errors: by them an import recognizes which keys are still those for which the row
 * was refused. They guard against slips, and against nobody. Immutable and thread-safe.
 */
public final class KeyMarks {
    private static final int BYTES = 5;
    private static final String BETWEEN = " ";

    private final List<Column> keys;
    private final int marks;

    private KeyMarks(List<Column> keys, int marks) {
        this.keys = keys;
        this.marks = marks;
    }

    static KeyMarks of(List<Column> columns) {
        List<Column> keys = columns.stream().filter(KeyMarks::isKey).toList();
        int marks = columns.stream()
                .filter(column -> column.why() == Column.Why.REPORT)
                .filter(column -> column.header().equals(ReportColumns.KEYS))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
        return new KeyMarks(keys, marks);
    }

    private static boolean isKey(Column column) {
        return column.isReadInto(BuiltInField.NEW_USERNAME)
                || Arrays.stream(MatchKey.values()).anyMatch(key -> column.isReadInto(key.field()));
    }

    /** The marks of a record's keys, as they stand in a cell. */
    public String text(SourceRecord record) {
        StringJoiner text = new StringJoiner(BETWEEN);
        for (Column key : keys) {
            String mark = mark(key, record.cells());
            if (!mark.isEmpty()) {
                text.add(mark);
            }
        }
        return text.toString();
    }

    /** The keys of a record that are as they were when the row was refused. */
    Set<Field> kept(List<String> cells) {
        Set<Field> kept = new TreeSet<>(Field.ORDER);
        if (marks >= 0 && marks < cells.size() && !BlankText.isBlank(cells.get(marks))) {
            List<String> before = List.of(BlankText.strip(cells.get(marks)).split("\\s+"));
            keys.stream()
                    .filter(key -> before.contains(mark(key, cells)))
                    .forEach(key -> kept.add(key.field().orElseThrow()));
        }
        return kept;
    }

    /** Empty for a blank cell. */
    private static String mark(Column key, List<String> cells) {
        String text = key.index() < cells.size() ? BlankText.strip(cells.get(key.index())) : "";
        if (text.isEmpty()) {
            return "";
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        byte[] digest = sha256().digest(folded.getBytes(StandardCharsets.UTF_8));
        return key.field().orElseThrow().key() + ":" + HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
