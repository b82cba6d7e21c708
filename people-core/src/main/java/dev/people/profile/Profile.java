package dev.people.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about a person besides the keys of the account: plain texts, and values of the directory's own fields. A
 * field without a text is absent: there is no empty text. Immutable.
 */
public final class Profile {
    private static final BuiltInField[] FIELDS = BuiltInField.allProfileTexts().toArray(BuiltInField[]::new);
    /** Where the text of a field stands, by its number; -1 of a field that is no plain text. */
    private static final int[] PLACES = places();

    private static final Profile EMPTY = new Profile(new String[FIELDS.length], OwnValues.none());

    /** In the order of {@link #FIELDS}; null where there is none. */
    private final @Nullable String[] texts;

    private final OwnValues own;

    private Profile(@Nullable String[] texts, OwnValues own) {
        this.texts = texts;
        this.own = own;
    }

    /** Nothing known. */
    public static Profile empty() {
        return EMPTY;
    }

    /**
     * These texts; empty ones are left out.
     *
     * @throws IllegalArgumentException when a field is no {@linkplain BuiltInField#isProfileText() profile text}
     */
    public static Profile of(Map<BuiltInField, String> texts) {
        @Nullable String[] kept = new String[FIELDS.length];
        texts.forEach((field, text) -> kept[place(field)] = orNull(text));
        return new Profile(kept, OwnValues.none());
    }

    /** The texts that are found for its fields; null or empty where there is none. */
    public static Profile of(Function<BuiltInField, @Nullable String> find) {
        @Nullable String[] kept = new String[FIELDS.length];
        for (int i = 0; i < FIELDS.length; i++) {
            kept[i] = orNull(find.apply(FIELDS[i]));
        }
        return new Profile(kept, OwnValues.none());
    }

    /** The text of a field. */
    public Optional<String> text(BuiltInField field) {
        int place = PLACES[field.ordinal()];
        return place < 0 ? Optional.empty() : Optional.ofNullable(texts[place]);
    }

    /** The values of the directory's own fields. */
    public OwnValues own() {
        return own;
    }

    /** The same with another text for a field; null or empty takes it away. */
    public Profile with(BuiltInField field, @Nullable String text) {
        @Nullable String[] other = texts.clone();
        other[place(field)] = orNull(text);
        return new Profile(other, own);
    }

    /** The same with other values of the directory's own fields. */
    public Profile with(OwnValues others) {
        return own.equals(others) ? this : new Profile(texts, others);
    }

    /** Shows every plain text. */
    public void forEach(BiConsumer<BuiltInField, String> action) {
        for (int i = 0; i < FIELDS.length; i++) {
            String text = texts[i];
            if (text != null) {
                action.accept(FIELDS[i], text);
            }
        }
    }

    /** First name, or nothing. */
    public String firstName() {
        return text(BuiltInField.FIRST_NAME).orElse("");
    }

    /** Last name, or nothing. */
    public String lastName() {
        return text(BuiltInField.LAST_NAME).orElse("");
    }

    /** The plain texts by field. */
    public Map<BuiltInField, String> asMap() {
        Map<BuiltInField, String> map = new EnumMap<>(BuiltInField.class);
        forEach(map::put);
        return Collections.unmodifiableMap(map);
    }

    /** What to send of it: texts and values by the keys of their fields. */
    public Map<String, String> view() {
        Map<String, String> view = new LinkedHashMap<>();
        forEach((field, text) -> view.put(field.key(), text));
        own.forEach(view::put);
        return Collections.unmodifiableMap(view);
    }

    private static int place(BuiltInField field) {
        int place = PLACES[field.ordinal()];
        if (place < 0) {
            throw new IllegalArgumentException(field + " is not a plain text");
        }
        return place;
    }

    private static int[] places() {
        int[] places = new int[BuiltInField.all().size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < FIELDS.length; i++) {
            places[FIELDS[i].ordinal()] = i;
        }
        return places;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && Arrays.equals(texts, profile.texts) && own.equals(profile.own);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(texts), own);
    }

    /** The fields that are known, without their texts: those are personal data. */
    @Override
    public String toString() {
        return "Profile" + asMap().keySet() + (own.isEmpty() ? "" : own.asMap().keySet());
    }
}
