package dev.people.importing;

import dev.people.profile.BlankText;
import java.util.List;

/** The columns that a report of errors adds to a table. An import passes over them; a new report replaces them. */
public final class ReportColumns {
    /** The physical line of the source on which the row starts. */
    public static final String LINE = "_line";
    /** The codes of the row's findings. */
    public static final String CODE = "_code";
    /** What each finding points at; empty where it points at the whole row. */
    public static final String COLUMN = "_column";
    /** What is wrong. */
    public static final String MESSAGE = "_message";
    /** What to do about it. */
    public static final String SUGGESTION = "_suggestion";
    /**
     * Marks of the row's keys, where the row was refused because of another row or account. As long as the keys are as they
     * were, or one that is finds an account, the row is refused with {@code SENT_BACK_UNCHANGED}; an empty cell allows it.
     */
    public static final String KEYS = "_keys";
    /** All of them, in their order. */
    public static final List<String> ALL = List.of(LINE, CODE, COLUMN, MESSAGE, SUGGESTION, KEYS);
    /** What stands between the parts of a cell, one part per finding. */
    public static final String BETWEEN = " | ";

    private ReportColumns() {}

    /** Whether a header, blanks around it aside, is exactly one of them. */
    public static boolean isOne(String header) {
        return header.length() > 1 && ALL.contains(BlankText.strip(header));
    }
}
