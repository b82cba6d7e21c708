package dev.people.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The tree against a plain reference, on any forest with any changes. */
class ReportingTreePropertyTest {
    /**
     * A forest and changes of it, one row for each; the managers of the forest have larger numbers than their reports.
     *
     * @param forest the manager of each person; -1 for none
     * @param changes the new manager of some, by person; -1 for none
     */
    record Case(List<Integer> forest, Map<Integer, Integer> changes) {
        ReportingTree tree() {
            ReportingTree tree = new ReportingTree();
            before().forEach((report, manager) -> tree.add(key(report), key(manager)));
            changes.forEach((report, manager) -> {
                if (manager < 0) {
                    tree.release(report, key(report));
                } else {
                    tree.assign(report, key(report), key(manager));
                }
            });
            return tree;
        }

        Map<Integer, Integer> before() {
            return IntStream.range(0, forest.size())
                    .filter(report -> forest.get(report) >= 0)
                    .boxed()
                    .collect(Collectors.toMap(report -> report, forest::get));
        }

        /** Refuses all rows on a cycle until there is none. */
        Set<Integer> refused() {
            Set<Integer> refused = new HashSet<>();
            while (true) {
                Map<Integer, Integer> lines = after(refused);
                Set<Integer> onCycle = lines.keySet().stream()
                        .filter(person -> isOnCycle(person, lines))
                        .filter(this::changes)
                        .filter(person -> !refused.contains(person))
                        .collect(Collectors.toSet());
                if (onCycle.isEmpty()) {
                    return refused;
                }
                refused.addAll(onCycle);
            }
        }

        boolean changes(int report) {
            return changes.containsKey(report) && !changes.get(report).equals(forest.get(report));
        }

        Map<Integer, Integer> after(Set<Integer> refused) {
            Map<Integer, Integer> lines = new HashMap<>(before());
            changes.keySet().stream()
                    .filter(report -> !refused.contains(report))
                    .forEach(row -> apply(row, lines));
            return lines;
        }

        void apply(int row, Map<Integer, Integer> lines) {
            int manager = changes.getOrDefault(row, -1);
            if (manager < 0) {
                lines.remove(row);
            } else {
                lines.put(row, manager);
            }
        }
    }

    private static long key(int person) {
        return person * 0x9E3779B97F4A7C15L;
    }

    private static boolean isOnCycle(int person, Map<Integer, Integer> lines) {
        Optional<Integer> at = Optional.of(person);
        for (int steps = 0; steps <= lines.size(); steps++) {
            at = at.map(lines::get);
            if (at.isEmpty()) {
                return false;
            }
            if (at.get() == person) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCycle(Map<Integer, Integer> lines) {
        return lines.keySet().stream().anyMatch(person -> isOnCycle(person, lines));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers().between(1, 14).flatMap(size -> {
            Arbitrary<List<Integer>> forest = Combinators.combine(IntStream.range(0, size)
                            .mapToObj(person -> Arbitraries.oneOf(
                                    Arbitraries.just(-1), Arbitraries.integers().between(person, size - 1)))
                            .toList())
                    .as(managers -> IntStream.range(0, size)
                            .mapToObj(person ->
                                    managers.get(person) == person ? Integer.valueOf(-1) : managers.get(person))
                            .toList());
            Arbitrary<Map<Integer, Integer>> changes = Arbitraries.maps(
                    Arbitraries.integers().between(0, size - 1),
                    Arbitraries.integers().between(-1, size - 1));
            return Combinators.combine(forest, changes).as(Case::new);
        });
    }

    private static Set<Integer> refused(ReportingOrder order) {
        return order.cycles().stream()
                .flatMap(cycle -> Arrays.stream(cycle.rows()).boxed())
                .collect(Collectors.toSet());
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void refusesTheRowsOfEveryCycleAndNoOthers(@ForAll("cases") Case some) {
        assertThat(refused(some.tree().solve())).isEqualTo(some.refused());
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void everyOtherRowThatChangesSomethingIsInTheOrderOnce(@ForAll("cases") Case some) {
        ReportingOrder order = some.tree().solve();
        List<Integer> rows = new ArrayList<>();
        for (int level = 0; level < order.levels(); level++) {
            assertThat(order.level(level)).isNotEmpty().isSorted();
            Arrays.stream(order.level(level)).forEach(rows::add);
        }
        assertThat(order.rows())
                .containsExactly(rows.stream().mapToInt(row -> row).toArray());
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(some.changes().keySet().stream()
                        .filter(some::changes)
                        .filter(row -> !some.refused().contains(row))
                        .toList());
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void noCycleArisesAtAnyMomentAndTheEndIsTheSame(@ForAll("cases") Case some) {
        Map<Integer, Integer> lines = new HashMap<>(some.before());
        for (int row : some.tree().solve().rows()) {
            some.apply(row, lines);
            assertThat(hasCycle(lines)).as("after row %s", row).isFalse();
        }
        assertThat(lines).isEqualTo(some.after(some.refused()));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void everyPathIsACycleOfTheRelationAndHoldsItsRows(@ForAll("cases") Case some) {
        for (ReportingCycle cycle : some.tree().solve().cycles()) {
            long[] path = cycle.path();
            assertThat(path).hasSize(cycle.length()).doesNotHaveDuplicates();
            assertThat(path)
                    .contains(Arrays.stream(cycle.rows())
                            .mapToLong(row -> key(row))
                            .toArray());
            assertThat(path[0]).isEqualTo(key(cycle.rows()[0]));
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichThingsAreToldDoesNotMatter(@ForAll("cases") Case some) {
        ReportingTree other = new ReportingTree();
        List<Integer> reports = new ArrayList<>(some.changes().keySet());
        Collections.reverse(reports);
        for (int report : reports) {
            int manager = some.changes().getOrDefault(report, -1);
            if (manager < 0) {
                other.release(report, key(report));
            } else {
                other.assign(report, key(report), key(manager));
            }
        }
        some.before().forEach((report, manager) -> other.add(key(report), key(manager)));
        ReportingOrder order = other.solve();
        assertThat(order.rows()).containsExactly(some.tree().solve().rows());
        assertThat(refused(order)).isEqualTo(some.refused());
    }
}
