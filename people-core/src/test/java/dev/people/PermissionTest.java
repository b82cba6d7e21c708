package dev.people;

import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static dev.people.contract.UserFixture.entry;
import static dev.people.contract.UserFixture.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.actor.Actor;
import dev.people.audit.AuditQuery;
import dev.people.change.Activation;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.contract.Directory;
import dev.people.contract.Feature;
import dev.people.contract.TableRecords;
import dev.people.contract.UserFixture;
import dev.people.export.ExportOptions;
import dev.people.export.TableWriter;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.OperationId;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.plan.PlanningWatch;
import dev.people.profile.BuiltInField;
import dev.people.run.StagedState;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.Cursor;
import dev.people.user.EmailAddress;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every door of the facade asks for permission, and whoever is turned away leaves no trace. */
class PermissionTest {
    private static final UserId ANNA = anna().user().id();
    private static final UserId BEN = ben().user().id();

    private static final TableRecords TABLE =
            TableRecords.lines("username,first_name,last_name,email", "x,X,X,x@example.org", "y,,,");

    /** Needs no permission: it writes only what somebody planned who had one, and nothing into the directory. */
    private static final Set<String> OPEN = Set.of("Plans.save");

    private final Storage storage = InMemoryStorage.create();
    private final People people;
    private final Plan plan;
    private final RunId run;
    private final PlanId staged;
    private final byte[] saved;

