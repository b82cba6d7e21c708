package dev.people.contract;

import dev.people.change.Activation;
import dev.people.importing.ImportOptions;
import dev.people.plan.CompleteSource;
import dev.people.plan.ExistingValues;
import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.UsernameTemplate;
import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Every way in which an import may act. */
final class OptionArbitraries {
    private static final List<Handling> HANDLINGS = List.of(
            Handling.addAndUpdate(),
            Handling.addOnly(),
            Handling.updateOnly(),
            new Handling(Handling.Matched.REFUSE, Handling.Unmatched.ADD, Handling.ActionColumn.IGNORED),
            new Handling(Handling.Matched.UPDATE, Handling.Unmatched.ADD, Handling.ActionColumn.FOLLOWED),
            new Handling(Handling.Matched.UPDATE, Handling.Unmatched.REFUSE, Handling.ActionColumn.FOLLOWED));

    private static final List<ExistingValues> EXISTING = List.of(
            ExistingValues.overwrite(),
            ExistingValues.overwrite(),
            ExistingValues.keep(),
            ExistingValues.fillIfEmpty(),
            ExistingValues.overwrite()
                    .with(BuiltInField.DEPARTMENT, ExistingValues.Rule.KEEP)
                    .with(BuiltInField.MANAGER, ExistingValues.Rule.FILL_IF_EMPTY));

    /** Other ways of telling who is meant; where names are made, the file must tell it by something else. */
    private static final List<UnaryOperator<ImportOptions>> KEYS = List.of(
            options -> options,
            options -> options,
            options -> options.matchBy(MatchKey.EMAIL, MatchKey.USERNAME),
            options -> options.matchBy(MatchKey.EMPLOYEE_ID, MatchKey.USERNAME),
            options -> options.matchBy(MatchKey.EMAIL)
                    .usernames(UsernameTemplate.of("{first_name}", "{first_name}.{last_name}")));

    private static final List<UnaryOperator<ImportOptions>> OTHERS = List.of(
            options -> options,
            options -> options,
            options -> options.byDefault(BuiltInField.DEPARTMENT, "None").byDefault(BuiltInField.USER_TYPE, "guest"),
            options -> options.complete(
                    new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.BLOCK)),
            options -> options.complete(
                    new CompleteSource(CompleteSource.Scope.everybody(), CompleteSource.Missing.DELETE)));

    private OptionArbitraries() {}

    static Arbitrary<ImportOptions> options() {
        return Combinators.combine(
                        Arbitraries.of(HANDLINGS),
                        Arbitraries.of(Activation.values()),
                        Arbitraries.of(EXISTING),
                        Arbitraries.of(KEYS),
                        Arbitraries.of(OTHERS))
                .as((handling, activation, existing, keys, other) -> other.apply(keys.apply(ImportOptions.addAndUpdate()
                        .handling(handling)
                        .activate(activation)
                        .existing(existing))));
    }
}
