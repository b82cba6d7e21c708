package dev.people.hosts.plain;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvRecords;
import dev.people.importing.ImportOptions;
import dev.people.jpa.JpaStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import java.nio.file.Path;

/** Imports a file into a database: {@code Main jdbc:h2:./people;WRITE_DELAY=0 people.csv}. */
public final class Main {
    private Main() {}

    /** Shows what the import would do, then does it. */
    public static void main(String[] args) {
        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(args[0]);
            JpaStorage.migrate(dataSource);
            try (People people = People.on(JpaStorage.of(dataSource)).build();
                    CsvRecords records = CsvRecords.of(Path.of(args[1]))) {
                PeopleAs acting = people.as(Actor.system("import"));
                Plan plan = acting.imports().plan(records, ImportOptions.addAndUpdate());
                plan.rows(0, 50)
                        .forEach(row -> System.out.println(
                                row.row() + " " + row.action().code()));
                System.out.println(
                        acting.plans().apply(plan, ApplyOptions.defaults()).applied());
            }
        }
    }
}
