package dev.people.plan;

import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import dev.people.run.RowResult.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a plan will do with the manager of whomever a row is about: besides what it does with the row. */
public enum LineAction {
    /** The row says nothing of a manager, or is not carried out. */
    NONE(Outcome.SKIPPED),
    /** Somebody becomes the manager. */
    SET(Outcome.SET),
    /** Nobody is the manager any more. */
    END(Outcome.ENDED),
    /** Nothing: it is as the row wants it. */
    UNCHANGED(Outcome.UNCHANGED),
    /** Nothing: a rule refuses. */
    REFUSED(Outcome.REFUSED);

    private static final LineAction[] ALL = values();

    @SuppressWarnings("ImmutableEnumChecker") // a text and a constant never change
    private final RowResult planned;

    LineAction(Outcome outcome) {
        this.planned = new RowResult(RowResult.MANAGER, outcome);
    }

    static LineAction at(int ordinal) {
        return ALL[ordinal];
    }

    /** How many managers have each action, by its name; those without any as well. */
    static Map<String, Long> view(RowCounts totals) {
        Map<String, Long> view = new LinkedHashMap<>();
        for (LineAction action : ALL) {
            if (action != NONE) {
                view.put(action.code(), totals.of(action.planned()));
            }
        }
        return Collections.unmodifiableMap(view);
    }

    static int count() {
        return ALL.length;
    }

    /** Its name in views: {@code set}, {@code end} and so on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As what it is counted in the totals of a plan, where it is. */
    public RowResult planned() {
        return planned;
    }

    /** Its result when it is carried out as planned; empty where there is none. */
    public Optional<RowResult> result() {
        return this == NONE || this == UNCHANGED ? Optional.empty() : Optional.of(planned);
    }

    /** Whether something is written. */
    public boolean writes() {
        return planned.writes();
    }
}
