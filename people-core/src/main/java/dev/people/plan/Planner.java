package dev.people.plan;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.ahead.Behind;
import dev.people.change.DirectoryView;
import dev.people.change.Gate;
import dev.people.change.LoadedView;
import dev.people.change.NameRule;
import dev.people.change.RuleContext;
import dev.people.change.VisibleView;
import dev.people.id.Ids;
import dev.people.id.PlanId;
import dev.people.license.LicensePool;
import dev.people.profile.FieldSchema;
import dev.people.signal.Measure;
import dev.people.signal.Signals;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.BoundedCount;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserKeys;
import dev.people.user.UserQuery;
import dev.people.user.Visibility;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Makes plans. Writes nothing. Thread-safe. */
public final class Planner {
    /** How many rows are looked up at once. */
    static final int BATCH = 2000;

    private final Storage storage;
    private final Gate gate;
    private final InstantSource clock;
    private final Ids ids;
    private final Executor executor;
    private final Signals signals;
    private final NameRule names;

    /** Plans against this storage; the executor reads ahead and decides, and accounts need these names at the most. */
    public Planner(
            Storage storage,
            Gate gate,
            InstantSource clock,
            Ids ids,
            Executor executor,
            Signals signals,
            NameRule names) {
        this.storage = Objects.requireNonNull(storage, "storage");
        this.gate = Objects.requireNonNull(gate, "gate");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ids = Objects.requireNonNull(ids, "ids");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.signals = Objects.requireNonNull(signals, "signals");
        this.names = Objects.requireNonNull(names, "names");
    }

    /**
     * Makes a plan: reads the source once from end to end and looks its accounts up.
     *
     * @throws dev.people.finding.RejectedException when the actor may not import, or with {@code POOL_UNKNOWN} when the
     *     options name a license pool that is not there
     */
    public Plan plan(CallContext call, RowSource source, PlanOptions options) {
        return plan(call, source, options, steps(PlanningWatch.none()));
    }

    /** How far a plan is that is about to be made. */
    public PlanningSteps steps(PlanningWatch watch) {
        return new PlanningSteps(watch, clock);
    }

    /**
     * The same, telling how far it is.
     *
     * @throws java.util.concurrent.CancellationException when it is given up
     */
    public Plan plan(CallContext call, RowSource source, PlanOptions options, PlanningSteps steps) {
        return signals.measure(Measure.PLAN, plan -> plan.totals().rows(), () -> planned(call, source, options, steps));
    }

    /** What is known before anything is read. */
    private record Beginning(Authority authority, List<LicensePool> pools, FieldSchema schema) {}

    private Plan planned(CallContext call, RowSource source, PlanOptions wanted, PlanningSteps steps) {
        PlanOptions options = wanted.with(names.or(wanted.names()));
        Beginning known = storage.read(work -> new Beginning(
                gate.require(work, call, Permission.IMPORT),
                work.pools().all(),
                work.fields().schema()));
        PoolCheck.require(options, known.pools());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RuleContext context = new RuleContext(call, known.authority(), now, options.names(), known.schema());
        Plan.PlanHead head = new Plan.PlanHead(
                new PlanId(ids.next()), call.actor(), context.now(), options, known.schema(), source, source.facts());
        PlanBuilder builder = new PlanBuilder(head, context);
        if (head.facts().refusal().isPresent()) {
            builder.refuseAll(head.facts().refusal().get());
        } else {
            builder.tell(read(source, head.id(), builder, steps));
        }
        if (!builder.isRefused() && builder.hasToName()) {
            name(source, options.newAccounts().usernames().orElseThrow(), builder, steps);
        }
        if (!builder.isRefused()) {
            options.complete()
                    .filter(complete -> builder.rowsRefusal().isEmpty())
                    .ifPresent(complete -> addMissing(complete, builder, context.authority(), steps));
        }
        if (!builder.lines().isEmpty()) {
            storage.<Boolean>read(work -> {
                builder.lines().addAll(work.reportingLines(), context.now());
                return true;
            });
        }
        if (!builder.isRefused() && !builder.lines().people().isEmpty()) {
            findNamed(source, options, builder, context.authority(), steps);
        }
        long administrators = builder.takesAdministrators()
                ? storage.read(work -> work.users().activeAdministrators())
                : 0;
        long accounts =
                options.budget().needsAccounts() ? storage.read(work -> accounts(work, context.authority())) : 0;
        builder.settle(known.pools(), administrators);
        steps.requireWanted();
        tellManagers(source, builder, context.authority());
        return new Plan(head, builder.finish(accounts), rows(call), this);
    }

    private PlanRows rows(CallContext call) {
        return new PlanRows(storage, executor, gate, call);
    }

