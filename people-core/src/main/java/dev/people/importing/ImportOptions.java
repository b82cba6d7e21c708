package dev.people.importing;

import dev.people.change.Activation;
import dev.people.plan.ChangeBudget;
import dev.people.plan.CompleteSource;
import dev.people.plan.ExistingValues;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.PlanOptions;
import dev.people.plan.UsernameTemplate;
import dev.people.profile.BuiltInField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a table is read and what to do with its rows. Immutable; each method answers another value:
 *
 * <pre>{@code
 * ImportOptions.addAndUpdate().matchBy(MatchKey.EMAIL).activate(Activation.GENERATE_PASSWORD)
 * }</pre>
 *
 * @param plan what to do with the rows
 * @param mapping headers that are read into a field, or into none, whatever they look like
 * @param unknownColumns what to do about headers that no field is known by
 */
public record ImportOptions(
        PlanOptions plan, Map<String, Optional<BuiltInField>> mapping, UnknownColumns unknownColumns) {
    /** What to do about headers that no field is known by. */
    public enum UnknownColumns {
        /** Leave the column out, with a warning. */
        IGNORE,
        /** Refuse the source as a whole. */
        REFUSE
    }

    /** Copies the mapping. */
    public ImportOptions {
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    }

    /** Adds who is new, updates who is known, invites, finds by id and username. */
    public static ImportOptions addAndUpdate() {
        return new ImportOptions(PlanOptions.defaults(), Map.of(), UnknownColumns.IGNORE);
    }

    /** Adds who is new and leaves the others alone. */
    public static ImportOptions addOnly() {
        return addAndUpdate().handling(Handling.addOnly());
    }

    /** Updates who is known and leaves the others out. */
    public static ImportOptions updateOnly() {
        return addAndUpdate().handling(Handling.updateOnly());
    }

    /** The same with other options for the rows. */
    public ImportOptions plan(PlanOptions other) {
        return new ImportOptions(other, mapping, unknownColumns);
    }

    /** The same with other rows acting. */
    public ImportOptions handling(Handling handling) {
        return plan(plan.with(handling));
    }

    /** The same with accounts found by these keys, in this order. */
    public ImportOptions matchBy(MatchKey... keys) {
        return plan(plan.matchBy(List.of(keys)));
    }

    /** The same with another way for new accounts to come to life. */
    public ImportOptions activate(Activation activation) {
        return plan(plan.with(plan.newAccounts().with(activation)));
    }

    /** The same with usernames made like this where rows have none. */
    public ImportOptions usernames(UsernameTemplate template) {
        return plan(plan.with(plan.newAccounts().with(template)));
    }

    /** The same with something else becoming of values that accounts have already. */
    public ImportOptions existing(ExistingValues existing) {
        return plan(plan.with(existing));
    }

    /** The same for a file that speaks of everybody in some scope. */
    public ImportOptions complete(CompleteSource complete) {
        return plan(plan.with(complete));
    }

    /** The same with a budget of changes. */
    public ImportOptions budget(ChangeBudget budget) {
        return plan(plan.with(budget));
    }

    /** The same with one more header read into a field, whatever it looks like. */
    public ImportOptions map(String header, BuiltInField field) {
        return mapped(header, Optional.of(field));
    }

    /** The same with one more header left out. */
    public ImportOptions leaveOut(String header) {
        return mapped(header, Optional.empty());
    }

    private ImportOptions mapped(String header, Optional<BuiltInField> field) {
        Map<String, Optional<BuiltInField>> more = new LinkedHashMap<>(mapping);
        more.put(header, field);
        return new ImportOptions(plan, more, unknownColumns);
    }

    /** The same that refuses a source with unknown headers. */
    public ImportOptions strict() {
        return new ImportOptions(plan, mapping, UnknownColumns.REFUSE);
    }
}
