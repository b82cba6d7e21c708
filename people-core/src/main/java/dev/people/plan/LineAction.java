package dev.people.plan;

import dev.people.run.RowResult;
import java.util.Locale;
import java.util.Optional;

/** What a plan will do with the manager of whomever a row is about: besides what it does with the row. */
public enum LineAction {
    /** The row says nothing of a manager, or is not carried out. */
    NONE(Optional.empty()),
    /** Somebody becomes the manager. */
    SET(Optional.of(RowResult.MANAGER_SET)),
    /** Nobody is the manager any more. */
    END(Optional.of(RowResult.MANAGER_ENDED)),
    /** Nothing: it is as the row wants it. */
    UNCHANGED(Optional.empty()),
    /** Nothing: a rule refuses. */
    REFUSED(Optional.of(RowResult.MANAGER_REFUSED));

    private static final LineAction[] ALL = values();

    @SuppressWarnings("ImmutableEnumChecker") // an Optional of an enum never changes
    private final Optional<RowResult> result;

    LineAction(Optional<RowResult> result) {
        this.result = result;
    }

    static LineAction at(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }

    /** Its name in views: {@code set}, {@code end} and so on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its result when it is carried out as planned; empty where there is none. */
    public Optional<RowResult> result() {
        return result;
    }

    /** Whether something is written. */
    public boolean writes() {
        return this == SET || this == END;
    }
}
