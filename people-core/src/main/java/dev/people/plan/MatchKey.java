package dev.people.plan;

import dev.people.profile.BuiltInField;

/** What a row's account may be found by. */
public enum MatchKey {
    /** Its id. */
    ID(BuiltInField.ID),
    /** Its username. */
    USERNAME(BuiltInField.USERNAME),
    /** Its address. */
    EMAIL(BuiltInField.EMAIL),
    /** Its employee id. */
    EMPLOYEE_ID(BuiltInField.EMPLOYEE_ID);

    private final BuiltInField field;

    MatchKey(BuiltInField field) {
        this.field = field;
    }

    /** The field that holds it. */
    public BuiltInField field() {
        return field;
    }
}