    private static long accounts(Work work, Authority authority) {
        return authority.permitsEverywhere(Permission.READ)
                ? work.users().count()
                : work.users()
                        .count(
                                Visibility.of(UserFilter.everybody(), authority, Permission.READ),
                                BoundedCount.LARGEST_LIMIT)
                        .counted();
    }

    /** Rows are decided while the next ones are looked up, by the only thread that asks the storage. */
    private SourceRemarks read(RowSource source, PlanId plan, PlanBuilder builder, PlanningSteps steps) {
        try (Behind deciding = new Behind(executor)) {
            SourceRemarks remarks = new Batches(source, BATCH, executor)
                    .forEach(row -> true, builder::keys, (rows, keys) -> {
                        PlanningView view = storage.read(work -> PlanningView.of(work, plan, rows, keys));
                        deciding.run(() -> rows.forEach(row -> builder.add(row, view)));
                        steps.add(rows.size());
                    });
            deciding.finish();
            return remarks;
        }
    }

    /** A second pass, since a name that some row gives must not be made for an earlier one. */
    private void name(RowSource source, UsernameTemplate template, PlanBuilder builder, PlanningSteps steps) {
        NameChoice names = builder.names(keys -> storage.read(work -> Views.forPlanning(work, keys)));
        new Batches(source, BATCH, executor)
                .forEach(builder::isToBeNamed, rows -> keys(rows, template), (rows, keys) -> {
                    DirectoryView view = storage.read(work -> Views.forPlanning(work, keys));
                    rows.forEach(row -> builder.name(row, names, view));
                    steps.requireWanted();
                });
    }

    /** Where managers are named by their full names, all people of the source are asked for theirs. */
    private void findNamed(
            RowSource source, PlanOptions options, PlanBuilder builder, Authority authority, PlanningSteps steps) {
        SoughtNames people = builder.lines().people();
        new Batches(source, BATCH, executor).forEach(SoughtNames::mayName, RowDecider::keys, (rows, keys) -> {
            DirectoryView view = VisibleView.of(storage.read(work -> Views.forPlanning(work, keys)), authority);
            rows.forEach(row -> people.note(row, options, view));
            steps.requireWanted();
        });
    }

    /** What managers are refused for names them as the rows do, which are read once more for it. */
    private void tellManagers(RowSource source, PlanBuilder builder, Authority authority) {
        if (!builder.lines().names().isEmpty()) {
            namePeople(source, builder, authority);
        }
        if (builder.lines().hasRemarks()) {
            new Batches(source, BATCH, executor)
                    .forEach(builder.lines()::isRemarkable, rows -> rows.forEach(builder::tellManager));
        }
    }

    private void namePeople(RowSource source, PlanBuilder builder, Authority authority) {
        ManagerNames names = builder.lines().names();
        new Batches(source, BATCH, executor).forEach(names::isWanted, names::keys, (rows, keys) -> {
            DirectoryView view = VisibleView.of(storage.read(work -> Views.forPlanning(work, keys)), authority);
            rows.forEach(row -> builder.lines().name(row, view));
        });
        if (authority.permitsEverywhere(Permission.READ)) {
            storage.<Boolean>read(work -> {
                names.nameOthers(work);
                return true;
            });
        }
        builder.describePeople();
    }

    private static UserKeys keys(List<ProposedRow> rows, UsernameTemplate template) {
        UserKeys keys = RowDecider.keys(rows);
        rows.forEach(row -> NameChoice.collect(template, row.ifNew(), keys));
        return keys;
    }

    private void addMissing(CompleteSource complete, PlanBuilder builder, Authority authority, PlanningSteps steps) {
        UserQuery query = Visibility.of(UserQuery.of(complete.scope().filter(), BATCH), authority, Permission.READ);
        for (List<User> page = page(query); !page.isEmpty(); page = page(query)) {
            List<User> accounts = page;
            UserKeys keys = new UserKeys();
            accounts.forEach(user -> keys.id(user.id()));
            builder.addMissing(accounts, LoadedView.of(accounts, keys, Views.ENOUGH_ADMINISTRATORS), complete);
            query = query.after(accounts.get(accounts.size() - 1));
            steps.requireWanted();
        }
    }

    private List<User> page(UserQuery query) {
        return storage.read(work -> work.users().page(query));
    }

    /**
     * A plan that was saved, over its source.
     *
     * @throws dev.people.finding.RejectedException when the actor may not import, or not what the maker of the plan has
     *     planned, or with {@code SOURCE_DIFFERS} when the source is another one
     */
    public Plan reopen(CallContext call, PlanFile file, RowSource source) {
        storage.<Boolean>read(work -> {
            gate.requireFrom(work, call, file.actor());
            return true;
        });
        file.requireSource(source.digest());
        return new Plan(file.head(source), file.body(), rows(call), this);
    }
}
