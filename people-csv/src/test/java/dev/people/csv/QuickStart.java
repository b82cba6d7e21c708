package dev.people.csv;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.UserDraft;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import java.nio.file.Path;

/** The quick start of the README, to the letter. */
final class QuickStart {
    private QuickStart() {}

    static ApplyResult run(Path file) {
        // quick start
        People people = People.on(InMemoryStorage.create())
                .seats(PoolName.PRIMARY, SeatLimit.of(500))
                .build();
        User admin = people.bootstrap(UserDraft.builder()
                .set(BuiltInField.USERNAME, "admin")
                .set(BuiltInField.FIRST_NAME, "Ada")
                .set(BuiltInField.LAST_NAME, "Admin")
                .set(BuiltInField.EMAIL, "admin@example.org")
                .build());
        PeopleAs acting = people.as(Actor.user(admin.id()));
        Plan plan = acting.imports().plan(CsvRecords.of(file), ImportOptions.addAndUpdate());
        plan.rows(0, 50).forEach(row -> System.out.println(row.row() + " " + row.action() + " " + row.username()));
        ApplyResult result = acting.plans().apply(plan, ApplyOptions.defaults());
        // end of quick start
        return result;
    }
}
