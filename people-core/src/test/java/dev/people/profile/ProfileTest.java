package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void aFieldWithoutATextIsAbsent() {
        Profile profile = Profile.of(Map.of(BuiltInField.CITY, "", BuiltInField.PHONE, "1"));
        assertThat(profile.text(BuiltInField.CITY)).isEmpty();
        assertThat(profile.asMap()).isEqualTo(Map.of(BuiltInField.PHONE, "1"));
        assertThat(profile.with(BuiltInField.PHONE, "")).isEqualTo(Profile.empty());
        assertThat(profile.with(BuiltInField.PHONE, null)).isEqualTo(Profile.empty());
        assertThat(profile.firstName() + profile.lastName()).isEmpty();
    }

    @Test
    void neverChanges() {
        Map<BuiltInField, String> texts = new HashMap<>(Map.of(BuiltInField.CITY, "Bern"));
        Profile profile = Profile.of(texts);
        texts.put(BuiltInField.CITY, "Basel");
        Profile other = profile.with(BuiltInField.CITY, "Chur");
        assertThat(profile.text(BuiltInField.CITY)).isEqualTo(Optional.of("Bern"));
        assertThat(other.text(BuiltInField.CITY)).isEqualTo(Optional.of("Chur"));
        assertThatThrownBy(() -> profile.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void holdsPlainTextsOnly() {
        for (BuiltInField field : BuiltInField.all()) {
            if (!field.isProfileText()) {
                assertThatThrownBy(() -> Profile.empty().with(field, "x")).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void printsNobodysData() {
        Profile profile = Profile.empty().with(BuiltInField.LAST_NAME, "Ahlgren");
        assertThat(profile.toString()).contains("LAST_NAME").doesNotContain("Ahlgren");
    }
}
