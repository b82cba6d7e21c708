package dev.people.audit;

/**
 * One field before and after. Secrets never get here.
 *
 * @param field the field's key
 * @param before its text before; empty if it had none
 * @param after its text after; empty if it has none
 */
public record FieldDelta(String field, String before, String after) {
    /** The field without its texts: those are personal data. */
    @Override
    public String toString() {
        return "FieldDelta[" + field + "]";
    }
}
