package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.notice.NoticeKind;
import dev.people.profile.BuiltInField;
import dev.people.user.AccountEvent;
import dev.people.user.AccountState;
import dev.people.user.Administrators;
import dev.people.user.StateKind;
import dev.people.user.Transition;
import dev.people.user.TransitionTable;
import dev.people.user.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From state to state, by the transition table. */
final class StateRule {
    private StateRule() {}

    /** What a form or file asks for; whether an administrator is left is for the caller to see. */
    static Decision wish(UserDraft draft, User user, RuleContext context) {
        BlockWish block = BlockWish.of(draft);
        Decision decision =
                draft.state().map(wish -> wish(wish, block, user, context)).orElseGet(() -> unchanged(user));
        Optional<User> after = decision.after();
        boolean blocked =
                after.filter(other -> other.state().kind() == StateKind.BLOCKED).isPresent();
        if (decision.kind() == ChangeKind.UNCHANGED && blocked) {
            return amended(block, user, context);
        }
        return decision.kind() == ChangeKind.REFUSED || blocked ? decision : decision.remarked(block.unused());
    }

    private static Decision wish(StateWish wish, BlockWish block, User user, RuleContext context) {
        return switch (wish) {
            case ACTIVE -> activeNowOrLater(unblock(user, context));
            case NOT_BLOCKED -> unblock(user, context);
            case BLOCKED -> shutOut(block.change(user.id()), user, context);
            case PENDING -> user.state().code().equals("pending") ? unchanged(user) : refused(user, wish);
            case FROZEN, DELETED -> refused(user, wish);
        };
    }

    private static Decision activeNowOrLater(Decision decision) {
        boolean waits = decision.after()
                .filter(after -> after.state().code().equals("pending"))
                .isPresent();
        return waits ? decision.remarked(List.of(notActiveYet())) : decision;
    }

    static Finding notActiveYet() {
        return Finding.of(FindingCode.NOT_ACTIVE_YET, BuiltInField.ACCOUNT_STATE.key());
    }

    /** Another reason or end for a block that stands. */
    private static Decision amended(BlockWish block, User user, RuleContext context) {
        return user.state()
                .fold(
                        pending -> unchanged(user),
                        active -> unchanged(user),
                        was -> block.on(was).equals(was)
                                ? unchanged(user)
                                : blockedAnew(user, was, block.on(was), context),
                        deleted -> unchanged(user));
    }

    static Decision block(UserChange.Block block, User user, DirectoryView view, RuleContext context) {
        return BlockNote.parse(block.note())
                .fold(note -> noted(block.withNote(note), user, view, context), bad -> Decision.refused(user, bad));
    }

    /** Who is blocked already is blocked for another reason from now on. */
    private static Decision noted(UserChange.Block block, User user, DirectoryView view, RuleContext context) {
        if (user.state() instanceof AccountState.Blocked was) {
            return told(block, was, user, context);
        }
        return keepingAdministrator(shutOut(block, user, context), user, view);
    }

    private static Decision told(UserChange.Block block, AccountState.Blocked was, User user, RuleContext context) {
        AccountState.Blocked told =
                new AccountState.Blocked(was.since(), block.reason(), block.note(), block.until(), was.before());
        return told.equals(was) ? unchanged(user) : blockedAnew(user, was, told, context);
    }

    private static Decision blockedAnew(
            User user, AccountState.Blocked was, AccountState.Blocked told, RuleContext context) {
        boolean isNewEnd = !told.until().equals(was.until());
        return isNewEnd && told.isOver(context.now())
                ? Decision.refused(user, List.of(BlockWish.past(told)))
                : moved(ChangeKind.UPDATE, user, told, Optional.empty());
    }

    static Decision delete(UserChange.Delete delete, User user, DirectoryView view, RuleContext context) {
        Transition transition = TransitionTable.answer(user.state().kind(), AccountEvent.DELETE);
        if (transition.outcome() != Transition.Outcome.MOVE) {
            return unchanged(user);
        }
        if (isSelf(user, context)) {
            return Decision.refused(user, List.of(Finding.of(FindingCode.SELF_LOCKOUT)));
        }
        AccountState deleted = new AccountState.Deleted(context.now(), delete.name());
        return keepingAdministrator(moved(ChangeKind.DELETE, user, deleted, Optional.empty()), user, view);
    }

