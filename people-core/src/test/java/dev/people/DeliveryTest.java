package dev.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Feature;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.memory.InMemoryStorage;
import dev.people.notice.DropReason;
import dev.people.notice.Message;
import dev.people.notice.NoticeKind;
import dev.people.notice.Notifier;
import dev.people.password.Credential;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.Account.PasswordDuty;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class DeliveryTest {
    private final Storage storage = InMemoryStorage.create();
    private final Notifier notifier = mock(Notifier.class);
    private Instant now = Instant.parse("2026-01-02T12:00:00Z");
    private final People people =
            People.on(storage).clock(() -> now).notifier(notifier).build();
    private final PeopleAs system = people.as(Actor.system("test"));

    private User create(String name, Activation activation) {
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.USERNAME, name)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ek")
                .set(BuiltInField.EMAIL, name + "@example.org")
                .build();
        return system.users().create(draft, activation);
    }

    private static Delivery.Report report(int delivered, int failed) {
        return new Delivery.Report(delivered, failed, 0, Map.of());
    }

    private Message delivered() throws Exception {
        ArgumentCaptor<Message> message = ArgumentCaptor.forClass(Message.class);
        verify(notifier).deliver(message.capture());
        return message.getValue();
    }

    @Test
    @Feature("F37")
    void tellsWhoWasInvitedAndKeepsOnlyAHashOfTheToken() throws Exception {
        List<String> tokens = new ArrayList<>();
        doAnswer(call -> tokens.add(new String(
                        call.<Message>getArgument(0).secret().orElseThrow().reveal())))
                .when(notifier)
                .deliver(any());
        User anna = create("anna", Activation.INVITE);
        assertThat(people.deliverDue(10)).isEqualTo(report(1, 0));
        Message message = delivered();
        assertThat(message.kind()).isEqualTo(NoticeKind.INVITATION);
        assertThat(List.of(message.address(), message.name(), message.username()))
                .containsExactly("anna@example.org", "Anna Ek", "anna");
        Credential kept = storage.read(work -> work.credentials().find(anna.id(), Credential.Purpose.INVITATION))
                .orElseThrow();
        assertThat(kept.hash()).doesNotContain(tokens.get(0));
        assertThat(kept.expires()).contains(now.plus(Duration.ofDays(7)));
    }

    @Test
    void clearsTheSecretWhenTheNotifierReturns() throws Exception {
        create("anna", Activation.GENERATE_PASSWORD);
        people.deliverDue(10);
        assertThat(delivered().secret().orElseThrow().reveal()).containsOnly('\0');
    }

    @Test
    void triesAgainLaterWithTheSameIdAndAnotherSecretWhenTheNotifierFails() throws Exception {
        doThrow(new IOException("the server is away")).when(notifier).deliver(any());
        create("anna", Activation.INVITE);
        assertThat(people.deliverDue(10)).isEqualTo(report(0, 1));
        assertThat(people.deliverDue(10)).as("not at once").isEqualTo(report(0, 0));
        now = now.plus(Duration.ofMinutes(2));
        people.deliverDue(10);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(people.deliverDue(10)).as("the pause grows").isEqualTo(report(0, 0));
        ArgumentCaptor<Message> messages = ArgumentCaptor.forClass(Message.class);
        verify(notifier, times(2)).deliver(messages.capture());
        assertThat(messages.getAllValues())
                .extracting(Message::id)
                .hasSize(2)
                .containsOnly(messages.getValue().id());
    }

    @Test
    void goesOnWithTheOthersWhenOneFails() throws Exception {
        doThrow(new IOException("no such mailbox")).doNothing().when(notifier).deliver(any());
        create("anna", Activation.INVITE);
        create("ben", Activation.INVITE);
        assertThat(people.deliverDue(10)).isEqualTo(report(1, 1));
    }

    @Test
    void tellsNobodyWhoIsBlockedMeanwhile() throws Exception {
        User anna = create("anna", Activation.INVITE);
        system.users().block(anna.id(), BlockReason.LEFT_COMPANY, "");
        assertThat(people.deliverDue(10))
                .isEqualTo(report(0, 0).plus(new Delivery.Report(0, 0, 0, Map.of(DropReason.BLOCKED, 1))));
        verify(notifier, never()).deliver(any());
    }

    @Test
    void handsOverNoMoreThanItIsAskedFor() {
        create("anna", Activation.INVITE);
        create("ben", Activation.INVITE);
        assertThat(people.deliverDue(1).delivered()).isEqualTo(1);
        assertThat(people.deliverDue(10).delivered()).isEqualTo(1);
    }

    @Test
    void sendsNoLoginDetailsToWhoIsBlockedMeanwhile() throws Exception {
        User anna = create("anna", Activation.GENERATE_PASSWORD);
        system.users().block(anna.id(), BlockReason.LEFT_COMPANY, "");
        assertThat(people.deliverDue(10).drops()).isEqualTo(Map.of(DropReason.BLOCKED, 1));
        verify(notifier, never()).deliver(any());
        assertThat(credential(anna, Credential.Purpose.PASSWORD)).isEmpty();
    }

    @Test
    void saysWhyWhatIsDroppedIsDropped() throws Exception {
        create("anna", Activation.INVITE);
        User deleted = create("ben", Activation.INVITE);
        system.users().delete(deleted.id(), "left");
        User chosen = create("cleo", Activation.GENERATE_PASSWORD);
        Credential hash =
                new Credential(chosen.id(), Credential.Purpose.PASSWORD, "$argon2id$chosen", now, Optional.empty());
        storage.<Boolean>write(work -> {
            work.credentials().put(hash);
            return true;
        });
        Delivery.Report report = people.deliverDue(10);
        assertThat(report.delivered()).isEqualTo(1);
        assertThat(report.drops()).isEqualTo(Map.of(DropReason.DELETED, 1, DropReason.PASSWORD_CHOSEN, 1));
    }

    @Test
    void aRetriedDeliveryNeverTakesThePlaceOfAPasswordThatThePersonChose() throws Exception {
        doThrow(new IOException("full")).doNothing().when(notifier).deliver(any());
        User anna = create("anna", Activation.GENERATE_PASSWORD);
        assertThat(people.deliverDue(10)).isEqualTo(report(0, 1));
        Credential chosen =
                new Credential(anna.id(), Credential.Purpose.PASSWORD, "$argon2id$chosen", now, Optional.empty());
        storage.<Boolean>write(work -> {
            work.credentials().put(chosen);
            return true;
        });
        now = now.plus(Duration.ofHours(1));
        assertThat(people.deliverDue(10).drops()).isEqualTo(Map.of(DropReason.PASSWORD_CHOSEN, 1));
        assertThat(credential(anna, Credential.Purpose.PASSWORD)).contains(chosen);
    }

    @Test
    void whatWasHandedOverIsNotHandedOverAgain() {
        create("anna", Activation.INVITE);
        assertThat(people.deliverDue(10)).isEqualTo(report(1, 0));
        now = now.plus(Duration.ofDays(1));
        assertThat(people.deliverDue(10)).isEqualTo(report(0, 0));
    }

    @Test
    void invitesAgainWhoIsUnblocked() throws Exception {
        User anna = create("anna", Activation.INVITE);
        system.users().block(anna.id(), BlockReason.TEMPORARY_LEAVE, "");
        assertThat(people.deliverDue(10).dropped()).isEqualTo(1);
        system.users().unblock(anna.id());
        assertThat(people.deliverDue(10)).isEqualTo(report(1, 0));
        assertThat(delivered().kind()).isEqualTo(NoticeKind.INVITATION);
    }

    @Test
    void whoWasCreatedWithoutAWordGetsAFirstPasswordLater() throws Exception {
        User anna = create("anna", Activation.NONE);
        assertThat(people.deliverDue(10).total()).isZero();
        User invited = system.users().invite(anna.id());
        assertThat(invited.account().passwordDuty()).isEqualTo(PasswordDuty.CHANGE_NEXT_TIME);
        assertThat(people.deliverDue(10)).isEqualTo(report(1, 0));
        assertThat(delivered().kind()).isEqualTo(NoticeKind.LOGIN_DETAILS);
        assertThat(delivered().duty()).isEqualTo(PasswordDuty.CHANGE_NEXT_TIME);
        assertThat(credential(anna, Credential.Purpose.PASSWORD)).isPresent();
        assertThat(system.users().history(anna.id(), 10).get(0).reason()).isEqualTo("invited");
    }

    @Test
    void whoWaitsForAnInvitationGetsAnotherOne() throws Exception {
        User anna = create("anna", Activation.INVITE);
        assertThat(people.deliverDue(10)).isEqualTo(report(1, 0));
        Optional<Credential> first = credential(anna, Credential.Purpose.INVITATION);
        system.users().invite(anna.id());
        assertThat(people.deliverDue(10)).isEqualTo(report(1, 0));
        assertThat(credential(anna, Credential.Purpose.INVITATION)).isPresent().isNotEqualTo(first);
    }

    @Test
    void whoHasChosenAPasswordIsNotInvitedAndNeedNotChangeIt() {
        User anna = create("anna", Activation.NONE);
        storage.<Boolean>write(work -> {
            work.credentials()
                    .put(new Credential(
                            anna.id(), Credential.Purpose.PASSWORD, "$argon2id$chosen", now, Optional.empty()));
            return true;
        });
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> system.users().invite(anna.id()))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.PASSWORD_CHOSEN));
        assertThat(system.users().find(anna.id()).orElseThrow().account()).isEqualTo(anna.account());
        assertThat(people.deliverDue(10).total()).isZero();
    }

    @Test
    void whoIsInvitedTwiceBeforeADeliveryGetsOneMessage() throws Exception {
        User anna = create("anna", Activation.INVITE);
        create("ben", Activation.INVITE);
        now = now.plusSeconds(1);
        system.users().invite(anna.id());
        Delivery.Report report = people.deliverDue(10);
        assertThat(report).isEqualTo(new Delivery.Report(2, 0, 0, Map.of(DropReason.REPLACED_BY_NEWER, 1)));
        verify(notifier, times(2)).deliver(any());
        assertThat(people.deliverDue(10).total()).isZero();
    }

    @Test
    void whoIsBlockedIsNotInvited() {
        User anna = create("anna", Activation.INVITE);
        system.users().block(anna.id(), BlockReason.OTHER, "");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> system.users().invite(anna.id()))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly(FindingCode.STATE_TRANSITION_FORBIDDEN));
    }

    private Optional<Credential> credential(User user, Credential.Purpose purpose) {
        return storage.read(work -> work.credentials().find(user.id(), purpose));
    }

    @Test
    void needsANotifier() {
        People without = People.on(storage).build();
        assertThatIllegalStateException()
                .isThrownBy(() -> without.deliverDue(1))
                .withMessageContaining("notifier");
    }
}
