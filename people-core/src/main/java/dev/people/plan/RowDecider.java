package dev.people.plan;

import dev.people.change.ChangeRules;
import dev.people.change.Decision;
import dev.people.change.DirectoryView;
import dev.people.change.LoadedView;
import dev.people.change.RowAction;
import dev.people.change.RuleContext;
import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.change.VisibleView;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Severity;
import dev.people.id.DerivedIds;
import dev.people.id.PlanId;
import dev.people.profile.BuiltInField;
import dev.people.profile.FieldSchema;
import dev.people.user.NameHold;
import dev.people.user.Origin;
import dev.people.user.User;
import dev.people.user.UserKeys;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides one row: finds its account, makes the change that the options ask for, and asks the rules. Pure. */
final class RowDecider {
    private final PlanId plan;
    private final PlanOptions options;

    RowDecider(PlanId plan, PlanOptions options) {
        this.plan = plan;
        this.options = options;
    }

    /** The keys that deciding these rows will look up. */
    static UserKeys keys(List<ProposedRow> rows) {
        UserKeys keys = new UserKeys();
        for (ProposedRow row : rows) {
            collect(row, keys);
        }
        return keys;
    }

    /** The same for one row, added to others. */
    static void collect(ProposedRow row, UserKeys keys) {
        row.change().ifPresent(change -> LoadedView.collect(change, keys));
        LoadedView.collect(row.draft(), keys);
        if (!isSame(row)) {
            LoadedView.collect(row.ifNew(), keys);
        }
    }

    @SuppressWarnings("ReferenceEquality") // mostly it is the very same draft
    private static boolean isSame(ProposedRow row) {
        return row.draft() == row.ifNew();
    }

    RowDecision decide(ProposedRow row, DirectoryView view, RuleContext context) {
        return decide(row, view, view, context);
    }

    /** Accounts are found in one view and judged by another, in which others may have given up what they hold. */
    RowDecision decide(ProposedRow row, DirectoryView view, DirectoryView freed, RuleContext context) {
        if (row.change().isPresent()) {
            return known(row, row.change().get(), freed, context);
        }
        DirectoryView visible = VisibleView.of(view, context.authority());
        List<Finding> findings = new ArrayList<>(row.findings());
        if (row.isSample()) {
            return new RowDecision(PlanAction.SKIP, Optional.empty(), RowMatch.sample(), at(row, findings));
        }
        RowMatch match = RowMatch.of(row, options.matchKeys(), visible);
        match.problem().ifPresent(findings::add);
        if (hasError(findings)) {
            findings.addAll(row.draft().findings());
            return new RowDecision(PlanAction.REFUSED, Optional.empty(), match, at(row, findings));
        }
        if (match.isBarred(row, options.matchKeys(), visible)) {
            return leftOut(row, match, findings, barred(row, match));
        }
        if (match.user().isPresent()) {
            return matched(row, match, findings, freed, context);
        }
        return unmatched(row, match, findings, freed, context);
    }

    private static RowDecision known(ProposedRow row, UserChange change, DirectoryView view, RuleContext context) {
        DirectoryView visible = VisibleView.of(view, context.authority());
        Optional<User> user = visible.user(change.id()).or(() -> visible.deleted(change.id()));
        RowMatch match = new RowMatch(user, Optional.of(MatchKey.ID), Optional.empty());
        List<Finding> findings = new ArrayList<>(row.findings());
        if (change.isOfLineAlone() && user.isPresent()) {
            return new RowDecision(PlanAction.UNCHANGED, Optional.empty(), match, at(row, findings));
        }
        return decided(row, match, findings, ChangeRules.decide(change, view, context));
    }

    private Optional<RowAction> wish(ProposedRow row) {
        boolean followed = options.handling().column() == Handling.ActionColumn.FOLLOWED;
        return followed ? row.draft().action() : Optional.empty();
    }

    private RowDecision matched(
            ProposedRow row, RowMatch match, List<Finding> findings, DirectoryView view, RuleContext context) {
        User user = match.user().orElseThrow();
        Optional<RowAction> wish = wish(row);
        if (wish.isEmpty() && options.handling().matched() != Handling.Matched.UPDATE) {
            boolean refused = options.handling().matched() == Handling.Matched.REFUSE;
            return leftOut(row, match, findings, exists(user, refused ? Severity.ERROR : Severity.NOTE));
        }
        if (wish.equals(Optional.of(RowAction.ADD))) {
            return leftOut(row, match, findings, exists(user, Severity.ERROR));
        }
        if (wish.equals(Optional.of(RowAction.SKIP))) {
            return leftOut(row, match, findings, Finding.of(FindingCode.SKIPPED_BY_ROW));
        }
        return decided(
                row, match, findings, ChangeRules.decide(change(row, user, wish, context.schema()), view, context));
    }

