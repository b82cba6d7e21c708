package dev.people.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the tables of one product look: by which headers they are recognized, and what their columns mean. Columns that
 * it does not name are matched like those of any table. Of several columns for one field it reads the one that it names
 * first; of those that say what the state of an account is, the one that lets the person do less. A preamble before the
 * header, and marks such as
 * {@code [Required]} behind headers, are passed over. Immutable:
 *
 * <pre>{@code
 * Layout.recognized("Our HR", Recognition.by("PersNr", "Gesperrt"))
 *         .reads("PersNr", "employee_id")
 *         .reads("Gesperrt", "account_state", Translation.reversed())
 *         .leavesOut("Kostenstelle")
 * }</pre>
 *
 * @param name what people call it
 * @param recognition how it is recognized
 * @param columns what it says of columns
 */
public record Layout(String name, Recognition recognition, List<LayoutColumn> columns) {
    /** Copies the columns. */
    public Layout {
        Objects.requireNonNull(recognition, "recognition");
        columns = List.copyOf(columns);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A layout needs a name");
        }
    }

    /** A layout that says nothing of columns yet. */
    public static Layout recognized(String name, Recognition recognition) {
        return new Layout(name, recognition, List.of());
    }

    /** The same that reads a column into the field with this key. */
    public Layout reads(String header, String key) {
        return reads(header, key, Translation.none());
    }

    /** The same that reads a column into the field with this key, some of its cells as other texts. */
    public Layout reads(String header, String key, Translation values) {
        return with(List.of(new LayoutColumn(header, key, values)));
    }

    /** The same that leaves columns out. */
    public Layout leavesOut(String... headers) {
        return with(List.of(headers).stream()
                .map(header -> new LayoutColumn(header, "", Translation.none()))
                .toList());
    }

    private Layout with(List<LayoutColumn> others) {
        List<LayoutColumn> more = new ArrayList<>(columns);
        more.addAll(others);
        return new Layout(name, recognition, more);
    }

    /** The whole header counts before the header without marks, and that before its mark alone. */
    Optional<LayoutColumn> column(String header) {
        for (String form : HeaderFold.forms(header)) {
            Optional<LayoutColumn> found =
                    columns.stream().filter(column -> column.fits(form)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where it names a header: of several columns for one field, the first counts. */
    int place(String header) {
        return column(header).map(columns::indexOf).orElse(columns.size());
    }
}
