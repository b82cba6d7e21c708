package dev.people.profile;

import java.util.List;

/** One thing that is kept about a person. */
public sealed interface Field permits BuiltInField {
    /** Its stable name, as in files: letters, digits and {@code _}. */
    String key();

    /** What people call it. */
    String title();

    /** Other names by which files know it. */
    List<String> aliases();

    /** The form of its values. */
    FieldType type();

    /** The longest text in code points. */
    int longest();

    /** Whether an account cannot be created without it. */
    boolean required();
}
