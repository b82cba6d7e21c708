package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void charactersOfEastAsiaTakeTwoColumnsAndMarksNone() {
        assertThat(Display.width("anna")).isEqualTo(4);
        assertThat(Display.width("山田太郎")).isEqualTo(8);
        assertThat(Display.width("ｱ")).as("half width").isEqualTo(1);
        assertThat(Display.width("Ａ")).as("full width").isEqualTo(2);
        assertThat(Display.width("e\u0301")).as("a letter with its mark").isEqualTo(1);
        assertThat(Display.width("a\u200Db")).as("a joiner").isEqualTo(2);
        assertThat(Display.width("\uD83D\uDE00")).as("an emoji").isEqualTo(2);
    }

    @Test
    void aTextIsCutToItsRoom() {
        assertThat(Display.cut("anna", 4)).isEqualTo("anna");
        assertThat(Display.cut("anna", 3)).isEqualTo("an…");
        assertThat(Display.cut("山田太郎", 7)).isEqualTo("山田太…");
        assertThat(Display.cut("山田太郎", 6)).as("no half character").isEqualTo("山田…");
        assertThat(Display.cut("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
        assertThat(Display.cut("anna", 0)).isEmpty();
        for (int room = 1; room < 10; room++) {
            assertThat(Display.width(Display.cut("a山e\u0301\uD83D\uDE00bcd", room)))
                    .isLessThanOrEqualTo(room);
        }
    }

    @Test
    void paddingCountsColumns() {
        assertThat(Display.pad("山", 4)).isEqualTo("山  ");
        assertThat(Display.pad("anna", 2)).isEqualTo("anna");
    }

    @Test
    void runningTextIsBrokenBetweenWords() {
        assertThat(Display.wrapped("Anna Ek is 山田 太郎", 7)).containsExactly("Anna Ek", "is 山田", "太郎");
        assertThat(Display.wrapped("a veryverylongword b", 6)).containsExactly("a", "veryv…", "b");
        assertThat(Display.wrapped("", 6)).containsExactly("");
    }

    @Test
    void nothingIsWiderThanItsRoomWhateverItsCharacters() {
        int[] some = {'a', ' ', '-', 0x301, 0x5C71, 0xFF21, 0x1F600, 0xAC00, 0x5D0, 0x200D, 0xE0};
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, some.length).forEach(at -> text.appendCodePoint(some[at]));
            int room = 1 + random.nextInt(30);
            assertThat(Display.width(Display.cut(text.toString(), room))).isLessThanOrEqualTo(room);
            assertThat(Display.wrapped(text.toString(), room))
                    .allMatch(line -> Display.width(line) <= room)
                    .isNotEmpty();
            assertThat(Display.width(Display.pad(Display.cut(text.toString(), room), room)))
                    .isEqualTo(room);
        }
    }
}
