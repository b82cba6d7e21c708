package dev.people.change;

import dev.people.actor.Permission;
import dev.people.actor.Subject;
import dev.people.finding.Finding;
import dev.people.finding.Place;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnValues;
import dev.people.user.Administrators;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may change what: the actor must hold the permission for everything that changes over the account as it was and as it
 * will be. Where they do not, that is the only reason that is given besides those that are in what they wrote: other ones
 * could tell of people whom they may not see.
 */
final class PermissionRule {
    private PermissionRule() {}

    /** What it takes to change something. */
    private record Need(Permission permission, String field) {
        static Need of(Permission permission) {
            return new Need(permission, "");
        }

        static Need ofField(String key, FieldSchema schema) {
            return new Need(FieldPermissions.of(key, schema), key);
        }
    }

    /** The decision, or that the actor may not. */
    static Decision checked(UserChange change, Decision decision, RuleContext context) {
        if (decision.kind() == ChangeKind.UNCHANGED || !mayBeDenied(change, decision)) {
            return decision;
        }
        List<Need> needs = decision.kind().writes()
                ? needs(change, decision, context.schema())
                : wanted(change, decision.before(), context.schema());
        return checked(change, decision, needs, context);
    }

    /** The same of the manager that a change assigns besides other values. */
    static Decision managerChecked(UserChange change, Decision decision, RuleContext context) {
        if (context.authority().isEverything()) {
            return decision;
        }
        boolean assigns =
                decision.kind() == ChangeKind.REFUSED || decision.manager().isPresent();
        List<Need> needs = assigns ? List.of(Need.of(Permission.ASSIGN_MANAGER)) : List.of();
        return checked(change, decision, needs, context);
    }

    /** Of an account that is not there, nothing else is said. */
    private static boolean mayBeDenied(UserChange change, Decision decision) {
        return decision.kind() != ChangeKind.REFUSED
                || decision.before().isPresent()
                || change.rule().isForNew();
    }

    private static Decision checked(UserChange change, Decision decision, List<Need> needs, RuleContext context) {
        List<Subject> subjects = subjects(decision);
        for (Need need : needs) {
            boolean isHeld = subjects.stream()
                    .allMatch(subject -> FieldPermissions.permits(context.authority(), need.permission(), subject));
            if (!isHeld) {
                return denied(change, decision, need, context);
            }
        }
        return decision;
    }

    private static List<Subject> subjects(Decision decision) {
        List<Subject> subjects = new ArrayList<>(2);
        Stream.of(decision.before(), decision.after()).flatMap(Optional::stream).forEach(subjects::add);
        return subjects.isEmpty() ? List.of(Subject.of(decision.subject())) : subjects;
    }

    private static Decision denied(UserChange change, Decision decision, Need need, RuleContext context) {
        List<Finding> findings = new ArrayList<>(change.values().findings());
        Finding denied = Gate.notPermitted(context.call(), need.permission());
        findings.add(0, need.field().isEmpty() ? denied : denied.at(Place.column(need.field())));
        return Decision.refused(decision.subject(), decision.before(), findings);
    }

    /** What it takes to write this. */
    private static List<Need> needs(UserChange change, Decision decision, FieldSchema schema) {
        List<Need> needs = new ArrayList<>(2);
        change.rule().needed().map(Need::of).ifPresent(needs::add);
        if (decision.kind() == ChangeKind.ADD) {
            decision.after()
                    .filter(Administrators::mayBecome)
                    .ifPresent(admin -> needs.add(Need.of(Permission.ADMINISTER)));
            return needs;
        }
        if (needs.isEmpty()) {
            addFields(decision, schema, needs);
        }
        return needs;
    }

    private static void addFields(Decision decision, FieldSchema schema, List<Need> needs) {
        boolean isBack = decision.before()
                .filter(user -> user.state().kind() == StateKind.DELETED)
                .isPresent();
        if (isBack || decision.kind() == ChangeKind.DELETE) {
            needs.add(Need.of(Permission.DELETE));
        }
        decision.fields().forEach(delta -> needs.add(Need.ofField(delta.field(), schema)));
        if (needs.isEmpty()) {
            needs.add(Need.of(Permission.EDIT));
        }
    }

    /** What it would take if nothing else stood against it. */
    private static List<Need> wanted(UserChange change, Optional<User> before, FieldSchema schema) {
        Optional<Permission> needed = change.rule().needed();
        if (needed.isPresent() || before.isEmpty()) {
            return needed.map(Need::of).map(List::of).orElseGet(List::of);
        }
        if (change.takesAway()) {
            return List.of(Need.of(Permission.DELETE));
        }
        List<Need> needs = new ArrayList<>();
        OwnValues own = before.get().profile().own();
        User edited = EditRule.edited(change.values(), before.get(), own);
        UserTexts.changed(before.get(), edited).forEach(field -> needs.add(Need.ofField(field.field(), schema)));
        change.values().own().keySet().forEach(field -> needs.add(Need.ofField(field.key(), schema)));
        change.values().cleared().stream()
                .filter(field -> own.value(field.key()).isPresent())
                .forEach(field -> needs.add(Need.ofField(field.key(), schema)));
        if (!isAsWanted(change.values().state(), before.get().state().kind())) {
            needs.add(Need.ofField(BuiltInField.ACCOUNT_STATE.key(), schema));
        }
        return needs;
    }

    private static boolean isAsWanted(Optional<StateWish> wish, StateKind state) {
        return wish.isEmpty()
                || switch (wish.get()) {
                    case ACTIVE, NOT_BLOCKED -> state != StateKind.BLOCKED;
                    case BLOCKED -> state == StateKind.BLOCKED;
                    case PENDING -> state == StateKind.PENDING_INVITED || state == StateKind.PENDING_UNVERIFIED;
                    case FROZEN, DELETED -> false;
                };
    }
}
