package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan as a table for people, and as CSV. */
class PlanTableTest {
    private static final String ESCAPE = "\u001B[";

    @TempDir
    Path folder;

    private ConsoleSession console;
    private String file;

    @BeforeEach
    void four() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
        file = console.file(
                "four.csv",
                "username,first_name,last_name,email,department",
                "anna,Anne,,,<clear>",
                "zoe,山田太郎山田太郎,e\u0301,zoe@example.org,",
                "ben,,,nowhere,",
                "eva,,,,");
    }

    private List<String> table(String... options) {
        List<String> all = new ArrayList<>(List.of("plan", file));
        all.addAll(List.of(options));
        List<String> lines =
                console.run(all.toArray(String[]::new)).out().lines().toList();
        int head = 0;
        while (head < lines.size() && !lines.get(head).contains("row  action")) {
            head++;
        }
        return lines.subList(head, lines.size()).stream()
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void showsWhoByWhichKeyAndWhatChangesFromWhatToWhat() {
        assertThat(table("--page", "1", "--width", "120", "--wrap"))
                .containsExactly(
                        "row  action     match     account  changes",
                        "  2  update     username  anna     first_name: Anna → Anne, department: Sales → (empty)",
                        "  3  add                  zoe      username: zoe, first_name: 山田太郎山田太郎, last_name: \u00e9,"
                                + " email: zoe@example.org",
                        "                                   account_state: pending (default), user_type: standard (default)",
                        "                                   change_password_next_time: 0 (default)",
                        "  4  refused    username  ben      error EMAIL_INVALID: [email] \"nowhere\" is not an e-mail address. Correct it.",
                        "  5  unchanged  username  eva",
                        "  page 1 of 1, 4 rows");
    }

    @Test
    void hasOneLineForEachPersonAndSaysWhoIsNewByNameAndAddress() {
        assertThat(table("--page", "1", "--width", "80"))
                .containsExactly(
                        "row  action     account  changes",
                        "  2  update     anna     first_name: Anna → Anne, department: Sales → (empty)",
                        "  3  add        zoe      山田太郎山田太郎 \u00e9, zoe@example.org",
                        "  4  refused    ben      EMAIL_INVALID: \"nowhere\" is not an e-mail address. Cor…",
                        "  5  unchanged  eva",
                        "  page 1 of 1, 4 rows");
        assertThat(table("--page", "1", "--width", "120").get(0)).contains("match");
    }

    @Test
    void aTextThatIsCutSaysSo() {
        file = console.file(
                "long.csv",
                "username,first_name,last_name,email,city,location",
                "zoe,山田太郎山田太郎,山田太郎,zoe@example.org,山田太郎,Building");
        for (int width = 40; width < 100; width++) {
            String line =
                    table("--page", "1", "--width", Integer.toString(width)).get(1);
            assertThat(Display.width(line)).isLessThanOrEqualTo(width);
            assertThat(line.endsWith("…")).as(line).isNotEqualTo(line.endsWith("Building"));
        }
    }

    @Test
    void pagesOnlyWhatIsAskedFor() {
        assertThat(table("--only", "refused,update", "--page-size", "1", "--page", "2"))
                .anyMatch(line -> line.contains("ben"))
                .noneMatch(line -> line.contains("anna"))
                .endsWith("  page 2 of 2, 2 rows");
        assertThat(table("--page", "1", "--page-size", "3")).endsWith("  page 1 of 2, 4 rows; --page 2 goes on");
        assertThat(console.run("plan", file, "--page", "9").out()).contains("page 9 of 1, 4 rows");
    }

    @Test
    void noLineIsWiderThanItsRoom() {
        for (int width : new int[] {60, 80, 101}) {
            List<String> lines = table("--page", "1", "--width", Integer.toString(width));
            assertThat(lines).allMatch(line -> Display.width(line) <= width);
            assertThat(table("--page", "1", "--width", Integer.toString(width), "--wrap"))
                    .allMatch(line -> Display.width(line) <= width);
        }
    }

    @Test
    void isThereByItselfOnATerminalOnly() {
        assertThat(table()).isEmpty();
        assertThat(console.answering("n").run("plan", file).out()).contains("row  action", "page 1 of 1");
        assertThat(console.run("plan", file, "--details").out()).doesNotContain("row  action");
    }

    @Test
    void isColoredWhereSomebodyWantsIt() {
        assertThat(String.join("\n", table("--page", "1"))).doesNotContain(ESCAPE);
        assertThat(String.join("\n", table("--page", "1", "--color", "always"))).contains(ESCAPE + "32m");
        console.answering("n");
        assertThat(console.run("plan", file, "--color", "never").out()).doesNotContain(ESCAPE);
    }

    @Test
    void byDefaultOnlyATerminalHasColorsUnlessSomebodyWantsNone() {
        assertThat(Colors.of("auto", true, Map.of()).paint("x", Colors.Tone.BAD))
                .isEqualTo(ESCAPE + "31mx" + ESCAPE + "0m");
        assertThat(Colors.of("auto", false, Map.of()).paint("x", Colors.Tone.BAD))
                .isEqualTo("x");
        assertThat(Colors.of("auto", true, Map.of("NO_COLOR", "1")).paint("x", Colors.Tone.BAD))
                .isEqualTo("x");
        assertThat(Colors.of("auto", true, Map.of("NO_COLOR", "")).paint("x", Colors.Tone.BAD))
                .isNotEqualTo("x");
        assertThat(Colors.of("always", false, Map.of("NO_COLOR", "1")).paint("x", Colors.Tone.BAD))
                .isNotEqualTo("x");
    }

    @Test
    void valuesMoveNobodysCursor() {
        file = console.file("evil.csv", "username,department", "anna,\u001B[2Jgone\u202E", "eva\u009B,x");
        String shown = String.join("\n", table("--page", "1", "--width", "200"));
        assertThat(shown).doesNotContain("\u001B", "\u202E", "\u009B").contains("anna");
    }

    @Test
    void asCsvHasARecordForEachChangeAndFindingAndGuardsFormulas() throws IOException {
        file = console.file("formula.csv", "username,first_name,email", "anna,=1+1,", "ben,,nowhere");
        String csv = console.run("plan", file, "--format", "csv").out();
        assertThat(csv.lines().findFirst())
                .contains("row,line,action,match,username,field,old,new,origin,code,severity,message,_guarded");
        assertThat(csv).contains("2,2,update,username,anna,first_name,Anna,'=1+1,file,,,,", "EMAIL_INVALID");
        Path out = folder.resolve("changes.csv");
        assertThat(console.run("plan", file, "--changes", out.toString()).err()).contains("Changes written to");
        assertThat(Files.readString(out)).isEqualTo(csv);
        assertThat(console.run("plan", file, "--changes", file).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("plan", file, "--format", "csv", "--json").status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