    PermissionTest() {
        storage.<Boolean>write(work -> {
            work.users()
                    .insert(List.of(
                            anna().user(),
                            ben().user(),
                            ben().withId(UserFixture.idOf("blocked"))
                                    .user()
                                    .withUsername(Username.of("blocked"))
                                    .withEmail(named("blocked").user().email())
                                    .withAccount(named("blocked")
                                            .ofType(UserType.ADMIN)
                                            .blockedFor(BlockReason.OTHER)
                                            .user()
                                            .account()),
                            named("boss")
                                    .called("A", "B")
                                    .ofType(UserType.ADMIN)
                                    .user()));
            return true;
        });
        people = People.on(storage).build();
        PeopleAs boss = people.as(Actor.user(UserFixture.idOf("boss")));
        run = boss.plans()
                .apply(boss.imports().plan(TABLE, ImportOptions.addAndUpdate()), ApplyOptions.defaults())
                .run();
        plan = boss.imports().plan(TABLE, ImportOptions.addAndUpdate());
        staged = boss.imports().stage(TABLE, ImportOptions.addAndUpdate()).id();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unchecked(() -> boss.plans().save(plan, out));
        saved = out.toByteArray();
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void unchecked(Io call) {
        try {
            call.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UserDraft draft() {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, "new")
                .set(BuiltInField.FIRST_NAME, "N")
                .set(BuiltInField.LAST_NAME, "N")
                .set(BuiltInField.EMAIL, "new@example.org")
                .build();
    }

    private static final TableWriter NOWHERE = new TableWriter() {
        @Override
        public void write(List<String> cells) {
            throw new AssertionError("Written without permission: " + cells);
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    };

    /** Every public method of the facade that does something, in every form. */
    private Map<String, List<Consumer<PeopleAs>>> doors() {
        UserChange block = UserChange.Block.of(ANNA, BlockReason.OTHER, "");
        UserDraft city = UserDraft.builder().set(BuiltInField.CITY, "Oslo").build();
        Map<String, List<Consumer<PeopleAs>>> doors = new LinkedHashMap<>();
        doors.put("Users.create", List.of(who -> who.users().create(draft(), Activation.NONE), who -> who.users()
                .create(draft(), Activation.NONE, PoolName.EXTRANET)));
        doors.put("Users.edit", List.of(who -> who.users().edit(ANNA, city), who -> who.users()
                .edit(ANNA, 1, city)));
        doors.put("Users.block", List.of(who -> who.users().block(ANNA, BlockReason.OTHER, ""), who -> who.users()
                .block(ANNA, BlockReason.OTHER, "", Instant.MAX)));
        doors.put("Users.unblock", List.of(who -> who.users().unblock(UserFixture.idOf("blocked"))));
        doors.put("Users.invite", List.of(who -> who.users().invite(ANNA)));
        doors.put("Users.delete", List.of(who -> who.users().delete(ANNA, "")));
        doors.put("Users.assignManager", List.of(who -> who.users().assignManager(ANNA, BEN), who -> who.users()
                .assignManager(ANNA, BEN, Optional.empty(), Optional.empty())));
        doors.put("Users.removeManager", List.of(who -> who.users().removeManager(ANNA)));
        doors.put("Users.apply", List.of(who -> who.users().apply(block, ""), who -> who.users()
                .apply(new OperationId(ANNA.value()), block, "")));
        doors.put("Users.check", List.of(who -> who.users().check(block)));
        doors.put(
                "Users.find",
                List.of(
                        who -> who.users().find(ANNA),
                        who -> who.users().find(Username.of("anna")),
                        who -> who.users().find(new UserReference("anna")),
                        who -> who.users().find(EmailAddress.of("anna@example.org"))));
        doors.put("Users.page", List.of(who -> who.users().page(UserQuery.all(10))));
        doors.put("Users.count", List.of(who -> who.users().count(UserFilter.everybody(), 10)));
        doors.put("Users.history", List.of(who -> who.users().history(ANNA, 10)));
        doors.put("Audit.page", List.of(who -> who.audit().page(AuditQuery.all(10))));
        doors.put("Audit.find", List.of(who -> who.audit().find(entry("any"))));
        doors.put("OrgChart.managerOf", List.of(who -> who.orgChart().managerOf(ANNA)));
        doors.put("OrgChart.chainOf", List.of(who -> who.orgChart().chainOf(ANNA)));
        doors.put("OrgChart.directReports", List.of(who -> who.orgChart().directReports(ANNA, 10), who -> who.orgChart()
                .directReports(ANNA, Cursor.behind(ben().user()), 10)));
        doors.put("OrgChart.chart", List.of(who -> who.orgChart().chart(ANNA, 3)));
        doors.put("Licenses.pools", List.of(who -> who.licenses().pools()));
        doors.put("Licenses.limit", List.of(who -> who.licenses().limit(PoolName.PRIMARY, SeatLimit.of(1))));
        doors.put("Exports.users", List.of(who -> who.exports()
                .users(UserQuery.all(10), NOWHERE, ExportOptions.standard())));
        importDoors(doors);
        planDoors(doors);
        return doors;
    }

    private void importDoors(Map<String, List<Consumer<PeopleAs>>> doors) {
        ImportOptions options = ImportOptions.addAndUpdate();
        PlanningWatch watch = PlanningWatch.none();
        doors.put("Imports.plan", List.of(who -> who.imports().plan(TABLE, options), who -> who.imports()
                .plan(TABLE, options, watch)));
        doors.put("Imports.stage", List.of(who -> who.imports().stage(TABLE, options), who -> who.imports()
                .stage(TABLE, options, watch)));
        doors.put(
                "Imports.errors",
                List.of(
                        who -> who.imports().errors(plan, TABLE, options, NOWHERE),
                        who -> who.imports().errors(run, NOWHERE),
                        who -> who.imports().errors(run, TABLE, options, NOWHERE)));
        doors.put(
                "Imports.open",
                List.of(
                        who -> unchecked(() -> who.imports().open(new ByteArrayInputStream(saved), TABLE)),
                        who -> unchecked(() -> who.imports().open(new ByteArrayInputStream(saved), any -> TABLE))));
    }

    private void planDoors(Map<String, List<Consumer<PeopleAs>>> doors) {
        doors.put("Plans.apply", List.of(who -> who.plans().apply(plan, ApplyOptions.defaults())));
        doors.put("Plans.start", List.of(who -> who.plans().start(staged), who -> who.plans()
                .start(staged, ApplyOptions.defaults())));
        doors.put("Plans.outcomes", List.of(who -> who.plans().outcomes(run, 0, 10)));
        doors.put("Plans.undo", List.of(who -> who.plans().undo(run)));
        doors.put(
                "Plans.openUndo",
                List.of(who -> unchecked(() -> who.plans().openUndo(new ByteArrayInputStream(savedUndo())))));
        doors.put("Plans.stageUndo", List.of(who -> who.plans().stageUndo(run)));
        doors.put("Plans.open", List.of(who -> who.plans().open(staged)));
        doors.put("Plans.staged", List.of(who -> who.plans().staged(10), who -> who.plans()
                .staged(staged)));
        doors.put("Plans.cancel", List.of(who -> who.plans().cancel(staged)));
        doors.put("Plans.resume", List.of(who -> who.plans().resume(run, ApplyOptions.defaults())));
        doors.put("Plans.pause", List.of(who -> who.plans().pause(run)));
        doors.put("Plans.stop", List.of(who -> who.plans().stop(run)));
        doors.put("Plans.release", List.of(who -> who.plans().release(run)));
        doors.put("Plans.runs", List.of(who -> who.plans().runs(10)));
        doors.put("Plans.run", List.of(who -> who.plans().run(run)));
    }

    private byte[] savedUndo() {
        PeopleAs boss = people.as(Actor.user(UserFixture.idOf("boss")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        unchecked(() -> boss.plans().save(boss.plans().undo(run), out));
        return out.toByteArray();
    }

    @Test
    @Feature("F74")
    void everyDoorTurnsAwayWhoMayNot() {
        List<Actor> strangers =
                List.of(Actor.user(UserFixture.idOf("blocked")), Actor.user(UserFixture.idOf("nobody")));
        Directory before = Directory.of(storage);
        doors().forEach((name, forms) -> forms.forEach(form -> strangers.forEach(actor -> {
            assertThatExceptionOfType(RejectedException.class)
                    .as("%s by %s", name, actor)
                    .isThrownBy(() -> form.accept(people.as(actor)))
                    .satisfies(e -> assertThat(e.findings())
                            .extracting(Finding::code)
                            .containsExactly(FindingCode.NOT_PERMITTED));
            assertThat(Directory.of(storage)).as("%s by %s", name, actor).isEqualTo(before);
        })));
    }

    /** What answers somebody who may do something, but not this, or who must not know that it is there. */
    private static final Set<FindingCode> CLOSED = Set.of(
            FindingCode.NOT_PERMITTED,
            FindingCode.USER_NOT_FOUND,
            FindingCode.RUN_NOT_FOUND,
            FindingCode.PLAN_NOT_FOUND);

    @Test
    void noDoorLetsAMemberChangeAnything() {
        Directory before = Directory.of(storage);
        doors().forEach((name, forms) -> forms.forEach(form -> {
            try {
                form.accept(people.as(Actor.user(BEN)));
            } catch (RejectedException e) {
                assertThat(e.findings()).as(name).extracting(Finding::code).isSubsetOf(CLOSED);
            }
            assertThat(Directory.of(storage)).as(name).isEqualTo(before);
        }));
        assertThat(people.as(Actor.user(UserFixture.idOf("boss"))).plans().staged(staged))
                .hasValueSatisfying(listing -> assertThat(listing.state()).isInstanceOf(StagedState.Staged.class));
    }

    @Test
    void noDoorIsForgottenHere() {
        Set<String> all = new TreeSet<>(OPEN);
        List<Integer> forms = new ArrayList<>();
        doors().forEach((name, some) -> {
            all.add(name);
            forms.add(some.size());
        });
        List<Method> methods = Stream.of(
                        Users.class,
                        OrgChart.class,
                        Audit.class,
                        Licenses.class,
                        Exports.class,
                        Imports.class,
                        Plans.class)
                .flatMap(facade -> Arrays.stream(facade.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
        assertThat(methods.stream().map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()))
                .allMatch(all::contains);
        assertThat(forms.stream().mapToInt(Integer::intValue).sum() + OPEN.size())
                .isEqualTo(methods.size());
    }
}
