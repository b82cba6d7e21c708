package dev.people;

import dev.people.actor.Actor;
import dev.people.actor.Authorizer;
import dev.people.actor.CallContext;
import dev.people.change.BlockEnds;
import dev.people.change.Bootstrap;
import dev.people.change.ChangeService;
import dev.people.change.EndedBlocks;
import dev.people.change.EndedBlocksView;
import dev.people.change.FieldService;
import dev.people.change.Gate;
import dev.people.change.LicenseService;
import dev.people.change.NameRule;
import dev.people.change.UserDraft;
import dev.people.export.Exporter;
import dev.people.id.Ids;
import dev.people.id.OperationId;
import dev.people.id.TimeOrderedIds;
import dev.people.id.UserId;
import dev.people.importing.KeptPlans;
import dev.people.importing.SpoolFolder;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.notice.Notifier;
import dev.people.password.Secret;
import dev.people.password.SecretGenerator;
import dev.people.plan.PlanApplier;
import dev.people.plan.PlanSeal;
import dev.people.plan.Planner;
import dev.people.plan.RunHold;
import dev.people.signal.ChangeListener;
import dev.people.signal.Measure;
import dev.people.signal.Meter;
import dev.people.signal.Signals;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.undo.RunUndo;
import dev.people.user.User;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/**
 * One user directory. Built once per application, thread-safe, closed with it:
 *
 * <pre>{@code
 * People people = People.on(InMemoryStorage.create()).seats(PoolName.PRIMARY, SeatLimit.of(500)).build();
 * User admin = people.bootstrap(administrator);
 * PeopleAs acting = people.as(Actor.user(admin.id()));
 * }</pre>
 */
public final class People implements AutoCloseable {
    private final Kit kit;
    private final Optional<Delivery> delivery;
    private final Supplier<Instant> undoSince;
    private final SpoolFolder spool;

    private People(Kit kit, Optional<Delivery> delivery, Supplier<Instant> undoSince, SpoolFolder spool) {
        this.kit = kit;
        this.delivery = delivery;
        this.undoSince = undoSince;
        this.spool = spool;
    }

    /** The parts that calls work with. */
    record Kit(
            Storage storage,
            Gate gate,
            Ids ids,
            ChangeService changes,
            LicenseService licenses,
            FieldService fields,
            Planner planner,
            PlanApplier applier,
            KeptPlans kept,
            RunUndo undo,
            Exporter exporter,
            RunHold hold,
            PlanSeal seal,
            Signals signals) {
        /** Asks about accounts, which the meter hears of. */
        <T> T lookUp(ToLongFunction<? super T> count, Function<? super Work, ? extends T> work) {
            return signals.measure(Measure.LOOK_UP, count, () -> storage.<T>read(work));
        }
    }

    /** Starts to build a directory over this storage. */
    public static Builder on(Storage storage) {
        return new Builder(storage);
    }

    /** The directory as an actor; what they may do is asked at every call. */
    public PeopleAs as(Actor actor) {
        return as(CallContext.of(actor));
    }

    /** The directory for a call: on behalf of somebody else, as a part of a request, or in another language. */
    public PeopleAs as(CallContext call) {
        return new PeopleAs(kit, Objects.requireNonNull(call, "call"));
    }

    /**
     * Creates the first administrator, active and without a password. Safe to call at every start: the active administrator
     * who has this username already is answered as they are, and nothing is written.
     *
     * @throws dev.people.finding.RejectedException with {@code ADMIN_EXISTS} when there is an active administrator, and the
     *     username is not that of one
     */
    public User bootstrap(UserDraft administrator) {
        Bootstrap bootstrap = new Bootstrap(kit.changes);
        return bootstrap.create(new UserId(kit.ids.next()), new OperationId(kit.ids.next()), administrator);
    }

