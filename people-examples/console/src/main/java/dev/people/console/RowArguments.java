package dev.people.console;

import dev.people.plan.Handling;
import dev.people.plan.MatchKey;
import dev.people.plan.PlanOptions;
import dev.people.plan.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rows act, and on whom. */
final class RowArguments {
    @Option(names = "--mode", paramLabel = "MODE", description = "add, update or add-update (default)")
    String mode = "add-update";

    @Option(
            names = "--matched",
            paramLabel = "WHAT",
            description = "rows whose account is found: update, skip or refuse; instead of what --mode says")
    @Nullable
    String matched;

    @Option(
            names = "--unmatched",
            paramLabel = "WHAT",
            description = "rows whose account is not found: add, skip or refuse; instead of what --mode says")
    @Nullable
    String unmatched;

    @Option(
            names = "--action-column",
            description = "rows say in the column action what is done: add, update, block, unblock, delete or skip")
    boolean actionColumn;

    @Option(
            names = "--match",
            split = ",",
            paramLabel = "KEY",
            description = "keys that find existing accounts, in this order: username, email, employee_id, id"
                    + " (default: id,username)")
    List<String> match = new ArrayList<>();

    @Option(names = "--rows", paramLabel = "FROM-TO,…", description = "only these rows, as numbered in findings")
    @Nullable
    String rows;

    @Option(names = "--all-but", paramLabel = "FROM-TO,…", description = "every row but these")
    @Nullable
    String allBut;

    PlanOptions in(PlanOptions options) {
        return options.with(handling()).matchBy(keys(options)).with(selection());
    }

    private Handling handling() {
        Handling handling = Choice.of(
                "--mode",
                mode,
                List.of(
                        Map.entry("add", Handling.addOnly()),
                        Map.entry("update", Handling.updateOnly()),
                        Map.entry("add-update", Handling.addAndUpdate())));
        Handling.Matched found =
                matched == null ? handling.matched() : Choice.of("--matched", matched, Handling.Matched.class);
        Handling.Unmatched other = unmatched == null
                ? handling.unmatched()
                : Choice.of("--unmatched", unmatched, Handling.Unmatched.class);
        Handling told = new Handling(found, other, handling.column());
        return actionColumn ? told.followingRows() : told;
    }

    private List<MatchKey> keys(PlanOptions options) {
        if (match.isEmpty()) {
            return options.matchKeys();
        }
        return match.stream().map(RowArguments::key).distinct().toList();
    }

    private static MatchKey key(String name) {
        return Arrays.stream(MatchKey.values())
                .filter(key -> key.field().key().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("--match is username, email, employee_id or id, not '" + name + "'"));
    }

    private Selection selection() {
        if (rows != null && allBut != null) {
            throw new UsageException("Say --rows or --all-but, not both");
        }
        if (rows != null) {
            return Selection.of(ranges("--rows", rows));
        }
        return allBut == null ? Selection.all() : new Selection(Selection.Sense.ALL_BUT, ranges("--all-but", allBut));
    }

    private static List<Selection.Range> ranges(String option, String text) {
        try {
            return Arrays.stream(text.split(",", -1)).map(RowArguments::range).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + " is like 2-10,15, not '" + text + "'");
        }
    }

    private static Selection.Range range(String text) {
        String[] ends = text.strip().split("-", -1);
        long from = Long.parseLong(ends[0].strip());
        long to = ends.length == 1 ? from : Long.parseLong(ends[1].strip());
        if (ends.length > 2) {
            throw new IllegalArgumentException(text);
        }
        return new Selection.Range(from, to);
    }
}
