package dev.people.run;

import dev.people.id.PlanId;
import java.util.Locale;

/**
 * Names a part of a plan.
 *
 * @param plan which plan
 * @param kind of what
 * @param number which one, from 0
 */
public record PlanPart(PlanId plan, Kind kind, int number) {
    /** No part before the first. */
    public PlanPart {
        if (number < 0) {
            throw new IllegalArgumentException("Parts are numbered from 0, not " + number);
        }
    }

    /** Of what a part is. */
    public enum Kind {
        /** What is known of the source as a whole; written last, so that all its records are there when it is. */
        SOURCE,
        /** The source's records. */
        RECORDS,
        /** What the plan says. */
        BODY,
        /** How it is carried out: the same way whenever it is carried on. */
        APPLYING;

        /** Its name in storage. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
