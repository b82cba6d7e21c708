package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts findings by code and keeps the first of them by row. For one thread. */
final class FindingTally {
    static final int KEPT = 1000;

    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
    private final List<Finding> kept = new ArrayList<>();

    void add(Finding finding) {
        count(finding.code());
        kept.add(finding);
        if (kept.size() >= 2 * KEPT) {
            cut();
        }
    }

    /** Counts one that nobody can tell more of. */
    void count(FindingCode code) {
        counts.merge(code, 1L, Long::sum);
    }

    private void cut() {
        kept.sort(Comparator.comparingLong(finding -> finding.place().row()));
        if (kept.size() > KEPT) {
            kept.subList(KEPT, kept.size()).clear();
        }
    }

    List<Finding> first() {
        cut();
        return List.copyOf(kept);
    }

    Map<FindingCode, Long> counts() {
        return Map.copyOf(counts);
    }
}
