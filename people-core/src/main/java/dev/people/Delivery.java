package dev.people;

import dev.people.notice.DropReason;
import dev.people.notice.Message;
import dev.people.notice.Notice;
import dev.people.notice.NoticeKind;
import dev.people.notice.Notifier;
import dev.people.password.Credential;
import dev.people.password.Secret;
import dev.people.password.SecretGenerator;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands notices over: claims some, makes the secret of each, keeps its hash, and calls the notifier outside of any
 * transaction. A secret exists in clear only for the time of that call. Thread-safe.
 */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE_DOUBLINGS = 8;
    private static final Duration PASSWORD_LIFE = Duration.ofDays(3);
    private static final Duration INVITATION_LIFE = Duration.ofDays(7);
    private static final int BATCH = 100;
    private static final Report LOST = new Report(0, 0, 1, Map.of());

    private final Storage storage;
    private final Notifier notifier;
    private final InstantSource clock;
    private final SecretGenerator secrets;

    Delivery(Storage storage, Notifier notifier, InstantSource clock, SecretGenerator secrets) {
        this.storage = storage;
        this.notifier = notifier;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * What to send of a {@link Report}.
     *
     * @param delivered how many were handed over
     * @param failed how many could not be, and will be retried
     * @param lost how many somebody else delivers
     * @param drops how many are not delivered at all, by the code of the reason
     */
    public record ReportView(int delivered, int failed, int lost, Map<String, Integer> drops) {}

    /**
     * How a delivery went.
     *
     * @param delivered how many were handed over
     * @param failed how many could not be, and will be retried
     * @param lost how many somebody else delivers, since this delivery took longer than its claim
     * @param drops how many are not delivered at all, by the reason
     */
    public record Report(int delivered, int failed, int lost, Map<DropReason, Integer> drops) {
        /** Copies the reasons. */
        public Report {
            drops = Map.copyOf(drops);
        }

        /** What to send of it. */
        public ReportView view() {
            Map<String, Integer> codes = new TreeMap<>();
            drops.forEach((why, many) -> codes.put(why.code(), many));
            return new ReportView(delivered, failed, lost, codes);
        }

        /** Nothing was done. */
        public static Report none() {
            return new Report(0, 0, 0, Map.of());
        }

        private static Report dropped(DropReason why) {
            return new Report(0, 0, 0, Map.of(why, 1));
        }

        /** How many are not delivered at all. */
        public int dropped() {
            return drops.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many notices it was about. */
        public int total() {
            return delivered + failed + lost + dropped();
        }

        /** Both together. */
        public Report plus(Report other) {
            Map<DropReason, Integer> both = new EnumMap<>(DropReason.class);
            both.putAll(drops);
            other.drops.forEach((why, count) -> both.merge(why, count, Integer::sum));
            return new Report(delivered + other.delivered, failed + other.failed, lost + other.lost, both);
        }
    }

    Report deliver(int max) {
        if (storage.isInsideHostTransaction()) {
            throw new IllegalStateException("Notices are handed over in transactions of their own: "
                    + "call deliverDue outside of your transaction");
        }
        Report report = Report.none();
        while (report.total() < max) {
            int some = Math.min(BATCH, max - report.total());
            Instant now = now();
            List<Notice> notices = storage.write(work -> work.outbox().claim(now, now.plus(CLAIM), some));
            if (notices.isEmpty()) {
                break;
            }
            for (Notice notice : notices) {
                report = report.plus(deliver(notice, newerOne(notice, notices)));
            }
        }
        return report;
    }

    /** Each message would make the code of the one before it void, so only the last one is worth sending. */
    private static Optional<DropReason> newerOne(Notice notice, List<Notice> claimed) {
        return claimed.stream()
                .filter(other -> other.user().equals(notice.user()) && other.kind() == notice.kind())
                .filter(other -> other.id().compareTo(notice.id()) > 0)
                .findAny()
                .map(other -> DropReason.REPLACED_BY_NEWER);
    }

    private Report deliver(Notice claimed, Optional<DropReason> against) {
        Notice notice = claimed.claimedUntil(now().plus(CLAIM));
        Secret secret = secrets.next();
        try (secret) {
            Credential code = credential(notice, secrets.hash(secret), now());
            Prepared prepared = prepare(claimed, notice.claimedUntil(), code, against);
            if (prepared.recipient().isEmpty()) {
                return prepared.report();
            }
            notifier.deliver(message(notice, prepared.recipient().get(), secret));
            return settle(notice, code);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warn("Notice {}: not handed over: {}", notice.id(), e.getClass().getName());
            return postpone(notice);
        }
    }

    /** Who gets the notice, or what became of it. */
    private record Prepared(Optional<User> recipient, Report report) {}

    /**
     * Renews the claim and keeps the secret's hash, both or neither: whoever was frozen for longer than the claim must not
     * make the code void that somebody else has sent.
     */
    private Prepared prepare(Notice claimed, Instant until, Credential code, Optional<DropReason> against) {
        Instant now = now();
        return storage.write(work -> {
            if (!work.outbox().renew(claimed, until)) {
                return new Prepared(Optional.empty(), LOST);
            }
            Optional<User> user = work.users().find(claimed.user());
            Optional<DropReason> why = user.isEmpty()
                    ? Optional.of(DropReason.DELETED)
                    : against(claimed.kind(), user.get().state().kind()).or(() -> against);
            if (why.isEmpty() && !work.credentials().putGenerated(code)) {
                why = Optional.of(DropReason.PASSWORD_CHOSEN);
            }
            if (why.isEmpty()) {
                return new Prepared(user, Report.none());
            }
            work.outbox().delivered(claimed.id(), now);
            return new Prepared(Optional.empty(), Report.dropped(why.get()));
        });
    }

    /** Marks what was handed over, unless somebody else has claimed it meanwhile and replaced its code. */
    private Report settle(Notice notice, Credential sent) {
        Instant now = now();
        try {
            return storage.write(work -> {
                boolean isHeld = work.outbox().renew(notice, notice.claimedUntil());
                // before the code is looked at: whoever wants to replace it waits for this row
                work.outbox().delivered(notice.id(), now);
                if (!isHeld && isReplaced(work, sent)) {
                    throw new CodeReplacedException();
                }
                return new Report(1, 0, 0, Map.of());
            });
        } catch (CodeReplacedException e) {
            LOG.debug("Notice {}: handed over with a code that somebody else has replaced", notice.id());
            return LOST;
        }
    }

    /** A code that was used, or a password that the person chose, replaces nothing: the message has come. */
    private static boolean isReplaced(Work work, Credential sent) {
        return work.credentials()
                .find(sent.user(), sent.purpose())
                .filter(kept -> kept.isGenerated() && !kept.hash().equals(sent.hash()))
                .isPresent();
    }

    /** Takes back that a notice was marked: it is for somebody else to deliver. */
    private static final class CodeReplacedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Why nobody in this state gets such a notice. */
    private static Optional<DropReason> against(NoticeKind kind, StateKind state) {
        return switch (state) {
            case BLOCKED -> Optional.of(DropReason.BLOCKED);
            case DELETED, NONE -> Optional.of(DropReason.DELETED);
            case ACTIVE -> kind == NoticeKind.INVITATION ? Optional.of(DropReason.ALREADY_ACTIVE) : Optional.empty();
            case PENDING_INVITED ->
                kind == NoticeKind.INVITATION ? Optional.empty() : Optional.of(DropReason.NOT_ACTIVE);
            case PENDING_UNVERIFIED -> Optional.of(DropReason.NOT_ACTIVE);
        };
    }

    private static Credential credential(Notice notice, String hash, Instant now) {
        return switch (notice.kind()) {
            case INVITATION ->
                new Credential(
                        notice.user(),
                        Credential.Purpose.INVITATION,
                        hash,
                        now,
                        Optional.of(now.plus(INVITATION_LIFE)));
            case LOGIN_DETAILS ->
                new Credential(
                        notice.user(), Credential.Purpose.PASSWORD, hash, now, Optional.of(now.plus(PASSWORD_LIFE)));
        };
    }

    private static Message message(Notice notice, User user, Secret secret) {
        String name = (user.profile().firstName() + " " + user.profile().lastName()).strip();
        return new Message(
                notice.id(),
                notice.kind(),
                user.email().value(),
                name,
                user.username().value(),
                Optional.of(secret),
                user.account().passwordDuty());
    }

    private Report postpone(Notice notice) {
        int doublings = Math.min(notice.attempts(), LONGEST_PAUSE_DOUBLINGS);
        Instant next = now().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
        return storage.write(work -> {
            work.outbox().failed(notice, next);
            return new Report(0, 1, 0, Map.of());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
