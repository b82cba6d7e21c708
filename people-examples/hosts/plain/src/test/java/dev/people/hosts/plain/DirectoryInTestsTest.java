package dev.people.hosts.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.memory.InMemoryStorage;
import dev.people.notice.Message;
import dev.people.profile.BuiltInField;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the tests of a host need of a directory: one that is there at once, and the same each time. */
class DirectoryInTestsTest {
    private static final Instant MONDAY = Instant.parse("2030-01-07T09:00:00Z");

    private Instant now = MONDAY;
    private final List<Message> messages = new ArrayList<>();

    private People directory() {
        return People.on(InMemoryStorage.create())
                .clock(() -> now)
                .random(new Random(7))
                .notifier(messages::add)
                .build();
    }

    private static UserDraft anna() {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, "anna")
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, "anna@example.org")
                .build();
    }

    @Test
    void startsEmptyAndNeedsNoDatabase() {
        try (People people = directory()) {
            PeopleAs acting = people.as(Actor.system("test"));
            acting.users().create(anna(), Activation.NONE);
            assertThat(acting.users().page(UserQuery.all(10))).hasSize(1);
        }
    }

    @Test
    void givesTheSameIdsEachTime() {
        try (People first = directory();
                People second = directory()) {
            User one = first.as(Actor.system("test")).users().create(anna(), Activation.NONE);
            User other = second.as(Actor.system("test")).users().create(anna(), Activation.NONE);
            assertThat(other.id()).isEqualTo(one.id());
        }
    }

    @Test
    void endsABlockWhenTheTimeHasCome() {
        try (People people = directory()) {
            PeopleAs acting = people.as(Actor.system("test"));
            User anna = acting.users().create(anna(), Activation.NONE);
            acting.users().block(anna.id(), BlockReason.OTHER, "", MONDAY.plus(Duration.ofDays(1)));
            assertThat(people.runDue(10).blocks().unblocked()).isZero();
            now = MONDAY.plus(Duration.ofDays(2));
            assertThat(people.runDue(10).blocks().unblocked()).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatWouldHaveBeenSent() {
        try (People people = directory()) {
            people.as(Actor.system("test")).users().create(anna(), Activation.INVITE);
            people.deliverDue(10);
            assertThat(messages).extracting(Message::address).containsExactly("anna@example.org");
        }
    }
}
