package dev.people.console;

import dev.people.change.Activation;
import dev.people.change.NameRule;
import dev.people.license.PoolName;
import dev.people.plan.ExistingValues;
import dev.people.plan.NewAccounts;
import dev.people.plan.PlanOptions;
import dev.people.plan.UsernameTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What becomes of values that are there, and how new accounts are activated. */
final class ValueArguments {
    @Option(
            names = "--existing",
            split = ",",
            paramLabel = "[FIELD=]RULE",
            description = "values that accounts have already: overwrite (default), fill (only where there is none) or"
                    + " keep; for one field with its name, such as phone=keep")
    List<String> existing = new ArrayList<>();

    @Option(
            names = "--usernames",
            paramLabel = "TEMPLATE",
            description =
                    "how usernames are made where rows have none, such as {first_name:ascii:1}{last_name:ascii}; more"
                            + " than one: the first that is free")
    List<String> usernames = new ArrayList<>();

    @Option(names = "--passwords", paramLabel = "HOW", description = "invite (default), generate or none")
    String passwords = "invite";

    @Option(
            names = "--pool",
            paramLabel = "POOL",
            description = "license pool of new accounts (default: primary); others keep theirs")
    String pool = PoolName.PRIMARY.value();

    @Option(names = "--either-name", description = "people with a first or a last name only are accepted")
    boolean eitherName;

    PlanOptions in(PlanOptions options, KnownFields fields) {
        NameRule names = eitherName ? NameRule.EITHER : options.names();
        return options.with(existing(fields)).with(newAccounts()).with(names);
    }

    private ExistingValues existing(KnownFields fields) {
        ExistingValues values = ExistingValues.overwrite();
        for (String text : existing) {
            if (!text.contains("=")) {
                values = new ExistingValues(rule(text), values.byField());
            }
        }
        for (String text : existing) {
            int equals = text.indexOf('=');
            if (equals >= 0) {
                values = values.with(fields.named(text.substring(0, equals)), rule(text.substring(equals + 1)));
            }
        }
        return values;
    }

    private static ExistingValues.Rule rule(String text) {
        return Choice.of(
                "--existing",
                text,
                List.of(
                        Map.entry("overwrite", ExistingValues.Rule.OVERWRITE),
                        Map.entry("fill", ExistingValues.Rule.FILL_IF_EMPTY),
                        Map.entry("keep", ExistingValues.Rule.KEEP)));
    }

    private NewAccounts newAccounts() {
        NewAccounts accounts = NewAccounts.invited().with(activation()).with(PoolArgument.of("--pool", pool));
        if (usernames.isEmpty()) {
            return accounts;
        }
        try {
            return accounts.with(UsernameTemplate.of(usernames.toArray(String[]::new)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--usernames: " + Troubles.message(e));
        }
    }

    private Activation activation() {
        return Choice.of(
                "--passwords",
                passwords,
                List.of(
                        Map.entry("invite", Activation.INVITE),
                        Map.entry("generate", Activation.GENERATE_PASSWORD),
                        Map.entry("none", Activation.NONE)));
    }
}
