package dev.people.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The plain texts kept about a person. A field without a text is absent: there is no empty text. Immutable.
 */
public final class Profile {
    private static final Profile EMPTY = new Profile(new EnumMap<>(BuiltInField.class));

    private final EnumMap<BuiltInField, String> texts;

    private Profile(EnumMap<BuiltInField, String> texts) {
        this.texts = texts;
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
        EnumMap<BuiltInField, String> kept = new EnumMap<>(BuiltInField.class);
        texts.forEach((field, text) -> put(kept, field, text));
        return new Profile(kept);
    }

    /** The texts that are found for its fields; null or empty where there is none. */
    public static Profile of(Function<BuiltInField, @Nullable String> find) {
        EnumMap<BuiltInField, String> kept = new EnumMap<>(BuiltInField.class);
        for (BuiltInField field : BuiltInField.allProfileTexts()) {
            String text = find.apply(field);
            if (text != null && !text.isEmpty()) {
                kept.put(field, text);
            }
        }
        return new Profile(kept);
    }

    /** The text of a field. */
    public Optional<String> text(BuiltInField field) {
        return Optional.ofNullable(texts.get(field));
    }

    /** The same with another text for a field; null or empty takes it away. */
    public Profile with(BuiltInField field, @Nullable String text) {
        EnumMap<BuiltInField, String> other = new EnumMap<>(texts);
        put(other, field, text == null ? "" : text);
        return new Profile(other);
    }

    /** Shows every text. */
    public void forEach(BiConsumer<BuiltInField, String> action) {
        texts.forEach(action);
    }

    /** First name, or nothing. */
    public String firstName() {
        return texts.getOrDefault(BuiltInField.FIRST_NAME, "");
    }

    /** Last name, or nothing. */
    public String lastName() {
        return texts.getOrDefault(BuiltInField.LAST_NAME, "");
    }

    /** The texts by field. */
    public Map<BuiltInField, String> asMap() {
        return Collections.unmodifiableMap(texts);
    }

    /** What to send of it: the texts by the keys of their fields. */
    public Map<String, String> view() {
        Map<String, String> view = new LinkedHashMap<>();
        texts.forEach((field, text) -> view.put(field.key(), text));
        return Collections.unmodifiableMap(view);
    }

    private static void put(EnumMap<BuiltInField, String> texts, BuiltInField field, String text) {
        if (!field.isProfileText()) {
            throw new IllegalArgumentException(field + " is not a plain text");
        }
        if (text.isEmpty()) {
            texts.remove(field);
        } else {
            texts.put(field, text);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && texts.equals(profile.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    /** The fields that are known, without their texts: those are personal data. */
    @Override
    public String toString() {
        return "Profile" + texts.keySet();
    }
}
