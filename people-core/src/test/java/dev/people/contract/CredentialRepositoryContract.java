package dev.people.contract;

import static dev.people.contract.Transactions.insert;
import static dev.people.contract.Transactions.maybe;
import static dev.people.contract.Transactions.stored;
import static dev.people.contract.Transactions.write;
import static dev.people.contract.UserFixture.NOON;
import static dev.people.contract.UserFixture.anna;
import static dev.people.contract.UserFixture.ben;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.password.Credential;
import dev.people.password.Credential.Purpose;
import dev.people.storage.Storage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link dev.people.password.CredentialRepository} promises. */
public class CredentialRepositoryContract extends TestedStorage {
    private static Credential annas(Purpose purpose, String hash) {
        return new Credential(anna().user().id(), purpose, hash, NOON, Optional.empty());
    }

    private static Optional<Credential> find(Storage storage, Purpose purpose) {
        return storage.read(work -> work.credentials().find(anna().user().id(), purpose));
    }

    @Test
    void keepsACredentialThatEndsAndOneThatDoesNot() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            Credential password = annas(Purpose.PASSWORD, "$argon2id$v=19$m=19456,t=2,p=1$" + "x".repeat(500));
            Credential invitation = new Credential(
                    anna().user().id(), Purpose.INVITATION, "$sha256$a$b", NOON, Optional.of(NOON.plusNanos(1_000)));
            write(storage, work -> {
                work.credentials().put(password);
                work.credentials().put(invitation);
            });
            assertThat(find(storage, Purpose.PASSWORD)).contains(password);
            assertThat(find(storage, Purpose.INVITATION)).contains(invitation);
        }
    }

    @Test
    void knowsNoCredentialThatIsNotThere() {
        try (Storage storage = storage()) {
            insert(storage, anna(), ben());
            write(storage, work -> work.credentials().put(annas(Purpose.INVITATION, "hash")));
            assertThat(find(storage, Purpose.PASSWORD)).isEmpty();
            assertThat(maybe(storage, work -> work.credentials()
                            .find(ben().user().id(), Purpose.INVITATION)))
                    .isEmpty();
        }
    }

    @Test
    void putsANewerOneInThePlaceOfAnOlderOne() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            for (String hash : List.of("first", "second", "third")) {
                write(storage, work -> work.credentials().put(annas(Purpose.PASSWORD, hash)));
                assertThat(find(storage, Purpose.PASSWORD)).contains(annas(Purpose.PASSWORD, hash));
            }
        }
    }

    @Test
    void putsTwoInOneTransaction() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            write(storage, work -> {
                work.credentials().put(annas(Purpose.PASSWORD, "first"));
                work.credentials().put(annas(Purpose.PASSWORD, "second"));
                assertThat(work.credentials().find(anna().user().id(), Purpose.PASSWORD))
                        .contains(annas(Purpose.PASSWORD, "second"));
            });
            assertThat(find(storage, Purpose.PASSWORD)).contains(annas(Purpose.PASSWORD, "second"));
        }
    }

    @Test
    void raisesNoVersion() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            write(storage, work -> work.credentials().put(annas(Purpose.PASSWORD, "hash")));
            assertThat(stored(storage, anna())).isEqualTo(anna().user());
        }
    }

    @Test
    void keepsOneOfTwoThatArePutAtTheSameTime() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            Race race = Race.on(storage);
            assertThat(race.between(
                            work -> {
                                race.meet();
                                work.credentials().put(annas(Purpose.PASSWORD, "one"));
                                return "put";
                            },
                            work -> {
                                race.meet();
                                work.credentials().put(annas(Purpose.PASSWORD, "other"));
                                return "put";
                            }))
                    .containsExactly("put", "put");
            assertThat(find(storage, Purpose.PASSWORD).orElseThrow().hash()).isIn("one", "other");
        }
    }

    @Test
    void aGeneratedOneTakesThePlaceOfAGeneratedOneAndNeverOfOneThatWasChosen() {
        try (Storage storage = storage()) {
            insert(storage, anna());
            Credential first = annas(Purpose.PASSWORD, Credential.GENERATED + "a$b");
            Credential second = annas(Purpose.PASSWORD, Credential.GENERATED + "c$d");
            Credential chosen = annas(Purpose.PASSWORD, "$argon2id$v=19$m=19456,t=2,p=1$a$b");
            assertThat(putGenerated(storage, first)).isTrue();
            assertThat(find(storage, Purpose.PASSWORD)).contains(first);
            assertThat(putGenerated(storage, second)).isTrue();
            assertThat(find(storage, Purpose.PASSWORD)).contains(second);
            write(storage, work -> work.credentials().put(chosen));
            assertThat(putGenerated(storage, first)).isFalse();
            assertThat(find(storage, Purpose.PASSWORD)).contains(chosen);
            assertThat(find(storage, Purpose.INVITATION)).isEmpty();
        }
    }

    private static boolean putGenerated(Storage storage, Credential credential) {
        return storage.<Boolean>write(work -> work.credentials().putGenerated(credential));
    }
}
