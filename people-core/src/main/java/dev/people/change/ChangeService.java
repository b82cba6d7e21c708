package dev.people.change;

import dev.people.actor.Actor;
import dev.people.actor.Permission;
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
import dev.people.license.PoolName;
import dev.people.notice.NoticeBatch.Release;
import dev.people.notice.NoticeKind;
import dev.people.profile.BuiltInField;
import dev.people.signal.Signals;
import dev.people.storage.Guard;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
     * @throws IllegalArgumentException when a draft sets a manager: that is a change of its own
     */
    public User apply(Actor actor, OperationId operation, UserChange change, String reason) {
        return apply(actor, operation, change, reason, work -> gate.require(work, actor, Permission.CHANGE));
    }

    /** The same behind another check than the usual one. */
    User apply(Actor actor, OperationId operation, UserChange change, String reason, Consumer<Work> check) {
        requireNoManager(change);
        Function<Work, Parsed<User>> once = work -> {
            if (change.assignment().isPresent()) {
                work.lock(Guard.REPORTING_LINES);
            }
            check.accept(work);
            return attempt(work, actor, operation, change, reason);
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
                .filter(user -> user.account().isActiveAdministrator())
                .findFirst());
    }

    private static void requireNoManager(UserChange change) {
        boolean creates =
                change instanceof UserChange.Create create && create.draft().speaksOf(BuiltInField.MANAGER);
        boolean edits = change instanceof UserChange.Edit edit && edit.draft().speaksOf(BuiltInField.MANAGER);
        if (creates || edits) {
            throw new IllegalArgumentException("A manager is assigned by a change of its own: AssignManager");
        }
    }

    /** The decision for a change; writes nothing. */
    public Decision check(Actor actor, UserChange change) {
        requireNoManager(change);
        return storage.read(work -> {
            gate.require(work, actor, Permission.CHANGE);
            return decide(work, actor, change, now());
        });
    }

    private Parsed<User> attempt(Work work, Actor actor, OperationId operation, UserChange change, String reason) {
        if (mayTakeAdministratorAway(work, change)) {
            work.lock(Guard.ADMINISTRATORS);
        }
        Instant now = now();
        Decision decision = decide(work, actor, change, now);
        if (decision.kind() == ChangeKind.REFUSED) {
            return Parsed.bad(decision.findings());
        }
        if (decision.kind().writes()) {
            WriteContext context = context(actor, operation, reason, now);
            write(work, change, decision, context);
        }
        return Parsed.good(stored(work, decision));
    }

    private Decision decide(Work work, Actor actor, UserChange change, Instant now) {
        Decision decision = ChangeRules.decide(change, view(work, change, now), new RuleContext(actor, now, names));
        Optional<Finding> chosen =
                change instanceof UserChange.Invite && decision.kind().writes()
                        ? InviteRule.check(change.id(), work.credentials())
                        : Optional.empty();
        return chosen.map(finding -> Decision.refused(decision.before(), List.of(finding)))
                .orElse(decision);
    }

    private static void write(Work work, UserChange change, Decision decision, WriteContext context) {
        if (change.assignment().isPresent()) {
            ReportingLineWriter.write(work, change.assignment().get(), decision, context);
        } else {
            ChangeWriter.write(work, List.of(decision), context, ChangeWriter.SeatsTaken.NONE);
        }
    }

    private static User stored(Work work, Decision decision) {
        User after = decision.after().orElseThrow();
        return work.users().find(after.id()).orElse(after);
    }

    private static boolean mayTakeAdministratorAway(Work work, UserChange change) {
        boolean never =
                change instanceof UserChange.Create || change.assignment().isPresent();
        return !never
                && work.users()
                        .find(change.id())
                        .filter(user -> user.account().isActiveAdministrator())
                        .isPresent();
    }

    private static DirectoryView view(Work work, UserChange change, Instant now) {
        if (change.assignment().isPresent()) {
            List<UserChange.AssignManager> one = List.of(change.assignment().get());
            return LoadedLines.of(work.reportingLines(), one, now).view(work, one, now);
        }
        UserKeys keys = new UserKeys();
        LoadedView.collect(change, keys);
        return LoadedView.of(work.users().findAll(keys), keys, work.users().activeAdministrators());
    }

    private WriteContext context(Actor actor, OperationId operation, String reason, Instant now) {
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
        return new WriteContext(actor, now, reason, Optional.empty(), Release.DUE, names, signals);
    }

    static Finding noSeat(PoolName pool) {
        return Finding.of(FindingCode.NO_SEAT).with("pool", pool);
    }

    /** The instant that is now, as it would be stored: in microseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
