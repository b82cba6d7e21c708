package dev.people;

import dev.people.finding.FindingCode;
import dev.people.id.RunId;
import dev.people.plan.RunHistory;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowOutcome;
import dev.people.storage.Storage;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The rows that a run wanted to write and did not, with the reason of each: little more than two bytes a row. */
final class UnwrittenRows {
    private static final FindingCode[] CODES = FindingCode.values();

    /** By row number; one more than the code's place, nothing where the row went well. */
    private short[] codes = new short[1024];

    /** The rows whose accounts are not as wanted, whatever became of their managers. */
    private final BitSet accounts = new BitSet();

    private long count;

    private UnwrittenRows() {}

    static UnwrittenRows of(Storage storage, RunId run) {
        UnwrittenRows rows = new UnwrittenRows();
        new RunHistory(storage, run).forEach(chunk -> chunk.rows().forEach(rows::add));
        return rows;
    }

    /** Those of these chunks only. */
    static UnwrittenRows of(List<ChunkOutcome> chunks) {
        UnwrittenRows rows = new UnwrittenRows();
        chunks.forEach(chunk -> chunk.rows().forEach(rows::add));
        return rows;
    }

    private void add(RowOutcome outcome) {
        if (outcome.code().isPresent()) {
            int row = Math.toIntExact(outcome.row());
            if (row >= codes.length) {
                codes = Arrays.copyOf(codes, Math.max(row + 1, codes.length + codes.length / 2));
            }
            // what stands against the account came before what stands against its manager
            if (codes[row] == 0) {
                codes[row] = (short) (outcome.code().get().ordinal() + 1);
            }
            accounts.set(row, accounts.get(row) || outcome.result().isOfRow());
            count += outcome.result().isOfRow() ? 1 : 0;
        }
    }

    long count() {
        return count;
    }

    /** Whether an account was not written, and not only its manager. */
    boolean isOfAccount(long row) {
        return accounts.get((int) row);
    }

    Optional<FindingCode> code(long row) {
        int code = row < codes.length ? codes[(int) row] : 0;
        return code == 0 ? Optional.empty() : Optional.of(CODES[code - 1]);
    }
}
