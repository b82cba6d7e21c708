package dev.people.importing;

import dev.people.change.Activation;
import dev.people.change.NameRule;
import dev.people.license.PoolName;
import dev.people.plan.ChangeBudget;
import dev.people.plan.CompleteSource;
import dev.people.plan.EmptySource;
import dev.people.plan.ExistingValues;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.PlanOptions;
import dev.people.plan.UsernameTemplate;
import dev.people.profile.DateText;
import dev.people.profile.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a table is read and what to do with its rows. Immutable; each method answers another value:
 *
 * <pre>{@code
 * ImportOptions.addAndUpdate().matchBy(MatchKey.EMAIL).activate(Activation.GENERATE_PASSWORD)
 * }</pre>
 *
 * @param plan what to do with the rows
 * @param table how the table is read
 */
public record ImportOptions(PlanOptions plan, TableOptions table) {
    /** What to do about headers that no field is known by. */
    public enum UnknownColumns {
        /** Leave the column out, with a warning. */
        IGNORE,
        /** Refuse the source as a whole. */
        REFUSE
    }

    /** Adds who is new, updates who is known, invites, finds by id and username. */
    public static ImportOptions addAndUpdate() {
        return new ImportOptions(PlanOptions.defaults(), TableOptions.standard());
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
        return new ImportOptions(other, table);
    }

    /** The same with the table read another way. */
    public ImportOptions table(TableOptions other) {
        return new ImportOptions(plan, other);
    }

    /** The same with other rows acting. */
    public ImportOptions handling(Handling handling) {
        return plan(plan.with(handling));
    }

    /** The same with accounts found by these keys, in this order. */
    public ImportOptions matchBy(MatchKey... keys) {
        return plan(plan.matchBy(List.of(keys)));
    }

    /** The same with another way to activate new accounts. */
    public ImportOptions activate(Activation activation) {
        return plan(plan.with(plan.newAccounts().with(activation)));
    }

    /** The same with usernames made like this where rows have none. */
    public ImportOptions usernames(UsernameTemplate template) {
        return plan(plan.with(plan.newAccounts().with(template)));
    }

    /** The same with seats of this license pool for new accounts; accounts that are there keep their pools. */
    public ImportOptions pool(PoolName pool) {
        return plan(plan.with(plan.newAccounts().with(pool)));
    }

    /** The same where accounts need these names: with {@link NameRule#EITHER} people of one name are written. */
    public ImportOptions names(NameRule names) {
        return plan(plan.with(names));
    }

    /** The same with something else becoming of values that accounts have already. */
    public ImportOptions existing(ExistingValues existing) {
        return plan(plan.with(existing));
    }

    /** The same for a file that lists everyone in some scope. */
    public ImportOptions complete(CompleteSource complete) {
        return plan(plan.with(complete));
    }

    /** The same that refuses a source without rows. */
    public ImportOptions requireRows() {
        return plan(plan.with(EmptySource.REFUSED));
    }

    /** The same with a budget of changes. */
    public ImportOptions budget(ChangeBudget budget) {
        return plan(plan.with(budget));
    }

    /** The same with one more header read into a field, whatever it looks like. */
    public ImportOptions map(String header, Field field) {
        return map(header, ColumnMapping.Target.of(field));
    }

    /**
     * The same with one more header read into a field of yes and no, reversed: yes is no, and no is yes.
     *
     * @throws IllegalArgumentException when the field is no field of yes and no
     */
    public ImportOptions mapReversed(String header, Field field) {
        return map(header, ColumnMapping.Target.reversed(field));
    }

    /** The same with one more header left out. */
    public ImportOptions leaveOut(String header) {
        return map(header, ColumnMapping.Target.NONE);
    }

    /** The same with one more header read like this. */
    public ImportOptions map(String header, ColumnMapping.Target target) {
        return table(table.with(table.mapping().with(header, target)));
    }

    /** The same with columns read as a saved mapping says. */
    public ImportOptions map(ColumnMapping mapping) {
        return table(table.with(table.mapping().with(mapping)));
    }

    /** The same that refuses a source with unknown headers. */
    public ImportOptions strict() {
        return table(table.with(UnknownColumns.REFUSE));
    }

    /** The same for a table of this layout, whatever it looks like. */
    public ImportOptions layout(Layout layout) {
        return table(table.with(LayoutChoice.of(layout)));
    }

    /** The same with no layout recognized. */
    public ImportOptions withoutLayout() {
        return table(table.with(LayoutChoice.none()));
    }

    /** The same with headers also known by these titles. */
    public ImportOptions titles(FieldTitles titles) {
        return table(table.with(titles));
    }

    /** The same with another cell language. */
    public ImportOptions cells(CellLanguage cells) {
        return table(table.with(cells));
    }

    /** The same with a value for new accounts whose cell is blank or absent, and for cells that ask for it. */
    public ImportOptions byDefault(Field field, String text) {
        Map<Field, String> defaults = new LinkedHashMap<>(table.defaults());
        defaults.put(field, text);
        return table(table.with(defaults));
    }

    /** The same with day and month in this order where both are possible. */
    public ImportOptions dates(DateText.Order order) {
        return table(table.with(new DateText(order)));
    }
}