    private static Finding barred(ProposedRow row, RowMatch match) {
        Optional<Username> name =
                match.user().map(User::username).or(() -> row.ifNew().username());
        return Finding.of(FindingCode.SENT_BACK_UNCHANGED)
                .with("value", name.map(Username::toString).orElse(""));
    }

    private static Finding exists(User user, Severity severity) {
        return Finding.of(FindingCode.ALREADY_EXISTS)
                .with("value", user.username())
                .as(severity);
    }

    private UserChange change(ProposedRow row, User user, Optional<RowAction> wish, FieldSchema schema) {
        UserDraft draft = options.existing().restrict(row.draft(), user, schema);
        return switch (wish.orElse(RowAction.UPDATE)) {
            case DELETE -> new UserChange.Delete(user.id(), NameHold.RESERVED);
            case BLOCK -> UserChange.Edit.of(user.id(), draft.with(BuiltInField.ACCOUNT_STATE, "blocked"));
            case UNBLOCK -> UserChange.Edit.of(user.id(), draft.with(BuiltInField.ACCOUNT_STATE, "unblocked"));
            case ADD, UPDATE, SKIP -> UserChange.Edit.of(user.id(), draft);
        };
    }

    private RowDecision unmatched(
            ProposedRow row, RowMatch match, List<Finding> findings, DirectoryView view, RuleContext context) {
        Optional<RowAction> wish = wish(row);
        DirectoryView visible = VisibleView.of(view, context.authority());
        if (wish.isEmpty() && options.handling().unmatched() != Handling.Unmatched.ADD) {
            boolean refused = options.handling().unmatched() == Handling.Unmatched.REFUSE;
            return leftOut(row, match, findings, nobody(row, visible, refused ? Severity.ERROR : Severity.NOTE));
        }
        if (row.draft().newUsername().isPresent()) {
            return leftOut(row, match, findings, nobody(row, visible, Severity.ERROR));
        }
        if (wish.isPresent() && wish.get() != RowAction.ADD) {
            boolean quiet = wish.get() == RowAction.SKIP || wish.get() == RowAction.DELETE;
            return leftOut(row, match, findings, nobody(row, visible, quiet ? Severity.NOTE : Severity.ERROR));
        }
        UserChange create = new UserChange.Create(
                DerivedIds.user(plan, row.row()),
                row.ifNew(),
                options.newAccounts().activation(),
                Origin.Method.IMPORT,
                options.newAccounts().pool());
        return decided(row, match, findings, ChangeRules.decide(create, view, context));
    }

    /** Names another key of the row that finds somebody. */
    private Finding nobody(ProposedRow row, DirectoryView view, Severity severity) {
        Finding finding = Finding.of(FindingCode.NO_MATCH).as(severity);
        return RowMatch.foundBy(row, options.matchKeys(), view)
                .map(key -> finding.with("suggestion", key.field().key()))
                .orElse(finding);
    }

    /** A row with errors is refused even where the options would leave it out: somebody should look at it. */
    private static RowDecision leftOut(ProposedRow row, RowMatch match, List<Finding> findings, Finding why) {
        findings.add(why);
        findings.addAll(row.draft().findings());
        PlanAction action = hasError(findings) ? PlanAction.REFUSED : PlanAction.SKIP;
        return new RowDecision(action, Optional.empty(), match, at(row, findings));
    }

    private static RowDecision decided(ProposedRow row, RowMatch match, List<Finding> findings, Decision decision) {
        findings.addAll(decision.findings());
        PlanAction action = PlanAction.of(decision.kind());
        Optional<Decision> written = action.writes() ? Optional.of(decision) : Optional.empty();
        return new RowDecision(action, written, match, at(row, findings));
    }

    private static List<Finding> at(ProposedRow row, List<Finding> findings) {
        if (!findings.isEmpty()) {
            findings.replaceAll(finding -> finding.atRow(row.row(), row.line()));
        }
        return findings;
    }

    private static boolean hasError(List<Finding> findings) {
        return !findings.isEmpty() && findings.stream().anyMatch(Finding::isError);
    }
}
