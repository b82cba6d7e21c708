package dev.people.change;

import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/** What a run did to somebody is taken back as a whole or not at all, each effect as its kind wants it. */
final class RevertRule {
    private RevertRule() {}

    static Decision decide(UserChange.Revert revert, DirectoryView view, RuleContext context) {
        Optional<User> user = view.user(revert.id()).or(() -> view.deleted(revert.id()));
        return user.map(now -> decide(revert, now, view, context)).orElseGet(() -> ChangeRule.notFound(revert.id()));
    }

    private static Decision decide(UserChange.Revert revert, User now, DirectoryView view, RuleContext context) {
        Decision decision = Decision.unchanged(now, List.of());
        for (Inverse effect : revert.effects()) {
            decision = decision.and(effect.decide(revert, now, view, context));
        }
        return decision;
    }
}
