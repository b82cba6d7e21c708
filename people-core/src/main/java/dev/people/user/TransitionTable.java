package dev.people.user;

import static dev.people.user.StateKind.ACTIVE;
import static dev.people.user.StateKind.BLOCKED;
import static dev.people.user.StateKind.DELETED;
import static dev.people.user.StateKind.NONE;
import static dev.people.user.StateKind.PENDING_INVITED;
import static dev.people.user.StateKind.PENDING_UNVERIFIED;

import java.util.EnumMap;
import java.util.Map;

/** The account state machine as data. It is total: every state has an answer to every event. */
public final class TransitionTable {
    private static final Map<StateKind, Map<AccountEvent, Transition>> TABLE = build();

    private TransitionTable() {}

    /** What the event does to an account in this state. */
    public static Transition answer(StateKind state, AccountEvent event) {
        return row(TABLE, state).getOrDefault(event, Transition.refuse(state));
    }

    private static Map<StateKind, Map<AccountEvent, Transition>> build() {
        Map<StateKind, Map<AccountEvent, Transition>> table = new EnumMap<>(StateKind.class);
        for (StateKind state : StateKind.values()) {
            table.put(state, new EnumMap<>(AccountEvent.class));
        }
        creation(row(table, NONE));
        invited(row(table, PENDING_INVITED));
        unverified(row(table, PENDING_UNVERIFIED));
        active(row(table, ACTIVE));
        blocked(row(table, BLOCKED));
        return table;
    }

    private static Map<AccountEvent, Transition> row(
            Map<StateKind, Map<AccountEvent, Transition>> table, StateKind state) {
        return table.getOrDefault(state, Map.of());
    }

    private static void creation(Map<AccountEvent, Transition> none) {
        none.put(AccountEvent.CREATE_ACTIVE, Transition.move(NONE, ACTIVE));
        none.put(AccountEvent.CREATE_BLOCKED, Transition.move(NONE, BLOCKED));
        none.put(AccountEvent.CREATE_INVITED, Transition.move(NONE, PENDING_INVITED));
        none.put(AccountEvent.SELF_REGISTER, Transition.move(NONE, PENDING_UNVERIFIED));
    }

    private static void invited(Map<AccountEvent, Transition> invited) {
        pending(invited, PENDING_INVITED);
        invited.put(AccountEvent.ACCEPT_INVITATION, Transition.move(PENDING_INVITED, ACTIVE));
        invited.put(AccountEvent.PASSWORD_SET_BY_ADMINISTRATOR, Transition.move(PENDING_INVITED, ACTIVE));
    }

    private static void unverified(Map<AccountEvent, Transition> unverified) {
        pending(unverified, PENDING_UNVERIFIED);
        unverified.put(AccountEvent.VERIFY_ADDRESS, Transition.moveOrBlock(ACTIVE));
        unverified.put(AccountEvent.PASSWORD_SET_BY_ADMINISTRATOR, Transition.move(PENDING_UNVERIFIED, ACTIVE));
    }

    private static void pending(Map<AccountEvent, Transition> pending, StateKind self) {
        stay(pending, self, AccountEvent.LINK_EXPIRED, AccountEvent.RECOVERY_REQUESTED, AccountEvent.UNBLOCK);
        stay(pending, self, AccountEvent.MOVE, AccountEvent.MADE_LOCAL);
        pending.put(AccountEvent.BLOCK, Transition.move(self, BLOCKED));
        pending.put(AccountEvent.GONE_AT_SOURCE, Transition.move(self, BLOCKED));
        pending.put(AccountEvent.DELETE, Transition.move(self, DELETED));
    }

    private static void active(Map<AccountEvent, Transition> active) {
        stay(active, ACTIVE, AccountEvent.WRONG_CREDENTIALS, AccountEvent.FREEZE, AccountEvent.THAW);
        stay(active, ACTIVE, AccountEvent.LOGIN, AccountEvent.PASSWORD_CHANGED, AccountEvent.PASSWORD_EXPIRED);
        stay(active, ACTIVE, AccountEvent.RECOVERY_REQUESTED, AccountEvent.RECOVERY_COMPLETED);
        stay(active, ACTIVE, AccountEvent.PASSWORD_SET_BY_ADMINISTRATOR, AccountEvent.SECOND_FACTOR_RESET);
        stay(active, ACTIVE, AccountEvent.UNBLOCK, AccountEvent.BACK_AT_SOURCE);
        stay(active, ACTIVE, AccountEvent.MOVE, AccountEvent.MADE_LOCAL);
        active.put(AccountEvent.BLOCK, Transition.move(ACTIVE, BLOCKED));
        active.put(AccountEvent.GONE_AT_SOURCE, Transition.move(ACTIVE, BLOCKED));
        active.put(AccountEvent.DELETE, Transition.move(ACTIVE, DELETED));
    }

    private static void blocked(Map<AccountEvent, Transition> blocked) {
        stay(blocked, BLOCKED, AccountEvent.BLOCK, AccountEvent.GONE_AT_SOURCE, AccountEvent.RECOVERY_REQUESTED);
        stay(blocked, BLOCKED, AccountEvent.PASSWORD_SET_BY_ADMINISTRATOR, AccountEvent.LINK_EXPIRED);
        stay(blocked, BLOCKED, AccountEvent.MOVE, AccountEvent.MADE_LOCAL);
        blocked.put(AccountEvent.UNBLOCK, Transition.returnToBefore());
        blocked.put(AccountEvent.BLOCK_OVER, Transition.returnToBefore());
        blocked.put(AccountEvent.BACK_AT_SOURCE, Transition.returnToBefore());
        blocked.put(AccountEvent.DELETE, Transition.move(BLOCKED, DELETED));
    }

    private static void stay(Map<AccountEvent, Transition> row, StateKind self, AccountEvent... events) {
        for (AccountEvent event : events) {
            row.put(event, Transition.stay(self));
        }
    }
}
