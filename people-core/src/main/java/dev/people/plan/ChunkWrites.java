package dev.people.plan;

import dev.people.change.Decision;
import dev.people.change.Endings;
import dev.people.change.UndoImage;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.run.Bytes;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import dev.people.storage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;

/** What a chunk writes, and what becomes of its rows and of their managers. For one attempt. */
final class ChunkWrites {
    private final List<RowOutcome> own;
    private final List<RowOutcome> managers = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private List<Decision> decisions = new ArrayList<>();
    /** The rows that have an outcome of their own behind that of their manager. */
    private Optional<LongPredicate> managerOnly = Optional.empty();

    /** With these outcomes of accounts. */
    ChunkWrites(List<RowOutcome> own) {
        this.own = own;
    }

    void write(long row, Decision decision) {
        rows.add(row);
        decisions.add(decision);
    }

    void manager(RowOutcome outcome) {
        managers.add(outcome);
    }

    void managerStale(long row, FindingCode why) {
        managers.add(new RowOutcome(row, RowResult.MANAGER_STALE, Optional.of(why)));
    }

    /** The same, of a chunk that is about managers alone. */
    ChunkWrites ofManagers(LongPredicate isManagerOnly) {
        managerOnly = Optional.of(isManagerOnly);
        return this;
    }

    /** Adds the ends of what goes with accounts that are taken away. */
    void end(Work work, Set<UserId> undone) {
        decisions = Endings.with(work, decisions, undone);
    }

    /** What is to be written. */
    List<Decision> decisions() {
        return decisions.stream().filter(decision -> decision.kind().writes()).toList();
    }

    boolean isWhole() {
        return own.stream().allMatch(outcome -> outcome.code().isEmpty())
                && managers.stream().allMatch(outcome -> outcome.code().isEmpty());
    }

    /** The outcomes of rows come first, behind them those of their managers; where it is about managers, the other way. */
    List<RowOutcome> outcomes() {
        return outcomes(own, managers);
    }

    private List<RowOutcome> outcomes(List<RowOutcome> ofRows, List<RowOutcome> ofManagers) {
        List<RowOutcome> all = new ArrayList<>(ofRows);
        all.addAll(ofManagers);
        managerOnly.ifPresent(only -> ofManagers.stream()
                .filter(outcome -> only.test(outcome.row()))
                .map(ChunkWrites::ofRow)
                .forEach(all::add));
        return all;
    }

    /** What became of a row that changes nothing but a manager. */
    private static RowOutcome ofRow(RowOutcome manager) {
        RowResult result = manager.result().writes() ? RowResult.UPDATED : RowResult.STALE;
        return new RowOutcome(manager.row(), result, Optional.empty());
    }

    /** The outcomes where nothing is written, since some cannot be. */
    List<RowOutcome> givenUp() {
        return outcomes(
                own.stream()
                        .map(row -> row.result().equals(RowResult.REFUSED) ? row : givenUp(row, RowResult.STALE))
                        .toList(),
                managers.stream()
                        .map(row -> givenUp(row, RowResult.MANAGER_STALE))
                        .toList());
    }

    private static RowOutcome givenUp(RowOutcome outcome, RowResult stale) {
        Optional<FindingCode> why = outcome.code().or(() -> Optional.of(FindingCode.GIVEN_UP));
        return new RowOutcome(outcome.row(), stale, why);
    }

    /** What it takes to undo what is written; nothing where nothing is. */
    Bytes undo() {
        UndoImage.Turn turn = managerOnly.isPresent() ? UndoImage.Turn.AGAIN : UndoImage.Turn.FIRST;
        UndoImage.Builder undo = new UndoImage.Builder(turn);
        for (int i = 0; i < rows.size(); i++) {
            undo.add(rows.get(i), decisions.get(i));
        }
        return undo.finish();
    }
}
