package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.actor.Actor;
import dev.people.contract.UserFixture;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.storage.Storage;
import dev.people.user.BlockReason;
import dev.people.user.NameHold;
import dev.people.user.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserChangeTest {
    private static final UserFixture ACTIVE = UserFixture.anna();
    private static final UserFixture BLOCKED = UserFixture.ben().blockedFor(BlockReason.LEFT_COMPANY);
    private static final UserFixture AWAY =
            UserFixture.celine().blockedFor(BlockReason.TEMPORARY_LEAVE, "", UserFixture.NOON);
    private static final UserDraft CITY =
            UserDraft.builder().set(BuiltInField.CITY, "Bern").build();
    private static final UserDraft NEW = UserDraft.builder()
            .set(BuiltInField.USERNAME, "dora")
            .set(BuiltInField.FIRST_NAME, "Dora")
            .set(BuiltInField.LAST_NAME, "Diaz")
            .set(BuiltInField.EMAIL, "dora@example.org")
            .build();

    /** One example of every change, and what it comes to. */
    private static final Map<UserChange, ChangeKind> EXAMPLES = Map.ofEntries(
            Map.entry(
                    new UserChange.Create(UserFixture.idOf("dora"), NEW, Activation.NONE, Origin.Method.MANUAL),
                    ChangeKind.ADD),
            Map.entry(UserChange.Edit.of(ACTIVE.user().id(), CITY), ChangeKind.UPDATE),
            Map.entry(UserChange.Block.of(ACTIVE.user().id(), BlockReason.OTHER, ""), ChangeKind.BLOCK),
            Map.entry(new UserChange.Unblock(BLOCKED.user().id()), ChangeKind.UNBLOCK),
            Map.entry(new UserChange.EndBlock(AWAY.user().id()), ChangeKind.UNBLOCK),
            Map.entry(new UserChange.Invite(ACTIVE.user().id()), ChangeKind.UPDATE),
            Map.entry(new UserChange.Delete(BLOCKED.user().id(), NameHold.RESERVED), ChangeKind.DELETE),
            Map.entry(revert(ACTIVE.user().id(), held(CITY)), ChangeKind.UPDATE),
            Map.entry(revert(BLOCKED.user().id(), added()), ChangeKind.DELETE),
            Map.entry(
                    revert(
                            AWAY.user().id(),
                            line(AWAY.user().id(), Optional.of(ACTIVE.user().id()))),
                    ChangeKind.UPDATE),
            Map.entry(
                    new UserChange.AssignManager(
                            ACTIVE.user().id(), Optional.of(BLOCKED.user().id())),
                    ChangeKind.UPDATE));

    private static UserChange.Revert revert(UserId id, Inverse effect) {
        return new UserChange.Revert(id, 0, List.of(effect));
    }

    private static Inverse added() {
        return new FormerAccount(Optional.empty());
    }

    private static Inverse held(UserDraft values) {
        return new FormerAccount(
                Optional.of(new FormerAccount.Held(values, new FormerOwn(Map.of()), Optional.empty())));
    }

    private static Inverse line(UserId report, Optional<UserId> manager) {
        Optional<UserChange.Left> nobody = Optional.of(new UserChange.Left(Optional.empty()));
        return new FormerManager(
                new UserChange.AssignManager(report, manager, Optional.empty(), Optional.empty(), nobody));
    }

    private static Decision check(UserChange change) {
        try (Storage storage = InMemoryStorage.create()) {
            storage.write(work -> {
                work.users().insert(List.of(ACTIVE.user(), BLOCKED.user(), AWAY.user()));
                return "inserted";
            });
            return People.on(storage).build().as(Actor.system("test")).users().check(change);
        }
    }

    @Test
    void everyChangeHasAnExample() {
        assertThat(EXAMPLES.keySet().stream().<Class<?>>map(UserChange::getClass))
                .containsOnly(UserChange.class.getPermittedSubclasses());
    }

    @Test
    void everyChangeHasItsOwnAnswer() {
        EXAMPLES.forEach((change, kind) -> {
            Decision decision = check(change);
            assertThat(decision.kind()).as("%s", change).isEqualTo(kind);
            assertThat(decision.after().orElseThrow().id()).isEqualTo(change.id());
        });
    }

    @Test
    void everyChangeButACreationNeedsAnAccount() {
        List<UserChange> changes = List.of(
                UserChange.Edit.of(UserFixture.idOf("nobody"), CITY),
                UserChange.Block.of(UserFixture.idOf("nobody"), BlockReason.OTHER, ""),
                new UserChange.Unblock(UserFixture.idOf("nobody")),
                new UserChange.EndBlock(UserFixture.idOf("nobody")),
                new UserChange.Invite(UserFixture.idOf("nobody")),
                new UserChange.Delete(UserFixture.idOf("nobody"), NameHold.RESERVED),
                revert(UserFixture.idOf("nobody"), held(CITY)),
                new UserChange.AssignManager(UserFixture.idOf("nobody"), Optional.empty()));
        assertThat(changes).hasSize(UserChange.class.getPermittedSubclasses().length - 1);
        assertThat(changes).allSatisfy(change -> assertThat(check(change).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.USER_NOT_FOUND));
    }
}
