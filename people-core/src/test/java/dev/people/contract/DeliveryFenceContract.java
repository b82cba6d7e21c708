package dev.people.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.Delivery;
import dev.people.People;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.importing.ImportOptions;
import dev.people.notice.Message;
import dev.people.notice.NoticeBatch;
import dev.people.notice.Notifier;
import dev.people.password.Credential;
import dev.people.plan.ApplyOptions;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each message has one deliverer, however long another one was frozen. Every storage keeps to it. */
public class DeliveryFenceContract extends TestedStorage {
    private static final int PEOPLE = 70;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T12:00:00Z"));
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());

    private People people(Storage storage, Notifier notifier) {
        return People.on(storage).clock(now::get).notifier(notifier).build();
    }

    private void mail(Message message) {
        mails.add(message.username());
    }

    private static void inviteAll(People people) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("username", "first_name", "last_name", "email"));
        IntStream.range(0, PEOPLE)
                .mapToObj(i -> List.of("p" + i, "P", "Q", "p" + i + "@example.org"))
                .forEach(table::add);
        var acting = people.as(Actor.system("test"));
        var plan = acting.imports()
                .plan(TableRecords.of(table), ImportOptions.addAndUpdate().activate(Activation.INVITE));
        acting.plans().apply(plan, ApplyOptions.defaults().notices(NoticeBatch.Release.DUE));
    }

    private static Map<String, String> hashes(Storage storage) {
        Map<String, String> hashes = new HashMap<>();
        for (User user : Directory.everybody(storage)) {
            Transactions.maybe(storage, work -> work.credentials().find(user.id(), Credential.Purpose.INVITATION))
                    .ifPresent(credential -> hashes.put(user.username().value(), credential.hash()));
        }
        return hashes;
    }

    /** Invites everybody, and is frozen in its first message until an hour later somebody wakes it. */
    private final class Frozen {
        private final CountDownLatch awake = new CountDownLatch(1);
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<Delivery.Report> report;

        private Frozen(Storage storage, int max, Notifier notifier) throws InterruptedException {
            CountDownLatch frozen = new CountDownLatch(1);
            People slow = people(storage, message -> {
                frozen.countDown();
                assertThat(awake.await(5, TimeUnit.MINUTES)).isTrue();
                notifier.deliver(message);
            });
            inviteAll(slow);
            report = thread.submit(() -> slow.deliverDue(max));
            assertThat(frozen.await(5, TimeUnit.MINUTES)).isTrue();
            now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
        }

        private Delivery.Report woken() throws Exception {
            awake.countDown();
            thread.shutdown();
            return report.get(5, TimeUnit.MINUTES);
        }
    }

    @Test
    void whoWasFrozenForLongerThanTheClaimSendsNobodyASecondMail() throws Exception {
        try (Storage storage = storage()) {
            Frozen late = new Frozen(storage, PEOPLE, this::mail);
            assertThat(people(storage, this::mail).deliverDue(PEOPLE).delivered())
                    .isEqualTo(PEOPLE);
            Map<String, String> sent = hashes(storage);
            assertThat(late.woken()).isEqualTo(new Delivery.Report(0, 0, PEOPLE, Map.of()));

            assertThat(mails).as("all but the one that was under way").hasSize(PEOPLE + 1);
            assertThat(mails.subList(0, PEOPLE)).doesNotHaveDuplicates();
            assertThat(hashes(storage)).as("no code that was sent is void").isEqualTo(sent);
            assertThat(people(storage, this::mail).deliverDue(PEOPLE).total()).isZero();
        }
    }

    @Test
    void whoIsSlowGoesOnAsLongAsNobodyElseHasCome() {
        try (Storage storage = storage()) {
            People slow = people(storage, message -> {
                now.updateAndGet(time -> time.plus(Duration.ofMinutes(4)));
                mail(message);
            });
            inviteAll(slow);
            assertThat(slow.deliverDue(PEOPLE).delivered()).isEqualTo(PEOPLE);
            assertThat(mails).hasSize(PEOPLE).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoWasFrozenNeverSettlesAMessageWhoseCodeSomebodyElseReplacedAndCouldNotSend() throws Exception {
        try (Storage storage = storage()) {
            Frozen late = new Frozen(storage, 1, message -> {});
            People failing = people(storage, message -> {
                throw new IOException("the server is away");
            });
            assertThat(failing.deliverDue(PEOPLE).failed()).isEqualTo(PEOPLE);
            assertThat(late.woken()).isEqualTo(new Delivery.Report(0, 0, 1, Map.of()));

            now.updateAndGet(time -> time.plus(Duration.ofHours(1)));
            people(storage, this::mail).deliverDue(PEOPLE);
            assertThat(mails).as("everybody has a code that is valid").hasSize(PEOPLE);
        }
    }
}
