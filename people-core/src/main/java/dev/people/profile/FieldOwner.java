package dev.people.profile;

import java.util.Locale;

/** Who looks after the values of a field. */
public enum FieldOwner {
    /** Each person after their own; whoever may edit accounts can edit it as well. */
    PERSON,
    /** Those who may edit accounts. */
    ADMINISTRATION;

    /** Its name in views. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
