package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.actor.CallContext;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.audit.Caller;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.export.ExportOptions;
import dev.people.export.TableWriter;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyMode;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.signal.ChangeEvent;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Everything that is written says who made the call, for whom, and as part of what. */
public class AuditedCallContract extends TestedStorage {
    private static final Actor SYSTEM = Actor.system("console");
    private static final CallContext CALL =
            CallContext.of(SYSTEM).onBehalfOf(Actor.system("help desk")).correlatedBy("request-1");
    private static final CallContext LATER = CallContext.of(Actor.system("worker"))
            .onBehalfOf(Actor.system("night shift"))
            .correlatedBy("job-2");
    private static final TableRecords TABLE = TableRecords.lines(
            "username,first_name,last_name,email,manager",
            "anna,A,A,anna@example.org,ben",
            "ben,B,B,ben@example.org,",
            "cleo,C,C,cleo@example.org,anna");

    private static List<AuditEntry> entries(PeopleAs people) {
        return people.audit().page(AuditQuery.all(1_000)).entries();
    }

    private static Set<Caller> callers(PeopleAs people, RunId run) {
        return people.audit().page(AuditQuery.all(1_000).ofRun(run)).entries().stream()
                .map(AuditEntry::by)
                .collect(Collectors.toSet());
    }

    @Test
    void aSingleChangeAPoolAnExportAndARelease() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            PeopleAs people = People.on(storage).onChange(heard::add).build().as(CALL);
            User user = people.users()
                    .create(
                            UserDraft.builder()
                                    .set(BuiltInField.USERNAME, "dora")
                                    .set(BuiltInField.FIRST_NAME, "D")
                                    .set(BuiltInField.LAST_NAME, "D")
                                    .set(BuiltInField.EMAIL, "dora@example.org")
                                    .build(),
                            Activation.NONE);
            people.licenses().limit(PoolName.PRIMARY, SeatLimit.of(70));
            people.exports().users(UserQuery.all(10), new Nowhere(), ExportOptions.standard());
            Plan plan = people.imports().plan(TABLE, ImportOptions.addAndUpdate());
            ApplyOptions held = ApplyOptions.defaults().notices(Release.HELD);
            people.plans().release(people.plans().apply(plan, held).run());
            assertThat(entries(people))
                    .extracting(AuditEntry::kind)
                    .contains(
                            AuditKind.USER_CREATED,
                            AuditKind.LICENSE_LIMIT_SET,
                            AuditKind.USERS_EXPORTED,
                            AuditKind.NOTICES_RELEASED);
            assertThat(entries(people)).extracting(AuditEntry::by).containsOnly(Caller.of(CALL));
            assertThat(people.users().history(user.id(), 9))
                    .extracting(AuditEntry::by)
                    .containsExactly(Caller.of(CALL));
            assertThat(heard).isNotEmpty().extracting(ChangeEvent::by).containsOnly(Caller.of(CALL));
            assertThat(heard)
                    .flatExtracting(ChangeEvent::subjects)
                    .contains(AuditSubject.user(user.id()), AuditSubject.pool(PoolName.PRIMARY));
        }
    }

    /** A table that nobody reads. */
    private static final class Nowhere implements TableWriter {
        @Override
        public void write(List<String> record) {}

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }

    @Test
    void aRunThatIsAppliedInEveryMode() {
        for (ApplyMode mode : ApplyMode.values()) {
            try (Storage storage = storage()) {
                PeopleAs people = People.on(storage).build().as(CALL);
                Plan plan = people.imports().plan(TABLE, ImportOptions.addAndUpdate());
                RunId run = people.plans()
                        .apply(plan, ApplyOptions.defaults().mode(mode).chunks(1))
                        .run();
                assertThat(callers(people, run)).as(mode.name()).containsExactly(Caller.of(CALL));
            }
        }
    }

    @Test
    void aRunThatIsUndone() {
        try (Storage storage = storage()) {
            People people = People.on(storage).build();
            PeopleAs first = people.as(CALL);
            Plan plan = first.imports().plan(TABLE, ImportOptions.addAndUpdate());
            RunId run = first.plans().apply(plan, ApplyOptions.defaults()).run();
            PeopleAs later = people.as(LATER);
            RunId undo = later.plans()
                    .apply(later.plans().undo(run), ApplyOptions.defaults())
                    .run();
            assertThat(callers(later, run)).containsExactly(Caller.of(CALL));
            assertThat(callers(later, undo)).containsExactly(Caller.of(LATER));
        }
    }

    @Test
    void aRunThatOneCallStartsAndAnotherOneCarriesOutTellsOfTheOther() {
        try (Storage storage = storage()) {
            People people = People.on(storage).build();
            PeopleAs first = people.as(CALL);
            RunId run = first.plans()
                    .start(first.imports()
                            .stage(TABLE, ImportOptions.addAndUpdate())
                            .id());
            people.as(LATER).plans().resume(run, ApplyOptions.defaults());
            assertThat(callers(first, run)).containsExactly(Caller.of(LATER));
        }
    }
}
