package dev.people.plan;

import dev.people.user.Username;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** The rows of a source as a plan has them: with the usernames that it made, and behind them those for who is missing. */
record PlannedRows(RowSource source, PlanOptions options, Plan.PlanBody body) implements RowSource {
    @Override
    public SourceFacts facts() {
        return source.facts();
    }

    @Override
    public SourceDigest digest() {
        return source.digest();
    }

    @Override
    public Record reading() {
        return source.reading();
    }

    @Override
    public boolean readsStorage() {
        return source.readsStorage();
    }

    @Override
    public RowSource detached() {
        return new PlannedRows(source.detached(), options, body);
    }

    @Override
    public Reader open() {
        return planned(source.open(), 0);
    }

    @Override
    public Reader openAt(long row) {
        return planned(source.openAt(row), (int) Math.max(0, row - firstMissing()));
    }

    private long firstMissing() {
        return body.table().rowNumber(body.table().size() - body.missing().size());
    }

    private Reader planned(Reader rows, int missingFrom) {
        return new Reader() {
            private int missing = missingFrom;

            @Override
            public @Nullable ProposedRow next() {
                return next(any -> true);
            }

            @Override
            public @Nullable ProposedRow next(LongPredicate wanted) {
                ProposedRow row = rows.next(wanted);
                if (row != null) {
                    return named(row);
                }
                while (missing < body.missing().size() && !wanted.test(firstMissing() + missing)) {
                    missing++;
                }
                return missing < body.missing().size() ? missing(missing++) : null;
            }

            @Override
            public SourceRemarks remarks() {
                return rows.remarks();
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    private ProposedRow missing(int number) {
        return options.complete()
                .orElseThrow()
                .row(firstMissing() + number, body.missing().get(number));
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
