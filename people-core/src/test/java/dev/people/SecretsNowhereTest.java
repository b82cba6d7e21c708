package dev.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.people.actor.Actor;
import dev.people.audit.AuditEntry;
import dev.people.audit.FieldDelta;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingTexts;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.notice.Message;
import dev.people.notice.NoticeBatch;
import dev.people.notice.Notifier;
import dev.people.password.Credential;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.plan.PlanRow;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Passwords that can be recognized are looked for in everything that can be read afterwards. */
class SecretsNowhereTest {
    private static final String TYPED = "Hunter2typed";
    private static final String GENERATED = "Marker";
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Storage storage = InMemoryStorage.create();
    private final Host host = new Host();
    private final People built =
            People.on(storage).random(new Recognizable()).notifier(host).build();
    private final PeopleAs people = built.as(Actor.system("test"));
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.people");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final StringBuilder shown = new StringBuilder();

    /** Makes secrets of one word, over and over; everything else is random. */
    private static final class Recognizable implements RandomGenerator {
        private final SplittableRandom random = new SplittableRandom(7);
        private int next;

        @Override
        public long nextLong() {
            return random.nextLong();
        }

        @Override
        public int nextInt(int bound) {
            assertThat(bound).isEqualTo(ALPHABET.length());
            return ALPHABET.indexOf(GENERATED.charAt(next++ % GENERATED.length()));
        }
    }

    /** Loses every other message, and says too much about it. */
    private static final class Host implements Notifier {
        private final List<String> secrets = new ArrayList<>();
        private final List<String> messages = new ArrayList<>();

        @Override
        public void deliver(Message message) {
            String secret = new String(message.secret().orElseThrow().reveal());
            secrets.add(secret);
            messages.add(message.toString());
            if (secrets.size() % 2 == 0) {
                throw new IllegalStateException("550 mailbox full: " + secret);
            }
        }
    }

    @BeforeEach
    void listen() {
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        logger.addAppender(logged);
        logged.start();
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(logged);
        logger.setAdditive(true);
        logger.setLevel(null);
        storage.close();
    }

    private void show(Object what) {
        shown.append(what).append('\n');
    }

    private void show(List<Finding> findings) {
        for (Finding finding : findings) {
            show((Object) finding);
            show(FindingTexts.english().message(finding));
        }
    }

    private void show(Plan plan) {
        show((Object) plan);
        show(plan.source());
        show(plan.options());
        show(plan.findings());
        show(plan.seats());
        plan.refusal().ifPresent(refusal -> show(List.of(refusal)));
        plan.forEachRow(this::show);
    }

    private void show(PlanRow row) {
        show((Object) row);
        show(row.findings());
        row.changes().forEach(this::show);
    }

    private void show(FieldDelta field) {
        show(field.field() + " " + field.before() + " " + field.after());
    }

    private void show(AuditEntry entry) {
        show((Object) entry);
        entry.changes().details().forEach(this::show);
        entry.changes().users().forEach(user -> user.fields().forEach(this::show));
    }

    private void showEverythingThatIsKept() {
        show(Directory.of(storage));
        show(people.plans().runs(100));
        for (User user : Directory.everybody(storage)) {
            show(user);
            people.users().history(user.id(), 100).forEach(this::show);
            for (Credential.Purpose purpose : Credential.Purpose.values()) {
                storage.read(work -> work.credentials().find(user.id(), purpose))
                        .ifPresent(credential -> show(credential + " " + credential.hash()));
            }
        }
    }

    private void showTheLog() {
        for (ILoggingEvent event : logged.list) {
            show(event.getFormattedMessage());
            show(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    private ApplyResult apply(Plan plan) {
        return people.plans().apply(plan, ApplyOptions.defaults().notices(NoticeBatch.Release.DUE));
    }

    private void deliver() {
        show(built.deliverDue(100));
        host.messages.forEach(this::show);
    }

    /** Good and bad rows, with a password in the last of these columns. */
    private static TableRecords table(String headers) {
        String password = ",".repeat(headers.split(",", -1).length) + TYPED;
        return TableRecords.lines(
                "username,first_name,last_name,email,user_type," + headers,
                "anna,Anna,Ek,anna@example.org,standard" + password,
                "ben,Ben,Bo,no address,standard" + password,
                "celine,,,celine@example.org,king" + password,
                "anna,Anna,Ek,other@example.org,guest" + password,
                "dora,Dora,Diaz,dora@example.org,,," + password,
                "eva,Eva,Ek,eva@example.org,guest" + password);
    }

    @Test
    void aPasswordInAFileIsFoundNowhere() {
        for (String header : List.of("Password", "Initial password [passwordProfile] Required", "Kennwort")) {
            Plan plan = people.imports().plan(table(header), ImportOptions.addAndUpdate());
            show(plan);
            show(apply(plan));
        }
        deliver();
        showEverythingThatIsKept();
        showTheLog();
        assertThat(Directory.everybody(storage)).hasSize(2);
        assertThat(shown.toString()).contains("COLUMN_IGNORED").doesNotContain(TYPED);
    }

    @Test
    void aPasswordInAFileThatIsRefusedIsFoundNowhere() {
        for (String header : List.of("Password,Password", "Login,Password", "Nonsense,Password")) {
            Plan plan = people.imports()
                    .plan(table(header), ImportOptions.addAndUpdate().strict());
            show(plan);
            assertThatThrownBy(() -> apply(plan)).isInstanceOfSatisfying(RejectedException.class, refusal -> {
                show(refusal);
                show(refusal.findings());
            });
        }
        showEverythingThatIsKept();
        showTheLog();
        assertThat(shown.toString()).contains("DUPLICATE_COLUMN").doesNotContain(TYPED);
    }

    @Test
    void aGeneratedPasswordIsFoundNowhereButInTheHandsOfTheHost() {
        Plan plan = people.imports()
                .plan(table("Password"), ImportOptions.addAndUpdate().activate(Activation.GENERATE_PASSWORD));
        show(plan);
        show(apply(plan));
        show(people.users().create(draft("fay"), Activation.GENERATE_PASSWORD));
        show(people.users().create(draft("gus"), Activation.INVITE));
        deliver();
        showEverythingThatIsKept();
        showTheLog();
        assertThat(host.secrets)
                .hasSize(4)
                .allSatisfy(secret -> assertThat(secret).hasSize(20).contains(GENERATED));
        assertThat(logged.list).hasSize(2);
        assertThat(shown.toString()).contains("$sha256$").doesNotContain(GENERATED);
    }

    @Test
    void whatIsShownWouldShowAPassword() {
        people.users().create(draft("fay").with(BuiltInField.CITY, TYPED), Activation.NONE);
        showEverythingThatIsKept();
        assertThat(shown.toString()).contains(TYPED);
    }

    private static UserDraft draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ek")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
    }
}
