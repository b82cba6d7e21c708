package dev.people.console;

import dev.people.license.PoolName;
import dev.people.plan.ChangeBudget;
import dev.people.plan.CompleteSource;
import dev.people.plan.EmptySource;
import dev.people.plan.PlanOptions;
import dev.people.user.Origin;
import dev.people.user.UserType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much may change, and whom a file is complete for. */
final class GuardArguments {
    @Option(
            names = "--budget",
            split = ",",
            paramLabel = "KIND=MOST",
            description = "the most changes of a kind, as rows or as a share of all accounts: delete=10, missing=5%%;"
                    + " kinds: add, update, block, unblock, delete, missing, loss, manager; loss, which is blocked and"
                    + " deleted together, is 5%% or 20 people, whichever is more, unless it is given")
    List<String> budget = new ArrayList<>();

    @Option(
            names = "--complete",
            paramLabel = "WHAT",
            description = "the file lists everyone; accounts not in it are blocked (block) or deleted (delete)")
    @Nullable
    String complete;

    @Option(
            names = "--complete-pool",
            paramLabel = "POOL",
            description = "complete only for a license pool, as 'people licenses' shows it")
    @Nullable
    String pool;

    @Option(
            names = "--complete-types",
            split = ",",
            paramLabel = "TYPE",
            description = "complete only for types: standard, admin, api, guest")
    List<String> types = new ArrayList<>();

    @Option(
            names = "--complete-made-by",
            split = ",",
            paramLabel = "WAY",
            description = "complete only for accounts made by: manual, import, sync, api, self-registration,"
                    + " single-sign-on")
    List<String> ways = new ArrayList<>();

    @Option(names = "--require-rows", description = "refuse a file without rows; one with --complete always is")
    boolean requireRows;

    PlanOptions in(PlanOptions options) {
        PlanOptions guarded = options.with(budget()).with(requireRows ? EmptySource.REFUSED : EmptySource.ACCEPTED);
        if (complete != null) {
            CompleteSource.Missing missing = Choice.of("--complete", complete, CompleteSource.Missing.class);
            return guarded.with(new CompleteSource(scope(), missing));
        }
        if (pool != null || !types.isEmpty() || !ways.isEmpty()) {
            throw new UsageException("--complete-pool, --complete-types and --complete-made-by need --complete");
        }
        return guarded;
    }

    private ChangeBudget budget() {
        ChangeBudget all = ChangeBudget.standard();
        for (String text : budget) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new UsageException("--budget is like delete=10 or missing=5%, not '" + text + "'");
            }
            all = all.with(kind("--budget", text.substring(0, equals)), limit(text.substring(equals + 1), text));
        }
        return all;
    }

    static ChangeBudget.Kind kind(String option, String text) {
        return Choice.of(option, text, ChangeBudget.Kind.class);
    }

    private static ChangeBudget.Limit limit(String most, String all) {
        String text = most.strip();
        if (text.matches("\\d{1,18}")) {
            return ChangeBudget.Limit.rows(Long.parseLong(text));
        }
        if (text.matches("\\d{1,3}(\\.\\d{1,6})?%")) {
            double percent = Double.parseDouble(text.substring(0, text.length() - 1));
            if (percent <= 100) {
                return ChangeBudget.Limit.percent(percent);
            }
        }
        throw new UsageException("--budget is like delete=10 or missing=5%, not '" + all + "'");
    }

    private CompleteSource.Scope scope() {
        Optional<PoolName> some = Optional.ofNullable(pool).map(name -> PoolArgument.of("--complete-pool", name));
        Set<UserType> kinds = EnumSet.noneOf(UserType.class);
        types.forEach(type ->
                kinds.add(Choice.of("--complete-types", type, Arrays.asList(UserType.values()), UserType::code)));
        Set<Origin.Method> methods = EnumSet.noneOf(Origin.Method.class);
        ways.forEach(way -> methods.add(Choice.of("--complete-made-by", way, Origin.Method.class)));
        return new CompleteSource.Scope(some, kinds, methods);
    }
}
