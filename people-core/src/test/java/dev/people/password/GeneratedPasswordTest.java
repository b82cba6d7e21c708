package dev.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Feature;
import dev.people.contract.TableRecords;
import dev.people.contract.UserFixture;
import dev.people.importing.ImportOptions;
import dev.people.memory.InMemoryStorage;
import dev.people.notice.Message;
import dev.people.notice.NoticeBatch;
import dev.people.notice.NoticeKind;
import dev.people.plan.ApplyOptions;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.Account;
import dev.people.user.StateKind;
import dev.people.user.User;
import dev.people.user.Username;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeneratedPasswordTest {
    private final Storage storage = InMemoryStorage.create();
    private final Map<String, String> passwords = new HashMap<>();
    private final People built = People.on(storage)
            .clock(InstantSource.fixed(UserFixture.NOON))
            .notifier(this::keep)
            .build();
    private final PeopleAs people = built.as(Actor.system("test"));

    private void keep(Message message) {
        if (message.kind() == NoticeKind.LOGIN_DETAILS) {
            passwords.put(
                    message.username(),
                    new String(message.secret().orElseThrow().reveal()));
        }
    }

    private Optional<Credential> password(String username) {
        User user = people.users().find(Username.of(username)).orElseThrow();
        return storage.read(work -> work.credentials().find(user.id(), Credential.Purpose.PASSWORD));
    }

    private void importFile(Activation activation, String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "username,first_name,last_name,email";
        for (int i = 0; i < rows.length; i++) {
            lines[i + 1] = rows[i] + ",First,Last," + rows[i] + "@example.org";
        }
        people.plans()
                .apply(
                        people.imports()
                                .plan(
                                        TableRecords.lines(lines),
                                        ImportOptions.addAndUpdate().activate(activation)),
                        ApplyOptions.defaults().notices(NoticeBatch.Release.DUE));
        built.deliverDue(100);
    }

    private void assertOpens(String username) {
        String[] parts = password(username).orElseThrow().hash().split("\\$");
        try (Secret secret = Secret.of(passwords.getOrDefault(username, "").toCharArray())) {
            assertThat(GeneratedSecretHash.of(secret, Base64.getDecoder().decode(parts[2])))
                    .isEqualTo(String.join("$", parts));
        }
    }

    @Test
    @Feature("F36")
    void aNewAccountGetsOneThatIsKeptAsAHashAndMustBeChanged() {
        User anna = people.users()
                .create(
                        UserDraft.builder()
                                .set(BuiltInField.USERNAME, "anna")
                                .set(BuiltInField.FIRST_NAME, "Anna")
                                .set(BuiltInField.LAST_NAME, "Ahlgren")
                                .set(BuiltInField.EMAIL, "anna@example.org")
                                .build(),
                        Activation.GENERATE_PASSWORD);
        assertThat(password("anna")).isEmpty();
        assertThat(built.deliverDue(100).delivered()).isEqualTo(1);
        assertThat(anna.state().kind()).isEqualTo(StateKind.ACTIVE);
        assertThat(anna.account().passwordDuty()).isEqualTo(Account.PasswordDuty.CHANGE_NEXT_TIME);
        assertThat(passwords.get("anna")).hasSize(20);
        assertOpens("anna");
        assertThat(password("anna").orElseThrow().expires())
                .contains(UserFixture.NOON.truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(3)));
    }

    @Test
    @Feature("F64")
    void everyNewAccountOfAFileGetsOneOfItsOwnAndNobodyElse() {
        importFile(Activation.NONE, "old");
        importFile(Activation.GENERATE_PASSWORD, "old", "anna", "ben", "dora");
        assertThat(passwords).containsOnlyKeys("anna", "ben", "dora");
        assertThat(passwords.values()).doesNotHaveDuplicates();
        passwords.keySet().forEach(this::assertOpens);
        assertThat(password("old")).isEmpty();
    }

    @Test
    void nobodyGetsOneWithoutTheOption() {
        importFile(Activation.NONE, "anna");
        importFile(Activation.INVITE, "ben");
        assertThat(passwords).isEmpty();
        assertThat(password("anna")).isEmpty();
        assertThat(password("ben")).isEmpty();
    }
}
