package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.AuditSubject;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.change.Activation;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.ChangeBudget;
import dev.people.plan.CompleteSource;
import dev.people.plan.Plan;
import dev.people.plan.PlanAction;
import dev.people.plan.PlanRow;
import dev.people.plan.SeatForecast;
import dev.people.plan.ValueOrigin;
import dev.people.profile.BuiltInField;
import dev.people.run.RowResult;
import dev.people.signal.ChangeEvent;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.Origin;
import dev.people.user.User;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Plans and single changes over several license pools. Every storage keeps to it. */
public class PoolPlansContract extends TestedStorage {
    private static final PoolName PARTNERS = new PoolName("partners");
    private static final PoolName STAFF = new PoolName("staff");
    private static final PoolName VENDORS = new PoolName("vendors");
    private static final PoolName NOWHERE = new PoolName("nowhere");
    private static final String HEADER = "username,first_name,last_name,email,account_state";

    private static PeopleAs people(Storage storage) {
        return People.on(storage)
                .seats(PARTNERS, SeatLimit.of(2))
                .seats(STAFF, SeatLimit.of(1))
                .seats(VENDORS, SeatLimit.of(1))
                .build()
                .as(Actor.system("test"));
    }

    private static UserDraft draft(String name) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, name)
                .set(BuiltInField.FIRST_NAME, "A")
                .set(BuiltInField.LAST_NAME, "B")
                .set(BuiltInField.EMAIL, name + "@example.org")
                .build();
    }

    private static User member(PeopleAs people, String name, PoolName pool) {
        return people.users().create(draft(name), Activation.NONE, pool);
    }

    private static String added(String name) {
        return name + ",A,B," + name + "@example.org,";
    }

    private static SeatForecast of(Plan plan, PoolName pool) {
        return plan.seats().stream()
                .filter(seats -> seats.pool().equals(pool))
                .findFirst()
                .orElseThrow();
    }

    private static Map<PoolName, Long> used(Storage storage) {
        return Map.of(
                PARTNERS,
                Directory.seatsUsed(storage, PARTNERS),
                STAFF,
                Directory.seatsUsed(storage, STAFF),
                VENDORS,
                Directory.seatsUsed(storage, VENDORS),
                PoolName.PRIMARY,
                Directory.seatsUsed(storage, PoolName.PRIMARY));
    }

    private static ApplyResult apply(PeopleAs people, Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults().exceeding(ChangeBudget.Kind.LOSS));
    }

    /**
     * A member of each pool: the partner will be blocked, and of two vendors one, for whom there is no seat, and then the
     * other one, whose seat is free by then, are let back in.
     */
    private static Plan several(PeopleAs people) {
        member(people, "pat", PARTNERS);
        for (String vendor : List.of("vic", "val")) {
            people.users().block(member(people, vendor, VENDORS).id(), BlockReason.LEFT_COMPANY, "");
        }
        TableRecords table =
                TableRecords.lines(HEADER, "pat,,,,No", "vic,,,,Yes", "val,,,,Yes", added("sam"), added("sue"));
        return people.imports()
                .plan(
                        table,
                        ImportOptions.addAndUpdate().activate(Activation.NONE).pool(STAFF));
    }

    @Test
    @Feature("F18")
    void aPlanOverSeveralPoolsShowsEachAndIsAppliedAsItShows() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = several(people);
            assertThat(plan.rows(0, 10))
                    .extracting(PlanRow::action)
                    .containsExactly(
                            PlanAction.BLOCK,
                            PlanAction.UNBLOCK,
                            PlanAction.REFUSED,
                            PlanAction.ADD,
                            PlanAction.REFUSED);
            assertThat(plan.findings())
                    .extracting(finding -> finding.place().row() + " " + finding.code() + " "
                            + finding.parameters().get("pool"))
                    .containsExactly("4 NO_SEAT vendors", "6 NO_SEAT staff");
            assertThat(plan.seats())
                    .extracting(SeatForecast::pool)
                    .containsExactly(PoolName.EXTRANET, PARTNERS, PoolName.PRIMARY, STAFF, VENDORS);
            assertThat(of(plan, PARTNERS)).isEqualTo(new SeatForecast(PARTNERS, SeatLimit.of(2), 1, 0, 1, 0));
            assertThat(of(plan, STAFF)).isEqualTo(new SeatForecast(STAFF, SeatLimit.of(1), 0, 2, 0, 1));
            assertThat(of(plan, VENDORS)).isEqualTo(new SeatForecast(VENDORS, SeatLimit.of(1), 0, 2, 0, 1));
            assertThat(plan.seatPool(2)).contains(PARTNERS);
            assertThat(plan.seatPool(4)).contains(VENDORS);
            assertThat(plan.seatPool(99)).isEmpty();
            ApplyResult result = apply(people, plan);
            assertThat(result.surprises()).isEmpty();
            assertThat(result.applied().of(RowResult.ADDED)).isEqualTo(1);
            assertThat(used(storage)).isEqualTo(Map.of(PARTNERS, 0L, STAFF, 1L, VENDORS, 1L, PoolName.PRIMARY, 0L));
        }
    }

    @Test
    void aSavedPlanKnowsThePoolsOfItsRows() throws IOException {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            Plan plan = several(people);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            people.plans().save(plan, out);
            TableRecords same =
                    TableRecords.lines(HEADER, "pat,,,,No", "vic,,,,Yes", "val,,,,Yes", added("sam"), added("sue"));
            Plan opened = people.imports().open(new ByteArrayInputStream(out.toByteArray()), same);
            assertThat(opened.seats()).isEqualTo(plan.seats());
            assertThat(opened.rows(0, 10)).isEqualTo(plan.rows(0, 10));
            for (long row = 2; row <= 6; row++) {
                assertThat(opened.seatPool(row)).isEqualTo(plan.seatPool(row));
            }
            assertThat(apply(people, opened).surprises()).isEmpty();
        }
    }

    @Test
    void whoFindsNoSeatAtTheirTurnIsRefusedInThatPoolAlone() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords table = TableRecords.lines(HEADER, added("pia"), added("pim"), added("pol"));
            people.licenses().limit(PARTNERS, SeatLimit.of(3));
            Plan plan = people.imports().plan(table, ImportOptions.addOnly().pool(PARTNERS));
            people.licenses().limit(PARTNERS, SeatLimit.of(2));
            ApplyResult result = apply(people, plan);
            assertThat(result.surprises())
                    .extracting(row -> row.row() + " " + row.code().orElseThrow())
                    .containsExactly("4 NO_SEAT");
            assertThat(used(storage)).containsEntry(PARTNERS, 2L).containsEntry(PoolName.PRIMARY, 0L);
        }
    }

    @Test
    void anAccountKeepsItsPoolWhateverIsImportedOrUndone() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            User pat = member(people, "pat", PARTNERS);
            TableRecords table = TableRecords.lines(HEADER, "pat,Pat,,,", added("sam"));
            Plan plan =
                    people.imports().plan(table, ImportOptions.addAndUpdate().pool(STAFF));
            ApplyResult result = apply(people, plan);
            assertThat(Directory.everybody(storage))
                    .extracting(user -> user.username() + " " + user.account().pool())
                    .containsExactly("pat partners", "sam staff");
            assertThat(used(storage)).containsEntry(PARTNERS, 1L).containsEntry(STAFF, 1L);
            apply(people, people.plans().undo(result.run()));
            assertThat(used(storage)).containsEntry(PARTNERS, 1L).containsEntry(STAFF, 0L);
            people.users().block(pat.id(), BlockReason.LEFT_COMPANY, "");
            assertThat(used(storage)).containsEntry(PARTNERS, 0L);
            assertThat(people.users().unblock(pat.id()).account().pool()).isEqualTo(PARTNERS);
            assertThat(used(storage)).containsEntry(PARTNERS, 1L);
        }
    }

    @Test
    void anotherPoolThanThePrimaryOneIsToldInPlanAndHistory() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            FieldDelta told = new FieldDelta("pool", "", "partners");
            Plan plan = people.imports()
                    .plan(
                            TableRecords.lines(HEADER, added("pia")),
                            ImportOptions.addOnly().pool(PARTNERS));
            PlanRow row = plan.rows(0, 1).get(0);
            assertThat(row.changes()).contains(told);
            assertThat(row.origin(told)).isEqualTo(ValueOrigin.DEFAULT);
            apply(people, plan);
            User pia = Directory.everybody(storage).get(0);
            assertThat(fields(people, pia)).contains(told);
            assertThat(fields(people, member(people, "pat", PARTNERS))).contains(told);
            assertThat(fields(people, people.users().create(draft("zoe"), Activation.NONE)))
                    .isNotEmpty()
                    .noneMatch(field -> field.field().equals("pool"));
        }
    }

    private static List<FieldDelta> fields(PeopleAs people, User user) {
        AuditEntry entry = people.users().history(user.id(), 1).get(0);
        return entry.changes().of(AuditSubject.user(user.id())).stream()
                .flatMap(delta -> delta.fields().stream())
                .toList();
    }

    private static void assertUnknown(Storage storage, ThrowingCallable attempt) {
        Directory before = Directory.of(storage);
        assertThatExceptionOfType(RejectedException.class).isThrownBy(attempt).satisfies(refused -> {
            assertThat(refused.findings()).extracting(Finding::code).containsExactly(FindingCode.POOL_UNKNOWN);
            assertThat(FindingTexts.english().text(refused.findings().get(0)))
                    .isEqualTo("There is no license pool \"nowhere\";"
                            + " there are extranet, partners, primary, staff, vendors.");
        });
        assertThat(Directory.of(storage)).isEqualTo(before);
    }

    @Test
    void aPoolThatIsNotThereIsRefusedWithTheNamesOfThoseThatAre() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            TableRecords table = TableRecords.lines(HEADER, added("pia"));
            ImportOptions options = ImportOptions.addAndUpdate();
            CompleteSource complete =
                    new CompleteSource(CompleteSource.Scope.of(NOWHERE), CompleteSource.Missing.BLOCK);
            assertUnknown(storage, () -> member(people, "pia", NOWHERE));
            assertUnknown(storage, () -> people.imports().plan(table, options.pool(NOWHERE)));
            assertUnknown(storage, () -> people.imports().plan(table, options.complete(complete)));
            ImportOptions assuming = options.plan(options.plan().assuming(Map.of(NOWHERE, SeatLimit.of(1))));
            assertUnknown(storage, () -> people.imports().plan(table, assuming));
            UserChange create = new UserChange.Create(
                    UserFixture.idOf("pia"), draft("pia"), Activation.NONE, Origin.Method.MANUAL, NOWHERE);
            assertThat(people.users().check(create).findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.POOL_UNKNOWN);
        }
    }

    @Test
    void aPoolWithAnAssumedLimitIsPlannedForAndMustBeMadeBeforeThePlanIsApplied() {
        try (Storage storage = storage()) {
            PeopleAs people = people(storage);
            ImportOptions options = ImportOptions.addAndUpdate().pool(NOWHERE);
            Plan plan = people.imports()
                    .plan(
                            TableRecords.lines(HEADER, added("pia"), added("pim")),
                            options.plan(options.plan().assuming(Map.of(NOWHERE, SeatLimit.of(1)))));
            assertThat(of(plan, NOWHERE)).isEqualTo(new SeatForecast(NOWHERE, SeatLimit.of(1), 0, 2, 0, 1));
            assertUnknown(storage, () -> apply(people, plan));
            people.licenses().limit(NOWHERE, SeatLimit.of(1));
            assertThat(apply(people, plan).applied().of(RowResult.ADDED)).isEqualTo(1);
            assertThat(Directory.seatsUsed(storage, NOWHERE)).isEqualTo(1);
        }
    }

    @Test
    void aPoolThatIsMadeIsToldOnceAlsoWithoutLimit() {
        try (Storage storage = storage()) {
            List<ChangeEvent> heard = new ArrayList<>();
            PeopleAs people = People.on(storage).onChange(heard::add).build().as(Actor.system("test"));
            people.licenses().limit(NOWHERE, SeatLimit.UNLIMITED);
            people.licenses().limit(NOWHERE, SeatLimit.UNLIMITED);
            assertThat(people.licenses().pools()).contains(new LicensePool(NOWHERE, SeatLimit.UNLIMITED, 0));
            assertThat(heard).extracting(ChangeEvent::kind).containsExactly(AuditKind.LICENSE_LIMIT_SET);
            AuditEntry entry = storage.read(
                            work -> work.audit().find(heard.get(0).entry()))
                    .orElseThrow();
            assertThat(entry.changes())
                    .isEqualTo(AuditEntry.Changes.of(List.of(
                            SubjectDelta.of(AuditSubject.pool(NOWHERE), new FieldDelta("limit", "", "unlimited")))));
        }
    }
}
