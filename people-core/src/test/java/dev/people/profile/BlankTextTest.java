package dev.people.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {
    private static boolean isUnseen(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.WHITE_SPACE)
                || UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || UCharacter.getType(character) == Character.FORMAT
                || character == 0x2800;
    }

    @Test
    void everyCharacterIsBlankThatShowsNothingAndNoOther() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            if (UCharacter.getType(character) != Character.SURROGATE) {
                String text = Character.toString(character);
                assertThat(BlankText.isBlank(text)).as("U+%04X", character).isEqualTo(isUnseen(character));
                assertThat(BlankText.strip(text + text + "a" + text + "b"))
                        .as("U+%04X", character)
                        .isEqualTo(isUnseen(character) ? "a" + text + "b" : text + text + "a" + text + "b");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "\n",
                "\u0085",
                "\u00A0",
                "\u2007",
                "\u202F",
                "\u3000",
                "\u200B",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u180E",
                "\u200E",
                "\u202E",
                "\u2066",
                "\uDB40\uDC41"
            })
    void goesFromBothEnds(String unseen) {
        assertThat(BlankText.strip(unseen + "0042" + unseen + unseen)).isEqualTo("0042");
        assertThat(BlankText.strip(unseen)).isEmpty();
    }

    @Test
    void leavesWhatSaysHowTheCharacterBeforeLooks() {
        List.of("\u2764\uFE0F", "\u845B\uDB40\uDD00", "e\u0301")
                .forEach(text -> assertThat(BlankText.strip(text)).isEqualTo(text));
    }
}
