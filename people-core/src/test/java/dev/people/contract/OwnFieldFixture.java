package dev.people.contract;

import dev.people.profile.FieldRule;
import dev.people.profile.FieldSchema;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.profile.PrivacyClass;
import dev.people.storage.Storage;

/** Fields of a directory's own, one of each kind of value but references. */
public final class OwnFieldFixture {
    /** Unique. */
    public static final OwnField BADGE = OwnField.of("badge", "Badge number", FieldType.TEXT)
            .with(FieldRule.UNIQUE)
            .alsoCalled("Card");

    /** With options and a default. */
    public static final OwnField SHIRT =
            OwnField.select("shirt", "Shirt size", "S", "M", "L").byDefault("M").with(FieldRule.SEARCHABLE);

    /** Required of new accounts, where a default does for a value. */
    public static final OwnField FLOOR = OwnField.of("floor", "Floor", FieldType.WHOLE_NUMBER)
            .with(FieldRule.REQUIRED)
            .byDefault("0");

    /** Yes or no. */
    public static final OwnField FIRST_AID = OwnField.of("first_aid", "First aid", FieldType.YES_NO);

    /** A day that few may know. */
    public static final OwnField HIRED =
            OwnField.of("hired", "Hired on", FieldType.DATE).handled(PrivacyClass.SENSITIVE);

    private OwnFieldFixture() {}

    /** All of them. */
    public static FieldSchema schema() {
        return FieldSchema.builtIn()
                .with(BADGE)
                .with(SHIRT)
                .with(FLOOR)
                .with(FIRST_AID)
                .with(HIRED);
    }

    /** Adds all of them to a directory without any. */
    public static Storage in(Storage storage) {
        FieldSchema schema = FieldSchema.builtIn();
        for (OwnField field : schema().own()) {
            FieldSchema next = schema.with(field);
            storage.write(work -> work.fields().replace(next));
            schema = next;
        }
        return storage;
    }
}
