package dev.people.plan;

import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How much one operation may change before somebody must confirm it: a guard against the wrong file. Everything that
 * changes many accounts at once goes by it. Immutable.
 *
 * @param limits by kind of change; a kind without an entry has no limit
 */
public record ChangeBudget(Map<Kind, Limit> limits) {
    /** How many accounts may be blocked or deleted without confirmation: 5 % or 20, whichever is more. */
    public static final Limit LOSSES = Limit.larger(20, 5);

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
        /** Accounts that change because a complete file does not contain them. */
        MISSING(null),
        /** Accounts blocked and accounts deleted, counted together. */
        LOSS(null),
        /** People who get another manager, or none. */
        MANAGER(null);

        private final @Nullable PlanAction action;

        Kind(@Nullable PlanAction action) {
            this.action = action;
        }

        /** How many rows of this kind there are. */
        private long rows(RowTable table, RowCounts effects) {
            return switch (this) {
                case MISSING -> table.writingMissing();
                case LOSS -> table.losses();
                case MANAGER -> effects.writing(RowResult.MANAGER);
                default -> table.totals().of(Objects.requireNonNull(action));
            };
        }

        /** Its name in views. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The most changes of one kind.
     *
     * @param rows the most rows
     * @param percent the most rows, as a share of the accounts that there are, 0 to 100; ignored in an empty directory
     * @param bound which of the two counts where both are given
     */
    public record Limit(OptionalLong rows, OptionalDouble percent, Bound bound) {
        /** Which of two limits counts. */
        public enum Bound {
            /** Neither may be exceeded. */
            SMALLER,
            /** One of them may be exceeded. */
            LARGER
        }

        /** Refuses negative limits. */
        public Limit {
            Objects.requireNonNull(bound, "bound");
            if (rows.orElse(0) < 0 || percent.orElse(0) < 0) {
                throw new IllegalArgumentException("A budget is not less than 0");
            }
        }

        /** At most this number of rows. */
        public static Limit rows(long rows) {
            return new Limit(OptionalLong.of(rows), OptionalDouble.empty(), Bound.SMALLER);
        }

        /** At most this share of the accounts. */
        public static Limit percent(double percent) {
            return new Limit(OptionalLong.empty(), OptionalDouble.of(percent), Bound.SMALLER);
        }

        /** At most this number of rows or this share of the accounts, whichever is more. */
        public static Limit larger(long rows, double percent) {
            return new Limit(OptionalLong.of(rows), OptionalDouble.of(percent), Bound.LARGER);
        }

        /** The most rows in a directory of this many accounts. */
        long most(long accounts) {
            if (percent.isEmpty() || accounts == 0) {
                return rows.orElse(Long.MAX_VALUE);
            }
            long share = (long) Math.floor(accounts * percent.getAsDouble() / WHOLE);
            if (rows.isEmpty()) {
                return share;
            }
            return bound == Bound.LARGER ? Math.max(rows.getAsLong(), share) : Math.min(rows.getAsLong(), share);
        }
    }

    /** Copies the limits. */
    public ChangeBudget {
        limits = Map.copyOf(limits);
    }

    /** The limit that applies unless another one is named: {@link #LOSSES}. */
    public static ChangeBudget standard() {
        return new ChangeBudget(Map.of(Kind.LOSS, LOSSES));
    }

    /** No limit at all, not even of losses. */
    public static ChangeBudget unlimited() {
        return new ChangeBudget(Map.of());
    }

    /**
     * What blocking and deleting accounts uses of this budget; empty where losses have no limit.
     *
     * @param lost how many accounts are blocked or deleted
     * @param people how many accounts there are that are not blocked: all, or those that the operation is about
     */
    public Optional<BudgetUse> losses(long lost, long people) {
        return Optional.ofNullable(limits.get(Kind.LOSS))
                .map(limit -> new BudgetUse(Kind.LOSS, lost, limit.most(people), people));
    }

    /** What a plan uses of each limit, in a directory of this many accounts. */
    List<BudgetUse> uses(RowTable table, RowCounts effects, Coverage coverage, long accounts) {
        List<BudgetUse> uses = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Limit limit = limits.get(kind);
            if (limit != null) {
                long rows = kind.rows(table, effects);
                uses.add(
                        kind == Kind.LOSS
                                ? coverage.losses(rows, this).orElseThrow()
                                : new BudgetUse(kind, rows, limit.most(accounts), accounts));
            }
        }
        return uses;
    }

    boolean hasStandardLosses() {
        return LOSSES.equals(limits.get(Kind.LOSS));
    }

    /** Whether a limit is a share of all accounts, which then must be counted. */
    boolean needsAccounts() {
        return limits.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != Kind.LOSS
                        && entry.getValue().percent().isPresent());
    }

    /** The same with a limit for one kind of change. */
    public ChangeBudget with(Kind kind, Limit limit) {
        Map<Kind, Limit> more = new EnumMap<>(Kind.class);
        more.putAll(limits);
        more.put(kind, limit);
        return new ChangeBudget(more);
    }
}
