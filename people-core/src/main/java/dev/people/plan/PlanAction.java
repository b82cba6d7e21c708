package dev.people.plan;

import dev.people.change.ChangeKind;
import dev.people.run.RowResult;
import java.util.Locale;

/** What a plan will do with a row; each row has exactly one. */
public enum PlanAction {
    /** Create the account. */
    ADD(RowResult.ADDED),
    /** Change fields, or nothing but the manager. */
    UPDATE(RowResult.UPDATED),
    /** Block, perhaps with fields changed. */
    BLOCK(RowResult.BLOCKED),
    /** Unblock, perhaps with fields changed. */
    UNBLOCK(RowResult.UNBLOCKED),
    /** Delete. */
    DELETE(RowResult.DELETED),
    /** Nothing: account and manager are as the row wants them. */
    UNCHANGED(RowResult.UNCHANGED),
    /** Nothing: the options leave the row out. */
    SKIP(RowResult.SKIPPED),
    /** Nothing: a rule refuses. */
    REFUSED(RowResult.REFUSED);

    private static final PlanAction[] ALL = values();

    @SuppressWarnings("ImmutableEnumChecker") // a text and a constant never change
    private final RowResult result;

    PlanAction(RowResult result) {
        this.result = result;
    }

    static PlanAction at(int ordinal) {
        return ALL[ordinal];
    }

    static PlanAction of(ChangeKind kind) {
        return switch (kind) {
            case ADD -> ADD;
            case UPDATE -> UPDATE;
            case BLOCK -> BLOCK;
            case UNBLOCK -> UNBLOCK;
            case DELETE -> DELETE;
            case UNCHANGED -> UNCHANGED;
            case REFUSED -> REFUSED;
        };
    }

    /** Its name in views: {@code add}, {@code update} and so on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The result of the row when it is carried out as planned. */
    public RowResult result() {
        return result;
    }

    /** Whether there is an account afterwards that is as the row says. */
    boolean leavesAnAccount() {
        return ordinal() <= UNCHANGED.ordinal() && this != DELETE;
    }

    /** Whether something is written. */
    public boolean writes() {
        return ordinal() < UNCHANGED.ordinal();
    }
}
