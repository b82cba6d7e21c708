package dev.people.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How much a plan may change before somebody must say that it is meant: a guard against the wrong file. Immutable.
 *
 * @param limits by kind of change; kinds that are not named have no limit
 */
public record ChangeBudget(Map<Kind, Limit> limits) {
    private static final double WHOLE = 100;

    /** What is counted. */
    public enum Kind {
        /** New accounts. */
        ADD(PlanAction.ADD),
        /** Accounts with other values. */
        UPDATE(PlanAction.UPDATE),
        /** Accounts shut out. */
        BLOCK(PlanAction.BLOCK),
        /** Accounts let in again. */
        UNBLOCK(PlanAction.UNBLOCK),
        /** Accounts gone. */
        DELETE(PlanAction.DELETE),
        /** Accounts that change because a complete file does not speak of them. */
        MISSING(null),
        /** People who get another manager, or none. */
        MANAGER(null);

        private final @Nullable PlanAction action;

        Kind(@Nullable PlanAction action) {
            this.action = action;
        }

        /** How many rows count. */
        long rows(PlanTotals totals, long missing, LineTotals managers) {
            if (action != null) {
                return totals.of(action);
            }
            return this == MANAGER ? managers.writing() : missing;
        }

        /** Its name in views. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How much of one kind.
     *
     * @param rows the most rows
     * @param percent the most rows, as a share of the accounts that there are, 0 to 100; counts for nothing in an empty
     *     directory
     */
    public record Limit(OptionalLong rows, OptionalDouble percent) {
        /** No less than nothing. */
        public Limit {
            if (rows.orElse(0) < 0 || percent.orElse(0) < 0) {
                throw new IllegalArgumentException("A budget is not less than 0");
            }
        }

        /** So many rows. */
        public static Limit rows(long rows) {
            return new Limit(OptionalLong.of(rows), OptionalDouble.empty());
        }

        /** Such a share of the accounts. */
        public static Limit percent(double percent) {
            return new Limit(OptionalLong.empty(), OptionalDouble.of(percent));
        }

        /** The most rows, in a directory of so many accounts. */
        long most(long accounts) {
            long most = rows.orElse(Long.MAX_VALUE);
            boolean share = percent.isPresent() && accounts > 0;
            return share ? Math.min(most, (long) Math.floor(accounts * percent.getAsDouble() / WHOLE)) : most;
        }
    }

    /** Copies the limits. */
    public ChangeBudget {
        limits = Map.copyOf(limits);
    }

    /** As much as there is. */
    public static ChangeBudget unlimited() {
        return new ChangeBudget(Map.of());
    }

    /** What a plan takes of each limit, in a directory of so many accounts. */
    List<BudgetUse> uses(RowTable table, LineTotals managers, long accounts) {
        PlanTotals totals = table.totals();
        List<BudgetUse> uses = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Limit limit = limits.get(kind);
            if (limit != null) {
                long rows = kind.rows(totals, table.writingMissing(), managers);
                uses.add(new BudgetUse(kind, rows, limit.most(accounts)));
            }
        }
        return uses;
    }

    /** The same with a limit for one kind of change. */
    public ChangeBudget with(Kind kind, Limit limit) {
        Map<Kind, Limit> more = new EnumMap<>(Kind.class);
        more.putAll(limits);
        more.put(kind, limit);
        return new ChangeBudget(more);
    }
}
