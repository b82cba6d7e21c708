package dev.people.run;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many rows had each result, and how many of each kind of effect that is told apart from its row. Immutable. */
public final class RowCounts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** None. */
    public static final RowCounts NONE = new RowCounts(Map.of());

    /** Without those of which there are none. */
    private final TreeMap<RowResult, Long> counts;

    private RowCounts(Map<RowResult, Long> counts) {
        this.counts = new TreeMap<>(counts);
    }

    /** Those of these outcomes. */
    static RowCounts of(List<RowOutcome> rows) {
        Map<RowResult, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.result(), 1L, Long::sum));
        return new RowCounts(counts);
    }

    /** How many had this result. */
    public long of(RowResult result) {
        return counts.getOrDefault(result, 0L);
    }

    /** With so many more of a result. */
    public RowCounts plus(RowResult result, long more) {
        Map<RowResult, Long> sum = new HashMap<>(counts);
        add(sum, result, more);
        return new RowCounts(sum);
    }

    /** Both together. */
    public RowCounts plus(RowCounts other) {
        Map<RowResult, Long> sum = new HashMap<>(counts);
        other.counts.forEach((result, more) -> add(sum, result, more));
        return new RowCounts(sum);
    }

    private static void add(Map<RowResult, Long> counts, RowResult result, long more) {
        counts.merge(result, more, (some, others) -> some + others == 0 ? null : Long.valueOf(some + others));
        counts.remove(result, 0L);
    }

    /** The results that are told of: the usual ones, and those that something had. */
    public Set<RowResult> results() {
        Set<RowResult> results = new TreeSet<>(RowResult.usual());
        results.addAll(counts.keySet());
        return Collections.unmodifiableSet(results);
    }

    /** What to send of them: how many by the code of the result, usual results without a row as well. */
    public Map<String, Long> view() {
        Map<String, Long> view = new LinkedHashMap<>();
        results().forEach(result -> view.put(result.code(), of(result)));
        return Collections.unmodifiableMap(view);
    }

    /** How many rows in all; what became of effects that are told apart is not counted. */
    public long total() {
        return total(RowResult.ROW);
    }

    /** How many in all of this kind of effect. */
    public long total(String kind) {
        return sum(result -> result.kind().equals(kind));
    }

    /** How many in all of the kinds of effects that are told apart from their rows. */
    public long others() {
        return sum(result -> !result.isOfRow());
    }

    /** The kinds of effects that are told apart from their rows, as far as there are any. */
    public Set<String> kinds() {
        return counts.keySet().stream()
                .filter(result -> !result.isOfRow())
                .map(RowResult::kind)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many wrote something, rows and effects that are told apart. */
    public long writing() {
        return sum(RowResult::writes);
    }

    /** How many were refused or stale, rows and effects that are told apart. */
    public long failed() {
        return sum(result -> result.outcome().fails());
    }

    /** How many wrote something of this kind of effect. */
    public long writing(String kind) {
        return sum(result -> result.kind().equals(kind) && result.writes());
    }

    private long sum(Predicate<RowResult> some) {
        return counts.entrySet().stream()
                .filter(entry -> some.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many by the names of the results, without those of which there are none. */
    public Map<String, Long> byName() {
        Map<String, Long> names = new LinkedHashMap<>();
        counts.forEach((result, count) -> names.put(result.toString(), count));
        return Collections.unmodifiableMap(names);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowCounts rows && counts.equals(rows.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return results().stream()
                .map(result -> result + "=" + of(result))
                .collect(Collectors.joining(", ", "RowCounts[", "]"));
    }
}
