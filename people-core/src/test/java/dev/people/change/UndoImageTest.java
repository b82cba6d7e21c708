package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.audit.FieldDelta;
import dev.people.contract.UserFixture;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.profile.BuiltInField;
import dev.people.run.Bytes;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.PendingCause;
import dev.people.user.User;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.InflaterInputStream;
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
        UndoImage.Builder packing = new UndoImage.Builder(UndoImage.Turn.FIRST);
        for (int i = 0; i < decisions.length; i++) {
            packing.add(i + 2L, decisions[i]);
        }
        return packing.finish();
    }

    private static List<UserChange.Revert> changes(Bytes image) throws IOException {
        return UndoImage.of(image, PLAN).changes();
    }

    private static FormerAccount.Held held(User before, User after) throws IOException {
        UserChange.Revert revert =
                changes(image(written(Optional.of(before), after))).get(0);
        assertThat(revert.id()).isEqualTo(before.id());
        assertThat(revert.version()).isOne();
        return ((FormerAccount) revert.effects().get(0)).held().orElseThrow();
    }

    private static ManagerEffect line(User report, Optional<ReportingLine> before, Optional<ReportingLine> after) {
        return new ManagerEffect(report.id(), before, after, new FieldDelta(ReportingLine.FIELD, "", ""));
    }

    @Test
    void keepsWhatAnAccountHeldAndNothingElse() throws IOException {
        User before = UserFixture.anna().with(BuiltInField.CITY, "Bern").user();
        User after = UserFixture.anna()
                .withUsername("annika")
                .with(BuiltInField.PHONE, "1")
                .user();
        FormerAccount.Held held = held(before, after);
        assertThat(held.state()).isEmpty();
        assertThat(held.values().newUsername()).contains(before.username());
        assertThat(held.values().text(BuiltInField.CITY)).contains("Bern");
        assertThat(held.values().cleared()).containsExactly(BuiltInField.PHONE);
        assertThat(held.values().email()).isEmpty();
        assertThat(held.values().speaksOf(BuiltInField.FIRST_NAME)).isFalse();
    }

    @Test
    void keepsWhatADeletedAccountGivesUp() throws IOException {
        UserFixture anna = UserFixture.anna().withEmployeeId("007");
        FormerAccount.Held held = held(anna.user(), anna.deleted().user());
        assertThat(held.values().newUsername()).contains(anna.user().username());
        assertThat(held.values().email()).contains(anna.user().email());
        assertThat(held.values().employeeId()).isEqualTo(anna.user().employeeId());
        assertThat(held.state()).contains(anna.user().state());
    }

    @Test
    void keepsAccountAndManagerOfOneRowAsOneChange() throws IOException {
        User before = UserFixture.anna().user();
        User after = UserFixture.anna().with(BuiltInField.CITY, "Bern").user();
        UserId ben = UserFixture.ben().user().id();
        ReportingLine until =
                new ReportingLine(before.id(), UserFixture.celine().user().id(), Optional.empty(), Optional.of(NOON));
        Decision both = written(Optional.of(before), after)
                .with(List.of(line(before, Optional.of(until), Optional.of(ReportingLine.of(before.id(), ben)))));
        assertThat(changes(image(both))).singleElement().satisfies(revert -> {
            assertThat(revert.effects()).hasSize(2);
            assertThat(revert.values().cleared()).containsExactly(BuiltInField.CITY);
            assertThat(revert.assignment().flatMap(UserChange.AssignManager::line))
                    .contains(until);
            assertThat(revert.assignment().flatMap(UserChange.AssignManager::left))
                    .contains(new UserChange.Left(Optional.of(ben)));
        });
    }

    @Test
    void keepsNothingOfAManagerWhoGoesWithTheAccount() throws IOException {
        User anna = UserFixture.anna().user();
        ReportingLine line =
                ReportingLine.of(anna.id(), UserFixture.ben().user().id());
        Decision both = written(Optional.empty(), anna).with(List.of(line(anna, Optional.empty(), Optional.of(line))));
        assertThat(image(both)).isEqualTo(image(written(Optional.empty(), anna)));
        assertThat(changes(image(both))).singleElement().satisfies(revert -> {
            assertThat(revert.takesAway()).isTrue();
            assertThat(revert.assignment()).isEmpty();
        });
    }

    @Test
    void tellsWhetherItsChunkWroteOnceMore() throws IOException {
        for (UndoImage.Turn turn : UndoImage.Turn.values()) {
            UndoImage.Builder packing = new UndoImage.Builder(turn);
            packing.add(2, written(Optional.empty(), UserFixture.anna().user()));
            assertThat(UndoImage.of(packing.finish(), PLAN).turn()).isEqualTo(turn);
        }
        assertThat(new UndoImage.Builder(UndoImage.Turn.AGAIN).finish()).isEqualTo(Bytes.NONE);
    }

    @Test
    void namesTheKindsOfEffectsAndNotTheirPlaces() throws IOException {
        byte[] image =
                image(written(Optional.empty(), UserFixture.anna().user())).toByteArray();
        byte[] packed = Arrays.copyOfRange(image, 2, image.length);
        assertThat(new String(
                        new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
                        StandardCharsets.ISO_8859_1))
                .contains(EffectTypes.ALL.stream().map(EffectType::code).toList());
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
            assertThat(held(before, after).state()).contains(state);
        }
    }

    @Test
    void takesNextToNothingForAddedAccounts() throws IOException {
        Decision[] thousand = new Decision[1000];
        Arrays.fill(thousand, written(Optional.empty(), UserFixture.anna().user()));
        Bytes image = image(thousand);
        assertThat(image.size()).isLessThan(100);
        List<Inverse> added = List.of(new FormerAccount(Optional.empty()));
        assertThat(changes(image))
                .hasSize(1000)
                .startsWith(new UserChange.Revert(DerivedIds.user(PLAN, 2), 0, added))
                .endsWith(new UserChange.Revert(DerivedIds.user(PLAN, 1001), 0, added));
    }

    @Test
    void keepsTheOrderOfRowsThatDoNotFollowEachOther() throws IOException {
        UndoImage.Builder packing = new UndoImage.Builder(UndoImage.Turn.FIRST);
        User ben = UserFixture.ben().user();
        packing.add(900, written(Optional.empty(), ben));
        packing.add(901, written(Optional.of(ben), UserFixture.ben().invited().user()));
        packing.add(7, written(Optional.empty(), ben));
        assertThat(changes(packing.finish()))
                .extracting(UserChange::id)
                .containsExactly(DerivedIds.user(PLAN, 900), ben.id(), DerivedIds.user(PLAN, 7));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Bytes image = image(written(Optional.empty(), UserFixture.anna().user()));
        byte[] other = image.toByteArray();
        other[0] = 99;
        assertThatThrownBy(() -> changes(Bytes.of(other))).isInstanceOf(StreamCorruptedException.class);
        byte[] half = Arrays.copyOf(image.toByteArray(), image.size() / 2);
        assertThatThrownBy(() -> changes(Bytes.of(half))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> changes(Bytes.NONE)).isInstanceOf(EOFException.class);
    }
}
