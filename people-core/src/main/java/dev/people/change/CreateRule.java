package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Severity;
import dev.people.notice.NoticeKind;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.OwnValues;
import dev.people.user.Account;
import dev.people.user.Account.PasswordDuty;
import dev.people.user.AccountEvent;
import dev.people.user.AccountState;
import dev.people.user.Origin;
import dev.people.user.PendingCause;
import dev.people.user.Revision;
import dev.people.user.StateKind;
import dev.people.user.TransitionTable;
import dev.people.user.User;
import dev.people.user.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A new account. */
final class CreateRule {
    private CreateRule() {}

    static Decision decide(UserChange.Create create, DirectoryView view, RuleContext context) {
        UserDraft draft = create.draft();
        List<Finding> findings = new ArrayList<>(draft.findings());
        checkRequired(draft, context.names(), findings);
        EditRule.checkCleared(draft, context.names(), draft::speaksOf, findings);
        draft.username().ifPresent(name -> Uniqueness.check(name, BuiltInField.USERNAME, create.id(), view, findings));
        draft.email().ifPresent(email -> Uniqueness.check(email, create.id(), view, findings));
        draft.employeeId().ifPresent(number -> Uniqueness.check(number, create.id(), view, findings));
        OwnValues own = OwnRule.created(draft, create.id(), view, context, findings);
        AccountEvent event = event(create, findings);
        checkBlock(draft, event, context, findings);
        if (!findings.isEmpty() && findings.stream().anyMatch(Finding::isError)) {
            return Decision.refused(create.id(), Optional.empty(), findings);
        }
        User user = user(create, event, own, context);
        Optional<NoticeKind> notice = notice(create.activation()).filter(kind -> event != AccountEvent.CREATE_BLOCKED);
        List<Effect> effects = List.of(AccountEffect.created(user));
        return new Decision(ChangeKind.ADD, create.id(), Optional.empty(), effects, findings, notice);
    }

    private static void checkBlock(UserDraft draft, AccountEvent event, RuleContext context, List<Finding> findings) {
        BlockWish wish = BlockWish.of(draft);
        AccountState.Blocked blocked = wish.over(new AccountState.Active(context.now()), context.now());
        if (event != AccountEvent.CREATE_BLOCKED) {
            findings.addAll(wish.unused());
        } else if (blocked.isOver(context.now())) {
            findings.add(BlockWish.past(blocked));
        }
    }

    private static void checkRequired(UserDraft draft, NameRule names, List<Finding> findings) {
        for (BuiltInField field : BuiltInField.allRequired()) {
            if (draft.speaksOf(field)) {
                continue;
            }
            boolean hasOther = NameRule.other(field)
                    .filter(other -> draft.text(other).isPresent())
                    .isPresent();
            if (!hasOther || names != NameRule.EITHER) {
                findings.add(missing(field, hasOther));
            }
        }
    }

    /** Where the other name is there, it may be that the person has no more. */
    static Finding missing(Field field, boolean hasOtherName) {
        Finding missing = Finding.of(FindingCode.REQUIRED_MISSING, field.key());
        return hasOtherName ? missing.with("suggestion", NameRule.EITHER) : missing;
    }

    private static AccountEvent event(UserChange.Create create, List<Finding> findings) {
        AccountEvent alive =
                create.activation() == Activation.INVITE ? AccountEvent.CREATE_INVITED : AccountEvent.CREATE_ACTIVE;
        StateWish wish = create.draft().state().orElse(StateWish.NOT_BLOCKED);
        boolean isInvited = alive == AccountEvent.CREATE_INVITED;
        if (wish == StateWish.ACTIVE && isInvited) {
            findings.add(StateRule.notActiveYet().as(Severity.NOTE));
        }
        if (wish == StateWish.ACTIVE || wish == StateWish.NOT_BLOCKED || (wish == StateWish.PENDING && isInvited)) {
            return alive;
        }
        if (wish != StateWish.BLOCKED) {
            findings.add(StateRule.forbidden("new", wish));
        }
        return AccountEvent.CREATE_BLOCKED;
    }

    private static User user(UserChange.Create create, AccountEvent event, OwnValues own, RuleContext context) {
        UserDraft draft = create.draft();
        Account account = new Account(
                state(create, event, context),
                draft.type().orElse(UserType.STANDARD),
                create.pool(),
                draft.passwordDuty().orElse(duty(create.activation())),
                new Origin(create.method(), context.now()));
        return new User(
                create.id(),
                Revision.NEW,
                draft.username().orElseThrow(),
                draft.email().orElseThrow(),
                draft.employeeId(),
                draft.profile().with(own),
                account);
    }

    private static AccountState state(UserChange.Create create, AccountEvent event, RuleContext context) {
        StateKind to = TransitionTable.answer(StateKind.NONE, event).to();
        AccountState alive = create.activation() == Activation.INVITE
                ? new AccountState.Pending(context.now(), PendingCause.INVITED)
                : new AccountState.Active(context.now());
        return to == StateKind.BLOCKED ? BlockWish.of(create.draft()).over(alive, context.now()) : alive;
    }

    private static PasswordDuty duty(Activation activation) {
        return activation == Activation.GENERATE_PASSWORD ? PasswordDuty.CHANGE_NEXT_TIME : PasswordDuty.NONE;
    }

    private static Optional<NoticeKind> notice(Activation activation) {
        return switch (activation) {
            case INVITE -> Optional.of(NoticeKind.INVITATION);
            case GENERATE_PASSWORD -> Optional.of(NoticeKind.LOGIN_DETAILS);
            case NONE -> Optional.empty();
        };
    }
}
