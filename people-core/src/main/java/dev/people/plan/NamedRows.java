package dev.people.plan;

import dev.people.user.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a source with the usernames that a plan made for them. */
record NamedRows(RowSource source, RowTable table, Optional<UsernameTemplate> template) implements RowSource {
    @Override
    public SourceFacts facts() {
        return source.facts();
    }

    @Override
    public Reader open() {
        Reader rows = source.open();
        return new Reader() {
            @Override
            public @Nullable ProposedRow next() {
                ProposedRow row = rows.next();
                return row == null ? null : named(row);
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    private ProposedRow named(ProposedRow row) {
        int index = table.index(row.row());
        if (template.isEmpty() || index >= table.size() || !table.is(index, RowTable.NAMED)) {
            return row;
        }
        Optional<Username> name = template.get().name(row.ifNew(), table.serial(index));
        return name.map(row::named).orElse(row);
    }
}
