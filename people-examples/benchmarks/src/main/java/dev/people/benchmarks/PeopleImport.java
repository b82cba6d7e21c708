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
import dev.people.plan.PlanAction;
import dev.people.run.RowResult;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import java.util.function.ToLongBiFunction;
import javax.sql.DataSource;

/** An import as hosts do it: everybody new is added and invited, in chunks of the usual size. */
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
    public long plan(DataSource dataSource, Path file) {
        return acting(dataSource, file, (people, plan) -> plan.totals().of(PlanAction.ADD));
    }

    @Override
    public long importAll(DataSource dataSource, Path file) {
        return acting(dataSource, file, (people, plan) -> people.plans()
                .apply(plan, ApplyOptions.defaults())
                .applied()
                .of(RowResult.ADDED));
    }

    private static long acting(DataSource dataSource, Path file, ToLongBiFunction<PeopleAs, Plan> work) {
        try (People people = People.on(JpaStorage.of(dataSource))
                        .executor(ForkJoinPool.commonPool())
                        .build();
                CsvRecords records = CsvRecords.of(file)) {
            PeopleAs acting = people.as(Actor.system("benchmarks"));
            return work.applyAsLong(acting, acting.imports().plan(records, ImportOptions.addAndUpdate()));
        }
    }
}
