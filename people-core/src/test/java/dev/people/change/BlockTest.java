package dev.people.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.audit.FieldDelta;
import dev.people.contract.UserFixture;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.memory.InMemoryStorage;
import dev.people.profile.BuiltInField;
import dev.people.user.AccountState;
import dev.people.user.BlockReason;
import dev.people.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why an account is blocked can be told, and told otherwise. */
class BlockTest {
    private static final UserId ANNA = UserFixture.anna().user().id();
    private static final Instant LATER = UserFixture.NOON.plusSeconds(60);

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final PeopleAs system =
            People.on(storage).clock(() -> UserFixture.NOON).build().as(Actor.system("test"));

    @BeforeEach
    void annaIsThere() {
        storage.write(work -> {
            work.users().insert(List.of(UserFixture.anna().user()));
            return "inserted";
        });
    }

    private AccountState.Blocked blocked() {
        return (AccountState.Blocked) system.users().find(ANNA).orElseThrow().state();
    }

    @Test
    void anotherReasonChangesTheReasonAndNeitherTheBeginningNorTheStateBefore() {
        system.users().block(ANNA, BlockReason.LEFT_COMPANY, "");
        AccountState.Blocked first = blocked();
        User told = system.users().block(ANNA, BlockReason.OTHER, "Lost her badge");
        assertThat(told.state())
                .isEqualTo(new AccountState.Blocked(
                        first.since(), BlockReason.OTHER, "Lost her badge", Optional.empty(), first.before()));
        assertThat(system.users()
                        .history(ANNA, 1)
                        .get(0)
                        .changes()
                        .users()
                        .get(0)
                        .fields())
                .containsExactly(new FieldDelta("block_reason", "left_company", "other: Lost her badge"));
    }

    @Test
    void anotherEndChangesTheEnd() {
        system.users().block(ANNA, BlockReason.TEMPORARY_LEAVE, "");
        system.users()
                .apply(new UserChange.Block(ANNA, BlockReason.TEMPORARY_LEAVE, "", Optional.of(LATER)), "back earlier");
        assertThat(blocked().until()).contains(LATER);
    }

    @Test
    void theSameAgainIsNoChange() {
        User first = system.users().block(ANNA, BlockReason.OTHER, "Lost her badge");
        UserChange again = UserChange.Block.of(ANNA, BlockReason.OTHER, " Lost her badge ");
        assertThat(system.users().check(again).kind()).isEqualTo(ChangeKind.UNCHANGED);
        assertThat(system.users().apply(again, "again")).isEqualTo(first);
    }

    @Test
    void aFileThatAsksForBlockedLeavesTheReason() {
        system.users().block(ANNA, BlockReason.LEFT_COMPANY, "");
        system.users()
                .edit(
                        ANNA,
                        UserDraft.builder()
                                .set(BuiltInField.ACCOUNT_STATE, "blocked")
                                .build());
        assertThat(blocked().reason()).isEqualTo(BlockReason.LEFT_COMPANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u001B[2Jb", "a\u0085b", "a\u202Eb", "a\nb", "a\0b"})
    void refusesANoteWithControlCharacters(String note) {
        Decision decision = system.users().check(UserChange.Block.of(ANNA, BlockReason.OTHER, note));
        assertThat(decision.findings()).extracting(Finding::code).containsExactly(FindingCode.CONTROL_CHARACTER);
        assertThat(decision.findings().get(0).place().column()).isEqualTo("block_reason");
    }

    @Test
    void refusesANoteThatIsTooLong() {
        assertThat(system.users()
                        .check(UserChange.Block.of(ANNA, BlockReason.OTHER, "x".repeat(1001)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CELL_TOO_LONG);
        assertThat(system.users()
                        .check(UserChange.Block.of(ANNA, BlockReason.OTHER, "x".repeat(1000)))
                        .kind())
                .isEqualTo(ChangeKind.BLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"change_password_next_time", "account_state", "user_type"})
    void aTextThatIsNoChoiceIsToldAsSuchUpToTheLengthOfATextField(String key) {
        BuiltInField field = BuiltInField.withKey(key).orElseThrow();
        assertThat(finding(field, "perhaps")).isEqualTo(FindingCode.OPTION_UNKNOWN);
        assertThat(finding(field, "x".repeat(255))).isEqualTo(FindingCode.OPTION_UNKNOWN);
        assertThat(finding(field, "x".repeat(256))).isEqualTo(FindingCode.CELL_TOO_LONG);
    }

    private static FindingCode finding(BuiltInField field, String text) {
        return UserDraft.builder().set(field, text).build().findings().get(0).code();
    }
}
