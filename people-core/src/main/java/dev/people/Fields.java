package dev.people;

import dev.people.actor.CallContext;
import dev.people.profile.FieldSchema;
import dev.people.profile.OwnField;

/** The fields of accounts: those that are built in, and the directory's own. */
public final class Fields {
    private final People.Kit kit;
    private final CallContext call;

    Fields(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /** Every field that there is. */
    public FieldSchema schema() {
        return kit.fields().schema(call);
    }

    /**
     * Adds a field; accounts that are there have no value in it.
     *
     * @return the field as it is kept: its default is in the form in which values are kept
     * @throws dev.people.finding.RejectedException with {@code FIELD_EXISTS} when there is one with its key, with {@code
     *     FIELD_NAME_TAKEN} when another field has one of its names, with {@code FIELD_IN_USE} while accounts have values of
     *     a field of that key that is gone; when its default is no value of it, or when the actor may not
     */
    public OwnField add(OwnField field) {
        return kit.fields().add(call, field);
    }

    /**
     * Changes the field with this key. Its type stays, and so do its options, whether it is unique and whether it is
     * searchable; options can be added.
     *
     * @return the field as it is kept
     * @throws dev.people.finding.RejectedException with {@code FIELD_UNKNOWN} when there is none with its key, with {@code
     *     FIELD_FIXED} when something would be another that stays, with {@code FIELD_NAME_TAKEN} when another field has one
     *     of its names; when its default is no value of it, or when the actor may not
     */
    public OwnField change(OwnField field) {
        return kit.fields().change(call, field);
    }

    /**
     * Deletes the field with this key, which no account has a value in.
     *
     * @throws dev.people.finding.RejectedException with {@code FIELD_UNKNOWN} when there is none, with {@code FIELD_IN_USE}
     *     while accounts have values, or when the actor may not
     */
    public void delete(String key) {
        kit.fields().delete(call, key);
    }
}
