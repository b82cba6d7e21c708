package dev.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.contract.UserFixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The account state machine, written out a second time by hand. */
class TransitionTableTest {
    /**
     * One line per event; a column per state: none, invited, unverified, active, blocked, deleted. A name is the state
     * afterwards, {@code =} no change, {@code back} the state before the block, {@code no} refused, {@code -} no such
     * account; {@code A/B}: active, or blocked when there is no seat.
     */
    private static final String TABLE =
            """
            CREATE_ACTIVE                 ACTIVE             no      no      no      no     -
            CREATE_BLOCKED                BLOCKED            no      no      no      no     -
            CREATE_INVITED                PENDING_INVITED    no      no      no      no     -
            SELF_REGISTER                 PENDING_UNVERIFIED no      no      no      no     -
            ACCEPT_INVITATION             -                  ACTIVE  no      no      no     -
            VERIFY_ADDRESS                -                  no      A/B     no      no     -
            LINK_EXPIRED                  -                  =       =       no      =      -
            PASSWORD_SET_BY_ADMINISTRATOR -                  ACTIVE  ACTIVE  =       =      -
            WRONG_CREDENTIALS             -                  no      no      =       no     -
            FREEZE                        -                  no      no      =       no     -
            THAW                          -                  no      no      =       no     -
            LOGIN                         -                  no      no      =       no     -
            PASSWORD_CHANGED              -                  no      no      =       no     -
            PASSWORD_EXPIRED              -                  no      no      =       no     -
            RECOVERY_REQUESTED            -                  =       =       =       =      -
            RECOVERY_COMPLETED            -                  no      no      =       no     -
            SECOND_FACTOR_RESET           -                  no      no      =       no     -
            BLOCK                         -                  BLOCKED BLOCKED BLOCKED =      -
            UNBLOCK                       -                  =       =       =       back   -
            BLOCK_OVER                    -                  no      no      no      back   -
            GONE_AT_SOURCE                -                  BLOCKED BLOCKED BLOCKED =      -
            BACK_AT_SOURCE                -                  no      no      =       back   -
            MOVE                          -                  =       =       =       =      -
            MADE_LOCAL                    -                  =       =       =       =      -
            DELETE                        -                  DELETED DELETED DELETED DELETED -
            """;

    private static final List<StateKind> COLUMNS = List.of(
            StateKind.NONE,
            StateKind.PENDING_INVITED,
            StateKind.PENDING_UNVERIFIED,
            StateKind.ACTIVE,
            StateKind.BLOCKED,
            StateKind.DELETED);

