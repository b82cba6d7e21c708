package dev.people.json;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.Users;
import dev.people.actor.Actor;
import dev.people.actor.CallContext;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.change.Activation;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.contract.TableRecords;
import dev.people.finding.RejectedException;
import dev.people.id.UserId;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.memory.InMemoryStorage;
import dev.people.notice.Message;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.MatchKey;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.run.StagedState;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.Username;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A directory in which a little of everything has happened, and all that it answers. */
final class SampleDirectory {
    private static final String HEADER =
            "username,first_name,last_name,email,employee_id,account_state,manager,Shoe size";
    private static final Duration DAY = Duration.ofDays(1);

    private final Answers answers = new Answers();
    private final List<String> secrets = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-27T12:00:00.123456Z");
    private final People people = People.on(InMemoryStorage.create())
            .clock(() -> now)
            .seats(PoolName.PRIMARY, SeatLimit.of(8))
            .notifier(this::remember)
            .onChange(answers::add)
            .build();
    private final User boss = answers.add(people.bootstrap(draft("boss")));
    private final PeopleAs acting = people.as(Actor.user(boss.id()));

    SampleDirectory() {
        answers.add(acting.actor());
        answers.add(people.as(Actor.system("nightly")).actor());
        fields();
        accounts();
        answers.add(people.deliverDue(10));
        imports();
        stagedPlans();
        whatIsDue();
        audit();
        acting.users().page(UserQuery.all(100)).forEach(user -> answers.add(user.state()));
        answers.add(people.deliverDue(10));
    }

    Answers answers() {
        return answers;
    }

    private void fields() {
        answers.add(acting.fields()
                .add(OwnField.select("shirt", "Shirt size", "S", "M").byDefault("M")));
        answers.add(acting.fields()
                .add(OwnField.of("badge", "Badge", FieldType.TEXT).with(FieldRule.UNIQUE)));
        answers.add(acting.fields().schema());
        acting.fields().schema().all().forEach(answers::add);
    }

    /** What was delivered to people, in clear. */
    List<String> secrets() {
        return secrets;
    }

    private void remember(Message message) {
        message.secret().ifPresent(secret -> secrets.add(new String(secret.reveal())));
    }

    private static UserDraft draft(String name) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, name)
                .set(BuiltInField.FIRST_NAME, "Ann")
                .set(BuiltInField.LAST_NAME, "Ek")
                .set(BuiltInField.EMAIL, name + "@example.org")
                .build();
    }

    private UserId created(String name, Activation activation) {
        return answers.add(acting.users().create(draft(name), activation)).id();
    }

    private void accounts() {
        Users users = acting.users();
        UserId pending = created("pending", Activation.INVITE);
        UserId active = created("active", Activation.GENERATE_PASSWORD);
        UserId blocked = created("blocked", Activation.NONE);
        UserId gone = created("gone", Activation.NONE);
        answers.add(users.edit(
                active,
                UserDraft.builder().set(BuiltInField.EMPLOYEE_ID, "0042").build()));
        answers.add(users.block(blocked, BlockReason.TEMPORARY_LEAVE, "gone fishing", now.plus(DAY)));
        answers.add(users.delete(gone, "left"));
        answers.add(users.find(gone));
        answers.add(users.find(gone).orElseThrow().state());
        answers.add(users.assignManager(pending, active));
        answers.add(users.assignManager(active, boss.id()));
        answers.add(users.page(UserQuery.all(10)));
        answers.add(users.count(UserFilter.everybody(), 1));
        answers.add(users.history(active, 10));
        answers.add(users.check(UserChange.Edit.of(active, draft("active"))));
        answers.add(users.check(new UserChange.Invite(active)));
        answers.add(users.check(UserChange.Edit.of(
                        active,
                        UserDraft.builder()
                                .set(BuiltInField.CITY, "Elsewhere")
                                .set(BuiltInField.MANAGER, blocked.toString())
                                .build()))
                .effects());
        answers.add(users.check(UserChange.Edit.of(
                pending,
                UserDraft.builder().set(BuiltInField.ACCOUNT_STATE, "frozen").build())));
        answers.add(acting.orgChart().chart(boss.id(), 3));
        answers.add(acting.orgChart().chainOf(pending));
        answers.add(acting.licenses().pools());
        try {
            users.create(draft("active"), Activation.NONE);
        } catch (RejectedException e) {
            answers.add(e.findings());
        }
    }

    private static TableRecords table(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return TableRecords.lines(lines);
    }

    private Plan planned(TableRecords table) {
        ImportOptions options = ImportOptions.addAndUpdate().matchBy(MatchKey.USERNAME, MatchKey.EMAIL);
        Plan plan = answers.addAllOf(acting.imports().plan(table, options));
        answers.add(plan.rows(0, 100));
        plan.rows(0, 100).stream()
                .flatMap(row -> plan.seatPool(row.row()).stream())
                .forEach(answers::add);
        return plan;
    }

    private void imports() {
        Plan plan = planned(table(
                "new,Nia,New,new@example.org,1,active,boss,38",
                "active,Ann,Other,active@example.org,0042,,,",
                "pending,Ann,Ek,pending@example.org,,No,,",
                "blocked,Ann,Ek,blocked@example.org,,,,",
                "new,Nia,New,new@example.org,,,,",
                "two,Tom,Two,not an address,,,nobody,"));
        UserId active = acting.users().find(Username.of("active")).orElseThrow().id();
        acting.users()
                .edit(
                        active,
                        UserDraft.builder().set(BuiltInField.LAST_NAME, "Third").build());
        ApplyResult result =
                answers.add(acting.plans().apply(plan, ApplyOptions.defaults().listener(answers::add)));
        answers.add(result.run());
        answers.add(acting.plans().runs(10));
        answers.add(acting.plans().outcomes(result.run(), 0, 100));
        answers.addAllOf(result.applied());
        answers.addAllOf(acting.plans().undo(result.run()));
    }

    private void stagedPlans() {
        answers.add(acting.imports().stage(table("later,L,L,later@example.org,,,,"), ImportOptions.addAndUpdate()));
        Plan never = answers.add(
                acting.imports().stage(table("never,N,N,never@example.org,,,,"), ImportOptions.addAndUpdate()));
        answers.add(acting.plans().cancel(never.id()));
        answers.add(acting.plans().staged(10));
        acting.plans().staged(10).forEach(plan -> answers.add(plan.state()));
        answers.add(new StagedState.Incomplete());
        now = now.plus(Duration.ofDays(100));
        acting.plans().staged(10).forEach(plan -> answers.add(plan.state()));
    }

    /** Nobody has a seat for who comes back. */
    private void whatIsDue() {
        long used = acting.licenses().pools().stream()
                .filter(pool -> pool.name().equals(PoolName.PRIMARY))
                .findFirst()
                .orElseThrow()
                .used();
        acting.licenses().limit(PoolName.PRIMARY, SeatLimit.of(used));
        now = now.plus(DAY);
        answers.add(people.runDue(10));
    }

    private void audit() {
        CallContext call = CallContext.of(acting.actor())
                .onBehalfOf(Actor.system("help desk"))
                .correlatedBy("request-1");
        people.as(call).licenses().limit(PoolName.EXTRANET, SeatLimit.of(3));
        answers.add(acting.audit().page(AuditQuery.all(2)));
        AuditSubject pool = AuditSubject.pool(PoolName.EXTRANET);
        AuditEntry entry = acting.audit().page(AuditQuery.of(pool, 1)).entries().get(0);
        answers.add(acting.audit().find(entry.id()));
        answers.add(entry.redacted(pool));
    }
}
