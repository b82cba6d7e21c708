package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.contract.UserFixture;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.profile.BuiltInField;
import dev.people.run.Bytes;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.PendingCause;
import dev.people.user.User;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UndoImageTest {
    private static final PlanId PLAN = new PlanId(new UUID(0x7000L, 0x8000000000000000L));
    private static final Instant NOON = UserFixture.NOON;

    private static Decision written(Optional<User> before, User after) {
        AccountEffect effect =
                before.map(user -> AccountEffect.changed(user, after)).orElseGet(() -> AccountEffect.created(after));
        return new Decision(ChangeKind.UPDATE, after.id(), before, List.of(effect), List.of(), Optional.empty());
    }

    private static Bytes image(Decision... decisions) {
        UndoImage.Builder packing = new UndoImage.Builder();
        for (int i = 0; i < decisions.length; i++) {
            packing.add(i + 2L, decisions[i]);
        }
        return packing.finish();
    }

    private static UserChange.Restore restore(User before, User after) throws IOException {
        return (UserChange.Restore) UndoImage.changes(image(written(Optional.of(before), after)), PLAN)
                .get(0);
    }

    @Test
    void keepsWhatAnAccountHeldAndNothingElse() throws IOException {
        User before = UserFixture.anna().with(BuiltInField.CITY, "Bern").user();
        User after = UserFixture.anna()
                .withUsername("annika")
                .with(BuiltInField.PHONE, "1")
                .user();
        UserChange.Restore restore = restore(before, after);
        assertThat(restore.id()).isEqualTo(before.id());
        assertThat(restore.version()).isOne();
        assertThat(restore.state()).isEmpty();
        assertThat(restore.former().newUsername()).contains(before.username());
        assertThat(restore.former().text(BuiltInField.CITY)).contains("Bern");
        assertThat(restore.former().cleared()).containsExactly(BuiltInField.PHONE);
        assertThat(restore.former().email()).isEmpty();
        assertThat(restore.former().speaksOf(BuiltInField.FIRST_NAME)).isFalse();
    }

    @Test
    void keepsWhatADeletedAccountGivesUp() throws IOException {
        UserFixture anna = UserFixture.anna().withEmployeeId("007");
        UserChange.Restore restore = restore(anna.user(), anna.deleted().user());
        assertThat(restore.former().newUsername()).contains(anna.user().username());
        assertThat(restore.former().email()).contains(anna.user().email());
        assertThat(restore.former().employeeId()).isEqualTo(anna.user().employeeId());
        assertThat(restore.state()).contains(anna.user().state());
    }

    @Test
    void keepsEveryStateWithItsFacts() throws IOException {
        AccountState pending = new AccountState.Pending(NOON, PendingCause.UNVERIFIED);
        List<AccountState> states = List.of(
                new AccountState.Active(NOON),
                new AccountState.Pending(NOON, PendingCause.INVITED),
                pending,
                new AccountState.Blocked(NOON, BlockReason.SYNC, "", Optional.empty(), pending),
                new AccountState.Blocked(
                        NOON,
                        BlockReason.OTHER,
                        "n\u00f8te",
                        Optional.of(NOON.plusNanos(1000)),
                        new AccountState.Active(NOON)),
                new AccountState.Deleted(NOON, NameHold.FREE),
                new AccountState.Deleted(NOON, NameHold.RESERVED));
        User after = UserFixture.anna()
                .in(new AccountState.Active(NOON.plusSeconds(1)))
                .user();
        for (AccountState state : states) {
            User before = UserFixture.anna().in(state).user();
            assertThat(restore(before, after).state()).contains(state);
        }
    }

    @Test
    void takesNextToNothingForAddedAccounts() throws IOException {
        Decision[] thousand = new Decision[1000];
        Arrays.fill(thousand, written(Optional.empty(), UserFixture.anna().user()));
        Bytes image = image(thousand);
        assertThat(image.size()).isLessThan(100);
        assertThat(UndoImage.changes(image, PLAN))
                .hasSize(1000)
                .startsWith(new UserChange.Withdraw(DerivedIds.user(PLAN, 2), 0))
                .endsWith(new UserChange.Withdraw(DerivedIds.user(PLAN, 1001), 0));
    }

    @Test
    void keepsTheOrderOfRowsThatDoNotFollowEachOther() throws IOException {
        UndoImage.Builder packing = new UndoImage.Builder();
        User ben = UserFixture.ben().user();
        packing.add(900, written(Optional.empty(), ben));
        packing.add(901, written(Optional.of(ben), UserFixture.ben().invited().user()));
        packing.add(7, written(Optional.empty(), ben));
        assertThat(UndoImage.changes(packing.finish(), PLAN))
                .extracting(UserChange::id)
                .containsExactly(DerivedIds.user(PLAN, 900), ben.id(), DerivedIds.user(PLAN, 7));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Bytes image = image(written(Optional.empty(), UserFixture.anna().user()));
        byte[] other = image.toByteArray();
        other[0] = 99;
        assertThatThrownBy(() -> UndoImage.changes(Bytes.of(other), PLAN)).isInstanceOf(StreamCorruptedException.class);
        byte[] half = Arrays.copyOf(image.toByteArray(), image.size() / 2);
        assertThatThrownBy(() -> UndoImage.changes(Bytes.of(half), PLAN)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> UndoImage.changes(Bytes.NONE, PLAN)).isInstanceOf(EOFException.class);
    }
}
