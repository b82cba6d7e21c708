package dev.people.change;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.audit.AuditKind;
import dev.people.failure.DoneEarlierException;
import dev.people.failure.KeyTakenException;
import dev.people.failure.StaleVersionException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.finding.RejectedException;
import dev.people.id.EntryId;
import dev.people.id.NoticeId;
import dev.people.id.OperationId;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.notice.NoticeBatch.Release;
import dev.people.notice.NoticeKind;
import dev.people.signal.Signals;
import dev.people.storage.Guard;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.Administrators;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides and writes single changes, each in one transaction. Thread-safe. */
public final class ChangeService {
    /** Losing this often against others in a row is no coincidence. */
    private static final int ATTEMPTS = 5;

    private final Storage storage;
    private final Gate gate;
    private final InstantSource clock;
    private final Signals signals;
    private final NameRule names;

    /** Works on this storage, with accounts that have these names. */
    public ChangeService(Storage storage, Gate gate, InstantSource clock, Signals signals, NameRule names) {
        this.storage = storage;
        this.gate = gate;
        this.clock = clock;
        this.signals = signals;
        this.names = names;
    }

    /**
     * Carries a change out; the same operation a second time does nothing and answers the account as it is.
     *
     * @return the account afterwards
     * @throws RejectedException with every finding when a rule refuses; nothing was written
     */
    public User apply(CallContext call, OperationId operation, UserChange change, String reason) {
        return apply(call, operation, change, reason, work -> gate.requireAny(work, call));
    }

    /** The same behind another check than the usual one. */
    User apply(
            CallContext call,
            OperationId operation,
            UserChange change,
            String reason,
            Function<Work, Authority> check) {
        Function<Work, Parsed<User>> once = work -> {
            if (concernsManagers(change)) {
                work.lock(Guard.REPORTING_LINES);
            }
            Authority authority = check.apply(work);
            return attempt(work, call, authority, operation, change, reason);
        };
        for (int attempt = 1; ; attempt++) {
            try {
                return storage.write(once).orThrow();
            } catch (SeatShortageException e) {
                throw new RejectedException(noSeat(e.pool()));
            } catch (DoneEarlierException e) {
                return storage.read(work -> work.users().find(change.id())).orElseThrow(() -> e);
            } catch (KeyTakenException e) {
                if (attempt == ATTEMPTS) {
                    Uniqueness.refuse(e.key(), change);
                    throw e;
                }
            } catch (StaleVersionException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** The active administrator with this username. */
    Optional<User> activeAdministrator(Username username) {
        return storage.read(work -> work.users().findAll(new UserKeys().username(username)).stream()
                .filter(user -> user.username().key().equals(username.key()))
                .filter(Administrators::contains)
                .findFirst());
    }

    private static boolean concernsManagers(UserChange change) {
        return change.assignment().isPresent() || DraftManager.isIn(change.values());
    }

    /** The decision for a change; writes nothing. */
    public Decision check(CallContext call, UserChange change) {
        return storage.read(work -> {
            Authority authority = gate.requireAny(work, call);
            return decide(work, change, rules(work, call, authority));
        });
    }

    private Parsed<User> attempt(
            Work work, CallContext call, Authority authority, OperationId operation, UserChange change, String reason) {
        if (mayTakeAdministratorAway(work, change)) {
            work.lock(Guard.ADMINISTRATORS);
        }
        RuleContext rules = rules(work, call, authority);
        Decision decision = decide(work, change, rules);
        if (decision.kind() == ChangeKind.REFUSED) {
            return Parsed.bad(decision.findings());
        }
        if (decision.kind().writes()) {
            WriteContext context = context(call, operation, reason, rules.now());
            Set<UserId> undone = change.isUndo() ? Set.of(change.id()) : Set.of();
            List<Decision> whole = Endings.with(work, List.of(decision), undone);
            ChangeWriter.write(work, whole, context, ChangeWriter.SeatsTaken.NONE);
        }
        return Parsed.good(stored(work, decision));
    }

    private RuleContext rules(Work work, CallContext call, Authority authority) {
        return new RuleContext(call, authority, now(), names, work.fields().schema());
    }

    private static Decision decide(Work work, UserChange change, RuleContext context) {
        Decision decision = ChangeRules.decideWithManager(change, view(work, change, context.now()), context);
        Optional<Finding> against = decision.kind().writes() ? change.rule().lastCheck(work) : Optional.empty();
        return against.map(finding -> Decision.refused(decision.subject(), decision.before(), List.of(finding)))
                .orElse(decision);
    }

    private static User stored(Work work, Decision decision) {
        return work.users().find(decision.subject()).or(decision::after).orElseThrow();
    }

    private static boolean mayTakeAdministratorAway(Work work, UserChange change) {
        return change.rule().mayTakeAdministratorAway()
                && work.users()
                        .find(change.id())
                        .filter(Administrators::contains)
                        .isPresent();
    }

    private static DirectoryView view(Work work, UserChange change, Instant now) {
        if (change.rule().assignment().isPresent()) {
            List<UserChange.AssignManager> one =
                    List.of(change.rule().assignment().get());
            return LoadedLines.of(work.reportingLines(), one, now).view(work, one, now);
        }
        UserKeys keys = new UserKeys();
        change.rule().collect(keys);
        change.values().manager().ifPresent(manager -> manager.collect(keys));
        LoadedView view = view(work, keys);
        return DraftManager.isLeftAside(change) ? withLines(work, change, view, keys, now) : view;
    }

    private static LoadedView view(Work work, UserKeys keys) {
        return LoadedView.of(work.users().findAll(keys), keys, work.users().activeAdministrators());
    }

    private static LoadedView withLines(Work work, UserChange change, LoadedView view, UserKeys keys, Instant now) {
        List<UserChange.AssignManager> wanted =
                DraftManager.assignment(change, view).map(List::of).orElse(List.of());
        LoadedLines lines = LoadedLines.of(work.reportingLines(), wanted, now);
        lines.collect(wanted, now, keys);
        return view(work, keys).with(lines);
    }

    private WriteContext context(CallContext call, OperationId operation, String reason, Instant now) {
        WriteContext.Names names = new WriteContext.Names() {
            @Override
            public EntryId entry(AuditKind kind) {
                return new EntryId(operation.value());
            }

            @Override
            public NoticeId notice(NoticeKind kind) {
                return new NoticeId(operation.value());
            }
        };
        return new WriteContext(call, now, reason, Optional.empty(), Release.DUE, names, signals);
    }

    static Finding noSeat(PoolName pool) {
        return Finding.of(FindingCode.NO_SEAT).with("pool", pool);
    }

    /** The instant that is now, as it would be stored: in microseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