    static boolean isSelf(User user, RuleContext context) {
        return context.call().actor().userId().filter(user.id()::equals).isPresent();
    }

    private static Decision keepingAdministrator(Decision decision, User user, DirectoryView view) {
        if (decision.after()
                .filter(after -> takesLastAdministrator(user, after, view))
                .isPresent()) {
            return Decision.refused(
                    user, List.of(Finding.of(FindingCode.LAST_ADMIN).with("value", user.username())));
        }
        return decision;
    }

    private static Decision shutOut(UserChange.Block block, User user, RuleContext context) {
        Transition transition = TransitionTable.answer(user.state().kind(), AccountEvent.BLOCK);
        if (transition.outcome() != Transition.Outcome.MOVE) {
            return unchanged(user);
        }
        if (isSelf(user, context)) {
            return Decision.refused(user, List.of(Finding.of(FindingCode.SELF_LOCKOUT)));
        }
        AccountState.Blocked blocked =
                new AccountState.Blocked(context.now(), block.reason(), block.note(), block.until(), user.state());
        if (blocked.isOver(context.now())) {
            return Decision.refused(user, List.of(BlockWish.past(blocked)));
        }
        return moved(ChangeKind.BLOCK, user, blocked, Optional.empty());
    }

    static Decision unblock(User user, RuleContext context) {
        return returned(user, AccountEvent.UNBLOCK, context);
    }

    /** Decided by the block that stands when it is written: somebody may have blocked for longer, or anew. */
    static Decision endBlock(User user, RuleContext context) {
        boolean isOver =
                user.state().fold(p -> false, a -> false, blocked -> blocked.isOver(context.now()), d -> false);
        return isOver ? returned(user, AccountEvent.BLOCK_OVER, context) : unchanged(user);
    }

    private static Decision returned(User user, AccountEvent event, RuleContext context) {
        Transition transition = TransitionTable.answer(user.state().kind(), event);
        if (transition.outcome() != Transition.Outcome.RETURN) {
            return unchanged(user);
        }
        AccountState state = user.state().fold(p -> p, a -> a, blocked -> again(blocked, context), d -> d);
        return moved(ChangeKind.UNBLOCK, user, state, invitation(state));
    }

    /** Who comes back to waiting for an invitation is invited again: meanwhile it may have been dropped. */
    static Optional<NoticeKind> invitation(AccountState state) {
        return state.kind() == StateKind.PENDING_INVITED ? Optional.of(NoticeKind.INVITATION) : Optional.empty();
    }

    private static AccountState again(AccountState.Blocked blocked, RuleContext context) {
        return blocked.before()
                .fold(
                        pending -> new AccountState.Pending(context.now(), pending.cause()),
                        active -> new AccountState.Active(context.now()),
                        never -> never,
                        never -> never);
    }

    static boolean takesLastAdministrator(User before, User after, DirectoryView view) {
        return Administrators.contains(before) && !Administrators.contains(after) && view.activeAdministrators() <= 1;
    }

    static Finding forbidden(String from, StateWish wish) {
        return Finding.of(FindingCode.STATE_TRANSITION_FORBIDDEN, BuiltInField.ACCOUNT_STATE.key())
                .with("from", from)
                .with("to", wish.name().toLowerCase(Locale.ROOT));
    }

    private static Decision refused(User user, StateWish wish) {
        return Decision.refused(user, List.of(forbidden(user.state().code(), wish)));
    }

    private static Decision unchanged(User user) {
        return Decision.unchanged(user, List.of());
    }

    private static Decision moved(ChangeKind kind, User user, AccountState to, Optional<NoticeKind> notice) {
        return Decision.changed(kind, user, user.withAccount(user.account().in(to)), List.of(), notice);
    }
}
