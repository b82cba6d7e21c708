package dev.people.profile;

/** Port: keeps the fields of a directory's own, within one transaction. */
public interface FieldRepository {
    /** The fields as they are; those that are built in, where nobody has added any. */
    FieldSchema schema();

    /**
     * Keeps the next version in the place of the one before.
     *
     * @return whether it is kept; false when somebody else has changed the fields meanwhile
     */
    boolean replace(FieldSchema next);

    /** How many accounts have a value in the field with this key, deleted ones included. */
    long holders(String key);
}
