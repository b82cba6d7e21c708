package dev.people.profile;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** One thing that is kept about a person: built in, or of the directory's own. */
public sealed interface Field permits BuiltInField, OwnField {
    /** Built-in fields as a template has them, then the directory's own by their keys. */
    Comparator<Field> ORDER = Comparator.comparing(Field::place).thenComparing(Field::key);

    /** The kind of field, in views: {@code built_in} or {@code own}. */
    default String code() {
        return fold(builtIn -> "built_in", own -> "own");
    }

    /** What to send of it. */
    default FieldView view() {
        return fold(FieldView::of, FieldView::of);
    }

    /** Its stable name, as in files: lower-case letters, digits and {@code _}. */
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

    /** Whether an account may be left without it. */
    boolean isClearable();

    /** Where it stands in a template; fields with the same place are in the order of their keys. */
    int place();

    /** The answer for a field that is built in, or the one for a field of the directory's own. */
    <R> R fold(Function<? super BuiltInField, ? extends R> builtIn, Function<? super OwnField, ? extends R> own);

    /** Whether its values are yes and no, so that a column may mean the opposite. */
    default boolean isYesOrNo() {
        return type() == FieldType.YES_NO || type() == FieldType.ACCOUNT_STATE;
    }
}
