package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFieldTest {
    private static final OwnField BADGE = OwnField.of("badge", "Badge number", FieldType.TEXT);

    @Test
    void isPersonalAndLookedAfterByAdministratorsUnlessMoreIsSaid() {
        assertThat(BADGE.privacy()).isEqualTo(PrivacyClass.PERSONAL);
        assertThat(BADGE.owner()).isEqualTo(FieldOwner.ADMINISTRATION);
        assertThat(BADGE.rules()).isEmpty();
        assertThat(BADGE.isClearable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Badge", "1st", "_x", "a-b", "a b", "\u00e4", "email", "new_username", "none", "password"})
    void refusesAKeyThatFilesCouldNotTellFromSomethingElse(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> OwnField.of(key, "A title", FieldType.TEXT));
    }

    @Test
    void refusesAKeyOfMoreThan64Characters() {
        assertThat(OwnField.of("x".repeat(64), "X", FieldType.TEXT).key()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> OwnField.of("x".repeat(65), "X", FieldType.TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "x ", "two\nlines", "\u0000"})
    void refusesANameThatIsNoLineOfText(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> BADGE.called(name));
        assertThatIllegalArgumentException().isThrownBy(() -> BADGE.alsoCalled(name));
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void hasATypeThatMeansNothingElseInAnAccount(FieldType type) {
        if (type == FieldType.SELECT) {
            assertThat(OwnField.select("x", "X", "a").type()).isEqualTo(type);
        } else if (FieldType.ofOwnFields().contains(type)) {
            assertThat(OwnField.of("x", "X", type).type()).isEqualTo(type);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> OwnField.of("x", "X", type));
        }
    }

    @Test
    void onlyASelectHasOptionsAndItHasSome() {
        assertThatIllegalArgumentException().isThrownBy(() -> OwnField.select("x", "X"));
        assertThatIllegalArgumentException().isThrownBy(() -> BADGE.andOptions("a"));
        assertThat(OwnField.select("x", "X", "a").andOptions("b").options()).containsExactly("a", "b");
    }

    @Test
    void refusesOptionsThatDifferInCaseAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> OwnField.select("x", "X", "Golf", "golf"));
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldRule.class,
            names = {"UNIQUE", "SEARCHABLE"})
    void longTextsAreNotIndexed(FieldRule rule) {
        OwnField notes = OwnField.of("notes", "Notes", FieldType.LONG_TEXT);
        assertThat(notes.longest()).isEqualTo(65_535);
        assertThatIllegalArgumentException().isThrownBy(() -> notes.with(rule));
    }

    @Test
    void whatIsRequiredOrKeptIsNotCleared() {
        assertThat(BADGE.with(FieldRule.REQUIRED).isClearable()).isFalse();
        assertThat(BADGE.with(FieldRule.KEPT).isClearable()).isFalse();
        assertThat(BADGE.with(EnumSet.of(FieldRule.UNIQUE, FieldRule.SEARCHABLE))
                        .isClearable())
                .isTrue();
    }

    @Test
    void aReferenceHasNoDefault() {
        OwnField mentor = OwnField.of("mentor", "Mentor", FieldType.REFERENCE);
        assertThatIllegalArgumentException().isThrownBy(() -> mentor.byDefault("anna"));
    }

    @Test
    void standsBetweenTheManagerAndWhatSaysWhatToDo() {
        FieldSchema schema = FieldSchema.builtIn().with(BADGE);
        assertThat(schema.all())
                .containsSubsequence(BuiltInField.MANAGER, BADGE, BuiltInField.NEW_USERNAME, BuiltInField.ACTION);
        assertThat(schema.exportable()).contains(BADGE).doesNotContain(BuiltInField.ACTION);
    }

    @Test
    void aSchemaRefusesNamesThatMeanTwoFields() {
        FieldSchema schema = FieldSchema.builtIn().with(BADGE.alsoCalled("Card"));
        for (OwnField other : List.of(
                OwnField.of("x", "badge NUMBER", FieldType.TEXT),
                OwnField.of("card", "C", FieldType.TEXT),
                OwnField.of("x", "Employee-ID", FieldType.TEXT),
                OwnField.of("x", "X", FieldType.TEXT).alsoCalled("first_name"))) {
            assertThatIllegalArgumentException().as(other.title()).isThrownBy(() -> schema.with(other));
        }
    }

    @Test
    void everyChangeOfASchemaIsAVersion() {
        FieldSchema schema = FieldSchema.builtIn().with(BADGE);
        assertThat(schema.version()).isEqualTo(1);
        assertThat(schema.with(BADGE.called("Badge")).own()).containsExactly(BADGE.called("Badge"));
        assertThat(schema.without("badge")).isEqualTo(new FieldSchema(2, List.of()));
    }

    @Test
    void defaultsDoForRequiredValues() {
        FieldSchema schema = FieldSchema.builtIn()
                .with(BADGE.with(FieldRule.REQUIRED))
                .with(OwnField.of("floor", "Floor", FieldType.WHOLE_NUMBER)
                        .with(Set.of(FieldRule.REQUIRED))
                        .byDefault("0"));
        assertThat(schema.required()).contains(BADGE.with(FieldRule.REQUIRED)).hasSize(5);
    }
}