    /**
     * Hands over notices that are due, at most this many. Called by the host's scheduler, on any node.
     *
     * @throws IllegalStateException without a notifier, or inside a transaction of the host
     */
    public Delivery.Report deliverDue(int max) {
        Delivery some = delivery.orElseThrow(() ->
                new IllegalStateException("Notices need a notifier: name one with People.on(storage).notifier(…)"));
        return kit.signals.measure(Measure.DELIVERY, Delivery.Report::total, () -> some.deliver(max));
    }

    /**
     * What was done when it was due.
     *
     * @param plans how many plans that expired were deleted, with the records that they were made of
     * @param chunks number of chunks whose undo data was deleted
     * @param blocks what became of blocks whose end has come
     */
    public record DueReport(int plans, int chunks, EndedBlocks blocks) {
        /** What to send of it. */
        public DueView view() {
            return new DueView(plans, chunks, blocks.view());
        }
    }

    /**
     * What to send of a {@link DueReport}.
     *
     * @param plans how many plans that expired were deleted
     * @param chunks number of chunks whose undo data was deleted
     * @param blocks what became of blocks whose end has come
     */
    public record DueView(int plans, int chunks, EndedBlocksView blocks) {}

    /**
     * Does what time asks for, at most so many of each; as many as allowed means that there may be more. Called by the
     * host's scheduler, on any number of nodes. Nothing else does it: as long as nobody calls this, blocks do not end by
     * themselves and expired data stays.
     *
     * <ul>
     *   <li>Accounts are unblocked whose block has an end that has come, with their audit entries as {@code system:due},
     *       notices and seats. Where the pool has no free seat, they stay blocked, are named in the report, and are tried
     *       again at the next call; accounts behind them have their turn all the same.
     *   <li>Plans that {@linkplain dev.people.run.StagedPlan expired} are deleted, and so is the undo data of runs that
     *       started longer ago than {@linkplain Builder#undoFor it is kept}: both hold personal data.
     * </ul>
     *
     * @throws IllegalStateException inside a transaction of the host
     */
    public DueReport runDue(int max) {
        if (kit.storage.isInsideHostTransaction()) {
            throw new IllegalStateException(
                    "What is due is done in transactions of its own: " + "call runDue outside of your transaction");
        }
        Instant now = kit.changes.now();
        int plans = kit.storage.write(work -> work.plans().deleteExpired(now, max));
        int chunks = kit.undo.forget(undoSince.get(), max);
        return new DueReport(plans, chunks, new BlockEnds(kit.storage, kit.changes, kit.ids).end(max));
    }

    /** Where uploads are to be copied to, as the host has said when it built this. */
    public SpoolFolder spool() {
        return spool;
    }

    @Override
    public void close() {
        kit.storage.close();
    }

    /** Collects the parts of a directory. For one thread. */
    public static final class Builder {
        private final Storage storage;
        private final Map<PoolName, SeatLimit> limits = new TreeMap<>();
        private Authorizer authorizer = Authorizer.standard();
        private InstantSource clock = InstantSource.system();
        private RandomGenerator random = new SecureRandom();
        private Executor executor = Runnable::run;
        private Optional<Notifier> notifier = Optional.empty();
        private PlanSeal seal = PlanSeal.withoutKey();
        private Duration undoFor = Duration.ofDays(90);
        private final List<ChangeListener> listeners = new ArrayList<>();
        private Meter meter = Meter.NONE;
        private NameRule names = NameRule.BOTH;
        private Optional<SpoolFolder> spool = Optional.empty();

        private Builder(Storage storage) {
            this.storage = Objects.requireNonNull(storage, "storage");
        }

        /**
         * Sets the stored limit of a pool, as an audited change, and makes the pool if it is not there; pools that are not
         * named stay as they are.
         */
        public Builder seats(PoolName pool, SeatLimit limit) {
            limits.put(pool, limit);
            return this;
        }

        /** Who may do what; {@linkplain Authorizer#standard() by default} everybody but administrators only sees themselves. */
        public Builder authorizer(Authorizer other) {
            authorizer = Objects.requireNonNull(other, "authorizer");
            return this;
        }

