package dev.people.finding;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One objection or remark: a stable code, where it applies, and the values its text needs. Secrets are never among the
 * parameters.
 *
 * @param code what it is
 * @param severity how much it weighs
 * @param place what it points at
 * @param parameters named values for the text, in the order given
 */
@SuppressWarnings("serial") // the parameters are a LinkedHashMap, which is serializable
public record Finding(FindingCode code, Severity severity, Place place, Map<String, String> parameters)
        implements Serializable {
    private static final int LONGEST_SHOWN = 200;

    /** Copies the parameters. */
    public Finding {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A finding with its code's own severity, that points nowhere yet. */
    public static Finding of(FindingCode code) {
        return new Finding(code, code.severity(), Place.NOWHERE, Map.of());
    }

    /** A finding about one field or column. */
    public static Finding of(FindingCode code, String column) {
        return new Finding(code, code.severity(), Place.column(column), Map.of());
    }

    /** The same with one more parameter; very long values are cut, since a text is for reading. */
    public Finding with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, shown(String.valueOf(value)));
        return new Finding(code, severity, place, more);
    }

    /** The same in another place. */
    public Finding at(Place where) {
        return new Finding(code, severity, where, parameters);
    }

    /** The same in a record of a file. */
    public Finding atRow(long row, long line) {
        return at(place.at(row, line));
    }

    /** The same with another weight. */
    public Finding as(Severity other) {
        return new Finding(code, other, place, parameters);
    }

    /** Whether it refuses its subject. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private static String shown(String value) {
        if (value.length() <= LONGEST_SHOWN) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return value.substring(0, end) + "…";
    }
}
