package dev.people.plan;

import dev.people.user.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a source as a plan has them: with the usernames that it made, and behind them those for who is missing. */
record PlannedRows(RowSource source, PlanOptions options, Plan.PlanBody body) implements RowSource {
    @Override
    public SourceFacts facts() {
        return source.facts();
    }

    @Override
    public Reader open() {
        Reader rows = source.open();
        return new Reader() {
            private int missing;

            @Override
            public @Nullable ProposedRow next() {
                ProposedRow row = rows.next();
                if (row != null) {
                    return named(row);
                }
                return missing < body.missing().size() ? missing(missing++) : null;
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    private ProposedRow missing(int number) {
        RowTable table = body.table();
        long row = table.rowNumber(table.size() - body.missing().size() + number);
        return options.complete().orElseThrow().row(row, body.missing().get(number));
    }

    private ProposedRow named(ProposedRow row) {
        int index = body.table().index(row.row());
        if (index >= body.table().size() || !body.table().is(index, RowTable.NAMED)) {
            return row;
        }
        UsernameTemplate template = options.newAccounts().usernames().orElseThrow();
        Optional<Username> name = template.name(row.ifNew(), body.table().serial(index));
        return name.map(row::named).orElse(row);
    }
}
