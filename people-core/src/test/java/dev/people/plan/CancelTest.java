package dev.people.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.TableRecords;
import dev.people.importing.ImportOptions;
import dev.people.importing.RecordReader;
import dev.people.importing.RecordSource;
import dev.people.importing.SourceForm;
import dev.people.importing.SourceRecord;
import dev.people.memory.InMemoryStorage;
import dev.people.run.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CancelTest {
    private final PeopleAs people = People.on(InMemoryStorage.create()).build().as(Actor.system("test"));

    /** Counts how much of a table is read. */
    private record Counted(TableRecords table, AtomicInteger records) implements RecordSource {
        @Override
        public String name() {
            return table.name();
        }

        @Override
        public SourceForm form() {
            return table.form();
        }

        @Override
        public SourceDigest digest() {
            return table.digest();
        }

        @Override
        public RecordReader open() {
            return openAt(1);
        }

        @Override
        public RecordReader openAt(long row) {
            RecordReader reader = table.openAt(row);
            return new RecordReader() {
                @Override
                public @Nullable SourceRecord next() {
                    records.incrementAndGet();
                    return reader.next();
                }

                @Override
                public void close() {
                    reader.close();
                }
            };
        }
    }

    @Test
    void readsNoFurtherOnceItIsCancelled() {
        List<String> lines = new ArrayList<>(List.of("username,first_name,last_name,email,manager"));
        for (int i = 0; i < 1000; i++) {
            lines.add("p" + i + ",A,B,p" + i + "@example.org,p" + (i - 1));
        }
        AtomicInteger records = new AtomicInteger();
        Counted file = new Counted(TableRecords.lines(lines.toArray(String[]::new)), records);
        Plan plan = people.imports().plan(file, ImportOptions.addAndUpdate());
        boolean[] stop = {false};
        ApplyOptions stopping = ApplyOptions.defaults()
                .chunks(10)
                .listener(progress -> {
                    stop[0] = true;
                    records.set(0);
                })
                .cancelledBy(() -> stop[0]);
        assertThat(people.plans().apply(plan, stopping).applied().of(RowResult.ADDED))
                .isEqualTo(10);
        assertThat(records).hasValueLessThan(20);
    }
}
