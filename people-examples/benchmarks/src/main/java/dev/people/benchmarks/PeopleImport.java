package dev.people.benchmarks;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvRecords;
import dev.people.importing.ImportOptions;
import dev.people.importing.RecordReader;
import dev.people.jpa.JpaStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.profile.OwnField;
import dev.people.run.RowCounts;
import dev.people.run.RowResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** An import as hosts do it: everybody new is added and invited, in chunks of the usual size, reading ahead. */
final class PeopleImport implements ImportUnderTest {
    @Override
    public String userTable() {
        return "people_user";
    }

    @Override
    public void schema(DataSource dataSource) {
        JpaStorage.migrate(dataSource);
    }

    /** Counts the header as well, and leaves it out in the end. */
    @Override
    public long parse(Path file) {
        try (CsvRecords records = CsvRecords.of(file);
                RecordReader reader = records.open()) {
            long count = 0;
            while (reader.next() != null) {
                count++;
            }
            return count - 1;
        }
    }

    @Override
    public Directory open(DataSource dataSource) {
        return new Opened(People.on(JpaStorage.of(dataSource))
                .executor(ForkJoinPool.commonPool())
                .build());
    }

    private record Opened(People people) implements Directory {
        @Override
        public void add(List<OwnField> fields) {
            fields.forEach(people.as(Actor.system("benchmarks")).fields()::add);
        }

        @Override
        public Planned plan(Path file) {
            CsvRecords records = CsvRecords.of(file);
            PeopleAs acting = people.as(Actor.system("benchmarks"));
            return new PlannedFile(records, acting, acting.imports().plan(records, ImportOptions.addAndUpdate()));
        }

        @Override
        public void close() {
            people.close();
        }
    }

    private record PlannedFile(CsvRecords records, PeopleAs acting, Plan plan) implements Planned {
        @Override
        public long writes() {
            return plan.totals().writing();
        }

        @Override
        public long lastPage() {
            return plan.rows(Math.max(0, plan.totals().rows() - PAGE), PAGE).size();
        }

        @Override
        public long apply(LongConsumer done) {
            RowCounts applied = acting.plans()
                    .apply(plan, ApplyOptions.defaults().listener(progress -> done.accept(progress.done())))
                    .applied();
            return applied.of(RowResult.ADDED) + applied.of(RowResult.UPDATED);
        }

        @Override
        public void close() {
            records.close();
        }
    }
}
