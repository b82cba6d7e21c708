package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.profile.BuiltInField;
import dev.people.profile.CanonicalText;
import dev.people.profile.Field;
import dev.people.profile.OwnValues;
import dev.people.profile.Profile;
import dev.people.user.Account;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Other values for an account, and another state where the draft asks for one. */
final class EditRule {
    private EditRule() {}

    static Decision decide(UserChange.Edit edit, User user, DirectoryView view, RuleContext context) {
        UserDraft draft = edit.draft();
        List<Finding> findings = new ArrayList<>(draft.findings());
        checkVersion(edit, user, findings);
        checkCleared(draft, context.names(), field -> hasAfterwards(field, draft, user), findings);
        checkUsername(draft, user, findings);
        rename(draft, user)
                .ifPresent(name -> Uniqueness.check(name, BuiltInField.NEW_USERNAME, user.id(), view, findings));
        draft.email().ifPresent(email -> Uniqueness.check(email, user.id(), view, findings));
        draft.employeeId().ifPresent(number -> Uniqueness.check(number, user.id(), view, findings));
        checkNumber(draft, user, findings);
        User edited = edited(draft, user, OwnRule.edited(draft, user, view, context, findings));
        if (findings.stream().anyMatch(Finding::isError)) {
            return Decision.refused(user, findings);
        }
        Decision state = StateRule.wish(draft, edited, context);
        return merged(user, edited, state, findings, view);
    }

    private static Decision merged(User user, User edited, Decision state, List<Finding> findings, DirectoryView view) {
        findings.addAll(state.findings());
        User after = state.after().orElse(edited);
        boolean refused = state.kind() == ChangeKind.REFUSED;
        if (!refused && StateRule.takesLastAdministrator(user, after, view)) {
            findings.add(Finding.of(FindingCode.LAST_ADMIN).with("value", user.username()));
            refused = true;
        }
        if (refused) {
            return Decision.refused(user, findings);
        }
        AccountEffect effect = AccountEffect.changed(user, after);
        if (!state.kind().writes() && effect.fields().isEmpty()) {
            return Decision.unchanged(user, findings);
        }
        ChangeKind kind = state.kind().writes() ? state.kind() : ChangeKind.UPDATE;
        return new Decision(kind, user.id(), Optional.of(user), List.of(effect), findings, state.notice());
    }

    private static void checkVersion(UserChange.Edit edit, User user, List<Finding> findings) {
        edit.expectedVersion().ifPresent(expected -> {
            if (expected != user.revision().version()) {
                findings.add(Finding.of(FindingCode.STALE_VERSION)
                        .with("expected", expected)
                        .with("version", user.revision().version()));
            }
        });
    }

    private static void checkNumber(UserDraft draft, User user, List<Finding> findings) {
        draft.employeeId().ifPresent(number -> user.employeeId()
                .flatMap(own -> likeness(number, own).map(code -> Finding.of(code, BuiltInField.EMPLOYEE_ID.key())
                        .with("value", number)
                        .with("other", own)))
                .ifPresent(findings::add));
    }

    /** What a number is like that may be the one before by mistake. */
    private static Optional<FindingCode> likeness(EmployeeId number, EmployeeId own) {
        if (number.isSameButForZeros(own)) {
            return Optional.of(FindingCode.SAME_BUT_FOR_ZEROS);
        }
        return number.isSameButForWidth(own) ? Optional.of(FindingCode.SAME_BUT_FOR_WIDTH) : Optional.empty();
    }

    /** Also of a new account: what cannot be emptied later is not empty at first. */
    static void checkCleared(UserDraft draft, NameRule names, Predicate<Field> hasAfterwards, List<Finding> findings) {
        for (Field field : draft.cleared()) {
            boolean hasOther = NameRule.other(field).filter(hasAfterwards).isPresent();
            if (!field.isClearable() && !(hasOther && names == NameRule.EITHER)) {
                findings.add(CreateRule.missing(field, hasOther));
            }
        }
    }

    private static boolean hasAfterwards(Field field, UserDraft draft, User user) {
        return !draft.cleared().contains(field)
                && (draft.speaksOf(field) || !UserTexts.text(user, field).isEmpty());
    }

    private static void checkUsername(UserDraft draft, User user, List<Finding> findings) {
        boolean renamedBefore = isHis(draft.newUsername(), user);
        draft.username().ifPresent(name -> {
            if (!renamedBefore && !name.key().equals(user.username().key())) {
                findings.add(Finding.of(FindingCode.USERNAME_DIFFERS, BuiltInField.USERNAME.key())
                        .with("value", name)
                        .with("holder", user.username()));
            }
        });
    }

    private static boolean isHis(Optional<Username> name, User user) {
        return name.filter(some -> some.key().equals(user.username().key())).isPresent();
    }

    /** The other username that the account gets, if it gets one; the same one may be written otherwise. */
    private static Optional<Username> rename(UserDraft draft, User user) {
        return draft.newUsername()
                .filter(name -> !name.key().equals(user.username().key()));
    }

    /** With the values of the draft, its state left aside. */
    static User edited(UserDraft draft, User user, OwnValues own) {
        Optional<EmployeeId> number =
                draft.cleared().contains(BuiltInField.EMPLOYEE_ID) ? Optional.empty() : number(draft, user);
        Account account = draft.type().map(user.account()::ofType).orElse(user.account());
        return user.withProfile(profile(draft, user.profile()).with(own))
                .withUsername(username(draft, user))
                .withEmail(email(draft, user))
                .withEmployeeId(number)
                .withAccount(draft.passwordDuty().map(account::withDuty).orElse(account));
    }

    /** The same name in another spelling stays as it is kept; an account that is deleted holds no key of its own. */
    private static Username username(UserDraft draft, User user) {
        Username own = user.username();
        return draft.newUsername()
                .filter(name -> !name.key().equals(own.key()) || !CanonicalText.areSame(name.value(), own.value()))
                .orElse(own);
    }

    private static EmailAddress email(UserDraft draft, User user) {
        EmailAddress own = user.email();
        return draft.email()
                .filter(email -> !email.key().equals(own.key()) || !CanonicalText.areSame(email.value(), own.value()))
                .orElse(own);
    }

    private static Optional<EmployeeId> number(UserDraft draft, User user) {
        Optional<EmployeeId> own = user.employeeId();
        return draft.employeeId()
                .filter(number -> own.filter(its ->
                                its.key().equals(number.key()) && CanonicalText.areSame(its.value(), number.value()))
                        .isEmpty())
                .or(() -> own);
    }

    private static Profile profile(UserDraft draft, Profile profile) {
        Profile edited = profile;
        for (BuiltInField field : BuiltInField.allProfileTexts()) {
            if (draft.cleared().contains(field)) {
                edited = edited.with(field, null);
            } else if (isOther(draft.text(field), profile.text(field))) {
                edited = edited.with(field, draft.text(field).orElseThrow());
            }
        }
        return edited;
    }

    private static boolean isOther(Optional<String> wanted, Optional<String> own) {
        return wanted.isPresent() && (own.isEmpty() || !CanonicalText.areSame(wanted.get(), own.get()));
    }
}
