package dev.people.run;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a row, or of one kind of effect that is told apart from its row, as its manager is.
 *
 * @param kind the kind of effect; {@link #ROW} for the row itself, of which each row has one
 * @param outcome what became of it
 */
public record RowResult(String kind, Outcome outcome) implements Comparable<RowResult>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<RowResult> ORDER =
            Comparator.comparing(RowResult::kind).thenComparing(RowResult::outcome);

    /** The kind of the row itself. */
    public static final String ROW = "";

    /** The kind of who reports to whom. */
    public static final String MANAGER = "manager";

    /** A new account. */
    public static final RowResult ADDED = ofRow(Outcome.ADDED);

    /** Fields changed, or nothing but the manager. */
    public static final RowResult UPDATED = ofRow(Outcome.UPDATED);

    /** Blocked, perhaps with fields changed. */
    public static final RowResult BLOCKED = ofRow(Outcome.BLOCKED);

    /** Unblocked, perhaps with fields changed. */
    public static final RowResult UNBLOCKED = ofRow(Outcome.UNBLOCKED);

    /** Deleted. */
    public static final RowResult DELETED = ofRow(Outcome.DELETED);

    /** Nothing to do. */
    public static final RowResult UNCHANGED = ofRow(Outcome.UNCHANGED);

    /** Left out by the options. */
    public static final RowResult SKIPPED = ofRow(Outcome.SKIPPED);

    /** Refused by a rule. */
    public static final RowResult REFUSED = ofRow(Outcome.REFUSED);

    /** Not written since what its decision was made of has changed. */
    public static final RowResult STALE = ofRow(Outcome.STALE);

    /** Another manager: besides what became of the row itself, as the results that follow. */
    public static final RowResult MANAGER_SET = new RowResult(MANAGER, Outcome.SET);

    /** No manager any more. */
    public static final RowResult MANAGER_ENDED = new RowResult(MANAGER, Outcome.ENDED);

    /** The manager was refused by a rule, the row itself was not. */
    public static final RowResult MANAGER_REFUSED = new RowResult(MANAGER, Outcome.REFUSED);

    /** The manager was not written since what that was decided by has changed. */
    public static final RowResult MANAGER_STALE = new RowResult(MANAGER, Outcome.STALE);

    private static final List<RowResult> USUAL = List.of(
            ADDED,
            UPDATED,
            BLOCKED,
            UNBLOCKED,
            DELETED,
            UNCHANGED,
            SKIPPED,
            REFUSED,
            STALE,
            MANAGER_SET,
            MANAGER_ENDED,
            MANAGER_REFUSED,
            MANAGER_STALE);
    private static final Map<String, RowResult> BY_NAME =
            USUAL.stream().collect(Collectors.toMap(RowResult::toString, result -> result));

    /** What can become of something. */
    public enum Outcome {
        /** It is new. */
        ADDED,
        /** It has changed. */
        UPDATED,
        /** It is blocked. */
        BLOCKED,
        /** It is no longer blocked. */
        UNBLOCKED,
        /** It is gone. */
        DELETED,
        /** It is another one now. */
        SET,
        /** There is none any more. */
        ENDED,
        /** There was nothing to do. */
        UNCHANGED,
        /** It was left out. */
        SKIPPED,
        /** A rule refused it. */
        REFUSED,
        /** It was not written since what it was decided by has changed. */
        STALE;

        /** Whether something was written. */
        public boolean writes() {
            return compareTo(UNCHANGED) < 0;
        }

        /** Whether something was not written that was to be. */
        public boolean fails() {
            return this == REFUSED || this == STALE;
        }
    }

    /** A kind is a word in small letters. */
    public RowResult {
        if (!kind.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            throw new IllegalArgumentException("No kind of effect: " + kind);
        }
    }

    private static RowResult ofRow(Outcome outcome) {
        return new RowResult(ROW, outcome);
    }

    /** The results that are always told, also where nothing had them: of rows, then of managers. */
    public static List<RowResult> usual() {
        return USUAL;
    }

    /**
     * The result with this name, such as {@code ADDED} or {@code MANAGER_SET}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static RowResult named(String name) {
        RowResult usual = BY_NAME.get(name);
        return usual == null ? unusual(name) : usual;
    }

    private static RowResult unusual(String name) {
        int end = name.lastIndexOf('_');
        String kind = end < 0 ? ROW : name.substring(0, end).toLowerCase(Locale.ROOT);
        return new RowResult(kind, Outcome.valueOf(name.substring(end + 1)));
    }

    /** Whether something was written. */
    public boolean writes() {
        return outcome.writes();
    }

    /** Its name in views. */
    public String code() {
        String what = outcome.name().toLowerCase(Locale.ROOT);
        return isOfRow() ? what : kind + "_" + what;
    }

    /** What to send of it: its name in views. */
    public String view() {
        return code();
    }

    /** Whether it is about the row itself, and not about an effect that is told apart from it. */
    public boolean isOfRow() {
        return kind.equals(ROW);
    }

    /** By kind, the row itself first. */
    @Override
    public int compareTo(RowResult other) {
        return ORDER.compare(this, other);
    }

    /** Its name. */
    @Override
    public String toString() {
        return code().toUpperCase(Locale.ROOT);
    }
}
