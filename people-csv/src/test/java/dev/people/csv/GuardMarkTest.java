package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Only files that say so themselves are un-guarded. */
class GuardMarkTest {
    @Test
    void takesApostrophesOffWhereTheHeaderEndsWithTheMark() {
        assertThat(Csv.cells(Csv.text("name,city,_guarded\n'=1,'x,\n''+2,'n Sync,\n")))
                .containsExactly(List.of("name", "city"), List.of("=1", "'x"), List.of("'+2", "'n Sync"));
    }

    @Test
    void leavesTheCellsOfOtherFilesAlone() {
        assertThat(Csv.cells(Csv.text("name,city\n'=1,'+2\n")))
                .containsExactly(List.of("name", "city"), List.of("'=1", "'+2"));
        assertThat(Csv.cells(Csv.text("name,city\n_guarded,'+2\n")))
                .containsExactly(List.of("name", "city"), List.of("_guarded", "'+2"));
    }

    @Test
    void readsWhatASpreadsheetProgramMakesOfAGuardedFile() {
        String moved = "_guarded ;name;city\n;'=1;x\n;edited by hand;=2\n";
        assertThat(Csv.cells(Csv.text(moved)))
                .containsExactly(List.of("name", "city"), List.of("=1", "x"), List.of("edited by hand", "=2"));
        String withoutEmptyCellsAtTheEnd = "name,city,_guarded\n'=1,x\ny\n";
        assertThat(Csv.cells(Csv.text(withoutEmptyCellsAtTheEnd)))
                .containsExactly(List.of("name", "city"), List.of("=1", "x"), List.of("y"));
    }

    @Test
    void keepsAColumnThatIsCalledTheSame() {
        GuardMark mark = new GuardMark(2);
        List<String> written = mark.put(List.of("a", "_guarded"), GuardMark.HEADER);
        assertThat(GuardMark.in(written)).isEqualTo(mark);
        assertThat(mark.taken(written)).containsExactly("a", "_guarded");
    }
}
