package dev.people.plan;

import dev.people.actor.Actor;
import dev.people.actor.CallContext;
import dev.people.audit.AuditEntry;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.profile.FieldSchema;
import dev.people.run.RowCounts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What many changes will do, before anything is done. Keeps a few bytes a row; the rows themselves are read again from
 * the source, and compared with what was planned. Immutable and thread-safe.
 */
public final class Plan {
    private final PlanHead head;
    private final PlanBody body;
    private final PlanRows rows;
    private final Planner planner;

    Plan(PlanHead head, PlanBody body, PlanRows rows, Planner planner) {
        this.head = head;
        this.body = body;
        this.rows = rows;
        this.planner = planner;
    }

    /**
     * What a plan was made of.
     *
     * @param id its identifier
     * @param actor who made it
     * @param now the instant that its rules went by
     * @param options what to do with the rows
     * @param schema the fields that there were
     * @param source where the rows come from
     * @param facts what is known of the source as a whole
     */
    record PlanHead(
            PlanId id,
            Actor actor,
            Instant now,
            PlanOptions options,
            FieldSchema schema,
            RowSource source,
            SourceFacts facts) {}

    /**
     * What a plan says.
     *
     * @param table what it keeps of each row
     * @param linked the rows that wait for each other, in their order
     * @param lines what becomes of managers
     * @param missing who is in the directory and not in the source, in the order of their rows
     * @param seats what happens to the pools
     * @param budgets what it takes of each budget
     * @param findings the first findings
     * @param counts how many findings there are by code
     * @param refusal why it is refused as a whole
     * @param cross why rows are refused because of others
     */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package, where nobody writes to it
    record PlanBody(
            RowTable table,
            int[] linked,
            LinePlan lines,
            List<UserId> missing,
            List<SeatForecast> seats,
            List<BudgetUse> budgets,
            List<Finding> findings,
            Map<FindingCode, Long> counts,
            Optional<Finding> refusal,
            CrossFindings cross) {}

    /** Its identifier. */
    public PlanId id() {
        return head.id;
    }

    /** The fields that there were when it was made. */
    public FieldSchema schema() {
        return head.schema;
    }

    /** Who made it. */
    public Actor actor() {
        return head.actor;
    }

    /** When it was made. */
    public Instant madeAt() {
        return head.now;
    }

    /** What to send of it: everything but its rows, which are sent {@linkplain #rows page by page}. */
    public PlanView view() {
        return PlanView.of(this);
    }

    /** Where its rows come from. */
    public RowSource rowSource() {
        return head.source;
    }

    /** What it was told to do with the rows. */
    public PlanOptions options() {
        return head.options;
    }

    /** What is known of the source as a whole. */
    public SourceFacts source() {
        return head.facts;
    }

    /** How many rows have each action. */
    public PlanTotals totals() {
        return body.table.totals();
    }

    /**
     * What will become of effects that are told apart from their rows: how many managers are set, for example. A row that
     * changes nothing but a manager is an update in {@link #totals()}, too.
     */
    public RowCounts effectTotals() {
        return body.lines.table().totals();
    }

    /** Whether applying it would write nothing. */
    public boolean isEmpty() {
        return totals().writing() == 0 && effectTotals().writing() == 0;
    }

    /** How many rows are selected. */
    public long selectedRows() {
        long count = 0;
        for (int i = 0; i < body.table.size(); i++) {
            count += body.table.is(i, RowTable.NOT_SELECTED) ? 0 : 1;
        }
        return count;
    }

    /** How many accounts are in the directory and not in the source, where it is complete: rows behind its last one. */
    public long missing() {
        return body.missing.size();
    }

    /** How many people get a message, at once or when the messages of the run are released. */
    public long messages() {
        long count = 0;
        for (int i = 0; i < body.table.size(); i++) {
            count += body.table.is(i, RowTable.TELLS) && body.table.action(i).writes() ? 1 : 0;
        }
        return count;
    }

    /** What happens to each license pool, by name. */
    public List<SeatForecast> seats() {
        return body.seats;
    }

    /** The license pool that a row takes a seat of or gives one back to; empty for a row that does neither. */
    public Optional<PoolName> seatPool(long row) {
        int index = body.table.index(row);
        boolean isThere = index >= 0 && index < body.table.size() && body.table.isAboutASeat(index);
        return isThere ? Optional.of(body.table.pool(index)) : Optional.empty();
    }

    /** What it takes of each budget that it was given. */
    public List<BudgetUse> budgets() {
        return body.budgets;
    }

    /**
     * The first 1,000 findings, by row; those about the source as a whole come first. Of a source that is refused as a
     * whole, the one that says why.
     */
    public List<Finding> findings() {
        return body.findings;
    }

    /** How many findings there are, by code. */
    public Map<FindingCode, Long> findingCounts() {
        return body.counts;
    }

    /** Why the source is refused as a whole; then nothing of it can be applied. */
    public Optional<Finding> refusal() {
        return body.refusal;
    }

    /**
     * Some rows in full, in the source's order. Reads the source and the directory again.
     *
     * @param from how many rows to pass over
     * @param limit how many to show at the most
     * @throws IllegalArgumentException when either is negative
     */
    public List<PlanRow> rows(long from, int limit) {
        return rows.page(this, from, limit);
    }

    /**
     * Some of the rows with these actions, in full and in the source's order.
     *
     * @param only which actions
     * @param from how many of those rows to pass over
     * @param limit how many to show at the most
     * @throws IllegalArgumentException when either is negative
     */
    public List<PlanRow> rows(Set<PlanAction> only, long from, int limit) {
        return rows.page(this, only, from, limit);
    }

    /**
     * Whom some rows are about, by the numbers of the rows: the username, else the name or address that the row has. Without
     * rows that name nobody. Reads the source and the directory again.
     *
     * @param numbers the numbers of rows, as findings have them
     */
    public Map<Long, String> people(Set<Long> numbers) {
        return rows.people(this, numbers);
    }

    /**
     * What was changed about the people of some rows since the plan was made, or of an undo since the run that it undoes, by
     * the numbers of the rows, newest first: why rows are stale. At most 20 entries a row; without rows whose people nobody
     * has changed. Reads the source and the directory again.
     *
     * @param numbers the numbers of rows
     */
    public Map<Long, List<AuditEntry>> changedSince(Set<Long> numbers) {
        return rows.changedSince(this, numbers);
    }

    /** Shows every row in full, in the source's order, a chunk of them in memory at a time. */
    public void forEachRow(Consumer<? super PlanRow> action) {
        rows.forEach(this, action);
    }

    /**
     * A new plan for other rows of the same source: names, seats and totals are judged again.
     *
     * @throws dev.people.finding.RejectedException when the actor who made this plan may no longer plan
     */
    public Plan select(Selection selection) {
        return planner.plan(CallContext.of(head.actor), head.source, head.options.with(selection));
    }

    /** The source's rows with the usernames that were made for them, and behind them those for who is missing. */
    RowSource plannedRows() {
        return new PlannedRows(head.source, head.options, body);
    }

    PlanHead head() {
        return head;
    }

    PlanBody body() {
        return body;
    }

    /** The seed of this plan's fingerprints. */
    long seed() {
        return head.id.value().getLeastSignificantBits();
    }

    /** Identifier and totals. */
    @Override
    public String toString() {
        return "Plan[" + head.id + ": " + totals() + "]";
    }
}