    private static Map<AccountEvent, List<String>> lines() {
        Map<AccountEvent, List<String>> lines = new EnumMap<>(AccountEvent.class);
        TABLE.lines().forEach(line -> {
            List<String> cells = Arrays.asList(line.split(" +"));
            lines.put(AccountEvent.valueOf(cells.get(0)), cells.subList(1, cells.size()));
        });
        return lines;
    }

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        lines().forEach((event, answers) -> {
            for (int i = 0; i < answers.size(); i++) {
                cells.add(Arguments.of(COLUMNS.get(i), event, answers.get(i)));
            }
        });
        return cells.stream();
    }

    private static Transition expected(StateKind state, String cell) {
        return switch (cell) {
            case "=" -> new Transition(Transition.Outcome.STAY, state, state);
            case "no" -> new Transition(Transition.Outcome.REFUSE, state, state);
            case "-" -> new Transition(Transition.Outcome.NOT_FOUND, state, state);
            case "back" -> new Transition(Transition.Outcome.RETURN, StateKind.ACTIVE, StateKind.BLOCKED);
            case "A/B" -> new Transition(Transition.Outcome.MOVE, StateKind.ACTIVE, StateKind.BLOCKED);
            default -> new Transition(Transition.Outcome.MOVE, StateKind.valueOf(cell), state);
        };
    }

    @ParameterizedTest
    @MethodSource("cells")
    void answersAsWrittenDown(StateKind state, AccountEvent event, String cell) {
        assertThat(TransitionTable.answer(state, event)).isEqualTo(expected(state, cell));
    }

    @Test
    void everyStateAndEventIsWrittenDown() {
        assertThat(lines().keySet()).containsExactlyInAnyOrder(AccountEvent.values());
        assertThat(lines().values()).allSatisfy(answers -> assertThat(answers).hasSameSizeAs(COLUMNS));
        assertThat(COLUMNS).containsExactlyInAnyOrder(StateKind.values());
    }

    @Test
    void nothingHappensToADeletedAccount() {
        for (AccountEvent event : AccountEvent.values()) {
            Transition answer = TransitionTable.answer(StateKind.DELETED, event);
            assertThat(answer.outcome()).as("%s", event).isEqualTo(Transition.Outcome.NOT_FOUND);
            assertThat(answer.to()).as("%s", event).isEqualTo(StateKind.DELETED);
        }
    }

    @Test
    void whereASeatIsNeededTheAnswerSaysWhatHappensWithoutOne() {
        cells().forEach(cell -> {
            StateKind from = (StateKind) cell.get()[0];
            Transition answer = TransitionTable.answer(from, (AccountEvent) cell.get()[1]);
            if (answer.to().takesSeat() && !from.takesSeat()) {
                assertThat(answer.withoutSeat().takesSeat()).as("%s", answer).isFalse();
            }
        });
    }

    @Test
    void aDeletedAccountIsReachedFromEveryOtherState() {
        Set<StateKind> states = new HashSet<>(Set.of(StateKind.values()));
        states.removeAll(Set.of(StateKind.NONE, StateKind.DELETED));
        assertThat(states).allSatisfy(state -> assertThat(
                        TransitionTable.answer(state, AccountEvent.DELETE).to())
                .isEqualTo(StateKind.DELETED));
    }

    @Test
    void everyTypeOfStateHasItsRows() {
        Map<Class<?>, Set<AccountState>> examples = Map.of(
                AccountState.Pending.class,
                Set.of(
                        UserFixture.anna().invited().user().state(),
                        UserFixture.anna().unverified().user().state()),
                AccountState.Active.class,
                Set.of(UserFixture.anna().user().state()),
                AccountState.Blocked.class,
                Set.of(UserFixture.anna().blockedFor(BlockReason.OTHER).user().state()),
                AccountState.Deleted.class,
                Set.of(UserFixture.anna().deleted().user().state()));
        assertThat(AccountState.class.getPermittedSubclasses()).containsExactlyInAnyOrderElementsOf(examples.keySet());
        Set<StateKind> kinds = new HashSet<>(Set.of(StateKind.NONE));
        examples.values().forEach(states -> states.forEach(state -> kinds.add(state.kind())));
        assertThat(kinds).containsExactlyInAnyOrder(StateKind.values());
    }

    @Test
    void everyStateFoldsToItself() {
        UserFixture anna = UserFixture.anna();
        for (UserFixture user :
                List.of(anna, anna.invited(), anna.unverified(), anna.blockedFor(BlockReason.SYNC), anna.deleted())) {
            AccountState state = user.user().state();
            assertThat(state.<AccountState>fold(p -> p, a -> a, b -> b, d -> d)).isSameAs(state);
            assertThat(state.<String>fold(p -> "pending", a -> "active", b -> "blocked", d -> "deleted"))
                    .isEqualTo(state.code());
            assertThat(state.takesSeat()).isEqualTo(state.kind().takesSeat());
        }
    }

    @Test
    void onlyAPendingOrActiveAccountCanBeBlocked() {
        AccountState active = new AccountState.Active(UserFixture.NOON);
        AccountState blocked =
                UserFixture.anna().blockedFor(BlockReason.OTHER).user().state();
        for (AccountState before : List.of(blocked, new AccountState.Deleted(UserFixture.NOON, NameHold.RESERVED))) {
            assertThatThrownBy(() ->
                            new AccountState.Blocked(UserFixture.NOON, BlockReason.OTHER, "", Optional.empty(), before))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new AccountState.Blocked(UserFixture.NOON, BlockReason.OTHER, "ill", Optional.empty(), active)
                        .toString())
                .doesNotContain("ill");
    }
}
