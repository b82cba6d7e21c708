package dev.people;

import dev.people.id.NoticeId;
import dev.people.notice.Message;
import dev.people.notice.Notice;
import dev.people.notice.NoticeKind;
import dev.people.notice.Notifier;
import dev.people.password.Credential;
import dev.people.password.Secret;
import dev.people.password.SecretGenerator;
import dev.people.storage.Storage;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
     * How a delivery went.
     *
     * @param delivered how many were handed over
     * @param failed how many could not be, and will be tried again
     * @param dropped how many have nobody to go to any more
     */
    public record Report(int delivered, int failed, int dropped) {
        private Report plus(Report other) {
            return new Report(delivered + other.delivered, failed + other.failed, dropped + other.dropped);
        }

        private int total() {
            return delivered + failed + dropped;
        }
    }

    Report deliver(int max) {
        if (storage.isInsideHostTransaction()) {
            throw new IllegalStateException("Notices are handed over in transactions of their own: "
                    + "call deliverDue outside of your transaction");
        }
        Report report = new Report(0, 0, 0);
        while (report.total() < max) {
            int some = Math.min(BATCH, max - report.total());
            Instant now = now();
            List<Notice> notices = storage.write(work -> work.outbox().claim(now, now.plus(CLAIM), some));
            if (notices.isEmpty()) {
                break;
            }
            for (Notice notice : notices) {
                report = report.plus(deliver(notice));
            }
        }
        return report;
    }

    private Report deliver(Notice notice) {
        Secret secret = secrets.next();
        try (secret) {
            Optional<User> recipient = prepare(notice, secrets.hash(secret));
            if (recipient.isEmpty()) {
                return done(notice.id(), new Report(0, 0, 1));
            }
            notifier.deliver(message(notice, recipient.get(), secret));
            return done(notice.id(), new Report(1, 0, 0));
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            LOG.warn(
                    "Notice {} could not be handed over: {}",
                    notice.id(),
                    e.getClass().getName());
            return postpone(notice);
        }
    }

    /** Keeps the secret's hash; nobody gets a notice who is blocked or gone, or has come further since. */
    private Optional<User> prepare(Notice notice, String hash) {
        Instant now = now();
        return storage.write(work -> {
            Optional<User> user = work.users().find(notice.user()).filter(some -> concerns(notice.kind(), some));
            user.ifPresent(some -> work.credentials().put(credential(notice, hash, now)));
            return user;
        });
    }

    private static boolean concerns(NoticeKind kind, User user) {
        StateKind state = user.state().kind();
        return switch (kind) {
            case INVITATION -> state == StateKind.PENDING_INVITED;
            case LOGIN_DETAILS -> state == StateKind.ACTIVE;
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
                Optional.of(secret));
    }

    private Report done(NoticeId notice, Report report) {
        Instant now = now();
        return storage.write(work -> {
            work.outbox().delivered(notice, now);
            return report;
        });
    }

    private Report postpone(Notice notice) {
        int doublings = Math.min(notice.attempts(), LONGEST_PAUSE_DOUBLINGS);
        Instant next = now().plus(FIRST_PAUSE.multipliedBy(1L << doublings));
        return storage.write(work -> {
            work.outbox().failed(notice.id(), next);
            return new Report(0, 1, 0);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