        /** Where time comes from; the system's clock by default. */
        public Builder clock(InstantSource other) {
            clock = Objects.requireNonNull(other, "clock");
            return this;
        }

        /** Where randomness comes from, also that of generated passwords; {@link SecureRandom} by default. */
        public Builder random(RandomGenerator other) {
            random = Objects.requireNonNull(other, "random");
            return this;
        }

        /**
         * What reads and decides while the database works, and never touches it: that is for the calling thread, which by
         * default does it all. One thread is enough. Plans are not to be made or applied on its own threads, which might all
         * wait for each other.
         */
        public Builder executor(Executor other) {
            executor = Objects.requireNonNull(other, "executor");
            return this;
        }

        /** Who hands messages to people; without one notices wait. */
        public Builder notifier(Notifier other) {
            notifier = Optional.of(other);
            return this;
        }

        /**
         * The key that saved plans are sealed with, so that tampering is detected; without it a checksum detects accidents
         * only. The secret may be cleared afterwards.
         *
         * @param key at least 20 characters, chosen at random; the same on all nodes
         */
        public Builder planKey(Secret key) {
            seal = PlanSeal.withKey(key);
            return this;
        }

        /** For how long from its start on a run can be undone; 90 days by default. Its old values are kept as long. */
        public Builder undoFor(Duration other) {
            undoFor = Objects.requireNonNull(other, "undoFor");
            return this;
        }

        /**
         * Somebody who hears of every change once it is committed, besides those who were named before:
         *
         * <pre>{@code
         * .onChange(event -> sessions.drop(event.userIds()))
         * }</pre>
         *
         * A host with transactions of its own must say when they have committed ({@code HostTransactions.afterCommit} of
         * people-jpa); else changes inside them are refused.
         */
        public Builder onChange(ChangeListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Where uploads are to be copied to; building deletes what processes left behind there that are gone. By default
         * it is the folder of the system for temporary files, which the system cleans.
         */
        public Builder spool(SpoolFolder folder) {
            spool = Optional.of(folder);
            return this;
        }

        /**
         * Which names an account needs, by whatever door: both by default. With {@link NameRule#EITHER} there may be people
         * of one name.
         */
        public Builder names(NameRule rule) {
            names = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /** Who hears how long things took; nobody by default. */
        public Builder meter(Meter other) {
            meter = Objects.requireNonNull(other, "meter");
            return this;
        }

        /**
         * Builds the directory and sets the configured limits.
         *
         * @throws dev.people.failure.StorageException when the storage fails
         * @throws java.io.UncheckedIOException when the spool folder cannot be read
         */
        public People build() {
            spool.ifPresent(SpoolFolder::clean);
            Ids ids = new TimeOrderedIds(clock, random);
            Gate gate = new Gate(authorizer);
            Signals signals = new Signals(listeners, meter);
            Planner planner = new Planner(storage, gate, clock, ids, executor, signals, names);
            Kit kit = new Kit(
                    storage,
                    gate,
                    ids,
                    new ChangeService(storage, gate, clock, signals, names),
                    new LicenseService(storage, gate, clock, ids, signals),
                    new FieldService(storage, gate, clock, ids, signals),
                    planner,
                    new PlanApplier(storage, gate, clock, ids, random, executor, signals),
                    new KeptPlans(storage, gate, planner, seal, clock, executor, signals),
                    new RunUndo(storage, gate, planner),
                    new Exporter(storage, gate, clock, ids),
                    new RunHold(storage, clock),
                    seal,
                    signals);
            limits.forEach((pool, limit) -> kit.licenses().limit(CallContext.of(Actor.system("start")), pool, limit));
            InstantSource source = clock;
            Duration kept = undoFor;
            return new People(
                    kit,
                    notifier.map(some -> new Delivery(storage, some, clock, new SecretGenerator(random))),
                    () -> source.instant().minus(kept),
                    spool.orElseGet(SpoolFolder::temporary));
        }
    }
}
