package dev.people.plan;

import dev.people.change.LoadedView;
import dev.people.change.UserDraft;
import dev.people.user.UserKeys;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What to look up before a chunk is written.
 *
 * @param hopeful without the names, addresses, numbers and unique values of people who are to be added: that nobody has
 *     them was planned, and the storage's constraints speak up where it is no longer true
 * @param foreseen what the rows come to if nobody is found; empty where somebody has to be
 */
record ChunkKeys(UserKeys hopeful, Optional<Foreseen> foreseen) {
    /** The same with what is foreseen, where all that the rows do is add. */
    static ChunkKeys of(List<ProposedRow> rows, RowTable table, Function<List<ProposedRow>, Foreseen> foresight) {
        ChunkKeys keys = of(rows, table);
        boolean onlyAdds = rows.stream().allMatch(row -> table.action(table.index(row.row())) == PlanAction.ADD);
        return onlyAdds ? new ChunkKeys(keys.hopeful, Optional.of(foresight.apply(rows))) : keys;
    }

    static ChunkKeys of(List<ProposedRow> rows, RowTable table) {
        UserKeys hopeful = new UserKeys();
        for (ProposedRow row : rows) {
            if (table.action(table.index(row.row())) == PlanAction.ADD) {
                look(row.draft(), hopeful);
                look(row.ifNew(), hopeful);
            } else {
                RowDecider.collect(row, hopeful);
            }
        }
        return new ChunkKeys(hopeful, Optional.empty());
    }

    private static void look(UserDraft draft, UserKeys keys) {
        draft.username().ifPresent(keys::look);
        LoadedView.collectNamed(draft, keys);
    }
}
