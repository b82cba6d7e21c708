package dev.people.plan;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import java.util.List;

/**
 * One row of a plan, in full.
 *
 * @param row its number in the source
 * @param line the physical line where it starts; 0 where there are no lines
 * @param action what the plan does with it
 * @param username whom it is about: the account's name, else the one in the source; empty where there is none
 * @param changes field by field, old and new
 * @param findings everything there is to say about it
 * @param manager what it does with the manager of whomever the row is about, which is among the changes
 * @param freshness whether it would still be carried out as planned
 */
public record PlanRow(
        long row,
        long line,
        PlanAction action,
        String username,
        List<FieldDelta> changes,
        List<Finding> findings,
        LineAction manager,
        Freshness freshness) {
    /** Whether a row would still be carried out as planned. */
    public enum Freshness {
        /** It would. */
        FRESH,
        /** What its decision was made of has changed since. */
        STALE
    }

    /** Copies the lists. */
    public PlanRow {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }
}
