package dev.people.organization;

import java.util.List;

/**
 * Somebody with those below them.
 *
 * @param person who
 * @param reportCount how many direct reports they have
 * @param reports those of them that are shown: none below the depth that was asked for
 */
public record ChartNode(ChartPerson person, long reportCount, List<ChartNode> reports) {
    /** Copies the reports. */
    public ChartNode {
        reports = List.copyOf(reports);
    }

    /** How many direct reports are not shown. */
    public long hidden() {
        return reportCount - reports.size();
    }
}
