package dev.people.plan;

import dev.people.audit.FieldDelta;
import dev.people.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a plan, in full.
 *
 * @param row its number in the source
 * @param line the physical line where it starts; 0 where there are no lines
 * @param action what the plan does with it
 * @param match whom it is about
 * @param changes field by field, old and new
 * @param origins where new values come from that the source does not hold, by field
 * @param findings everything there is to say about it
 * @param manager what it does with the manager of whomever the row is about, which is among the changes
 * @param freshness whether it would still be carried out as planned
 */
public record PlanRow(
        long row,
        long line,
        PlanAction action,
        Match match,
        List<FieldDelta> changes,
        Map<String, ValueOrigin> origins,
        List<Finding> findings,
        LineAction manager,
        Freshness freshness) {
    /** Whether a row would still be carried out as planned. */
    public enum Freshness {
        /** It would. */
        FRESH,
        /** What its decision was made of has changed since. */
        STALE;

        /** Its name in views. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Whom a row is about.
     *
     * @param username the account's name, else the one in the source; empty where there is none
     * @param by the first key that found the account; empty where none did
     */
    public record Match(String username, Optional<MatchKey> by) {
        /** Nothing may be null. */
        public Match {
            Objects.requireNonNull(username, "username");
            Objects.requireNonNull(by, "by");
        }
    }

    /** Copies the collections. */
    public PlanRow {
        changes = List.copyOf(changes);
        origins = Map.copyOf(origins);
        findings = List.copyOf(findings);
    }

    /** What to send of it. */
    public PlanRowView view() {
        return PlanRowView.of(this);
    }

    /** Whom it is about: the account's name, else the one in the source; empty where there is none. */
    public String username() {
        return match.username();
    }

    /** Where the new value of a change comes from. */
    public ValueOrigin origin(FieldDelta change) {
        return origins.getOrDefault(change.field(), ValueOrigin.FILE);
    }
}
