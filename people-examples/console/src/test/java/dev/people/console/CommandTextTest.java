package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.profile.BuiltInField;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when they do not ask for JSON. */
class CommandTextTest {
    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    private List<String> lines(String... command) {
        ConsoleSession.Answer answer = console.run(command);
        assertThat(answer.status()).as(answer.err()).isZero();
        return answer.out().lines().map(line -> line.replaceAll(" +", " ")).toList();
    }

    @Test
    void aListHasALineForEachAccount() {
        assertThat(lines("list"))
                .containsExactly(
                        "username state name e-mail",
                        "anna pending Anna Ek anna@example.org",
                        "ben pending Ben Bo ben@example.org",
                        "eva pending Eva Fry eva@example.org",
                        "3 of 3 accounts");
        assertThat(lines("list", "fry"))
                .containsExactly("username state name e-mail", "eva pending Eva Fry eva@example.org", "1 of 1 account");
    }

    @Test
    void aListThatFindsNobodySaysWhereItLooked() {
        assertThat(lines("list", "nobody"))
                .containsExactly("No account has 'nobody' in username, first name, last name or e-mail address.");
        assertThat(lines("list", "--db", console.database() + "-empty")).containsExactly("No accounts.");
    }

    @Test
    void aListFitsOnTheTerminal() {
        console.importing(console.file(
                "long.csv",
                "username,first_name,last_name,email",
                "y".repeat(60) + ",山田太郎山田太郎山田太郎,山田太郎山田太郎山田太郎," + "a".repeat(60) + "@example.org"));
        assertThat(console.run("list").out().lines()).hasSize(6).allMatch(line -> Display.width(line) <= 80);
    }

    @Test
    void anAccountIsShownByAnyKeyWithManagerAndInvitation() {
        console.run("manager", "anna", "ben");
        console.importing(console.file("id.csv", "username,employee_id", "anna,4711"));
        String id = console.run("show", "anna", "--json").json().get("id").asText();
        for (String key : List.of("anna", "ANNA@example.org", "4711", id)) {
            assertThat(lines("show", key))
                    .contains(
                            "Username anna",
                            "Manager ben (Ben Bo, pending)",
                            "Invitation not sent yet: its message is held or waits for the next delivery");
        }
        console.run("invite", "anna");
        assertThat(lines("show", "anna"))
                .anyMatch(line -> line.matches("Invitation sent 20\\S+, valid until 20\\S+ \\S+ UTC"));
        assertThat(console.run("show", "anna", "--json")
                        .json()
                        .at("/invitation/state")
                        .asText())
                .isEqualTo("sent");
        assertThat(console.run("show", "anna", "--json")
                        .json()
                        .at("/manager/username")
                        .asText())
                .isEqualTo("ben");
        assertThat(lines("show", "eva")).contains("Manager nobody");
    }

    @Test
    void aPageSaysOnStandardErrorHowToGoOn() {
        ConsoleSession.Answer page = console.run("list", "--limit", "2");
        assertThat(page.out().lines()).hasSize(4).endsWith("2 of 3 accounts");
        String next = page.err().replaceAll("(?s).*--after (\\S+);.*", "$1");
        assertThat(lines("list", "--limit", "2", "--after", next))
                .contains("eva pending Eva Fry eva@example.org", "1 of 3 accounts");
    }

    @Test
    void anAccountIsShownWithEveryFieldAndItsHistoryNewestFirst() {
        console.run("block", "anna", "--reason", "gone fishing");
        List<String> shown = lines("show", "anna");
        for (BuiltInField field : BuiltInField.ofAccount()) {
            assertThat(shown).anyMatch(line -> line.startsWith(field.title()));
        }
        assertThat(shown).contains("Department Sales", "Account state blocked");
        int fields = BuiltInField.ofAccount().size() + 2;
        assertThat(shown.get(fields)).endsWith("USER_BLOCKED by system:console: gone fishing");
        assertThat(shown.get(fields + 1)).endsWith("USER_CREATED by system:console: import of three.csv");
    }

    @Test
    void blockAndUnblockSayWhatTheAccountIsNow() {
        assertThat(lines("block", "ANNA", "--reason", "temporary_leave")).containsExactly("anna is blocked.");
        assertThat(lines("unblock", "anna")).containsExactly("anna is pending.");
    }

    @Test
    void licensesHaveALineForEachPool() {
        assertThat(lines("licenses", "--seats", "5", "--extranet-seats", "0"))
                .containsExactly("extranet limit 0 used 0 free 0", "primary limit 5 used 3 free 2");
        assertThat(lines("licenses", "--seats", "unlimited")).contains("primary limit unlimited used 3 free unlimited");
    }

    @Test
    void licensesTakePoolsOfAnyNumberAndName() {
        assertThat(lines("licenses", "--seats", "Partners=7,5,suppliers-of-the-north=unlimited"))
                .containsExactly(
                        "extranet limit unlimited used 0 free unlimited",
                        "partners limit 7 used 0 free 7",
                        "primary limit 5 used 3 free 2",
                        "suppliers-of-the-north limit unlimited used 0 free unlimited");
    }

    @Test
    void runsHaveALineForEachImportNewestFirst() {
        console.importing(console.file("again.csv", "username,city", "anna,Oslo"));
        List<String> runs = lines("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.get(0)).contains(" done 1 of 1 rows ").endsWith(" again.csv");
        assertThat(runs.get(1)).contains(" done 3 of 3 rows ").endsWith(" three.csv");
        assertThat(lines("runs", "--limit", "1")).hasSize(1);
    }

    @Test
    void aTemplateHasEveryColumnButTheId() {
        assertThat(lines("template"))
                .containsExactly(
                        "username,first_name,last_name,email,phone,mobile,department,position,employee_id,"
                                + "location,address,city,account_state,block_reason,block_until,user_type,change_password_next_time,manager");
        assertThat(lines("template", "--titles").get(0)).startsWith("Username,First name,Last name,E-mail,");
    }

    @Test
    void aPlanNamesColumnsTotalsSeatsAndFindings() {
        String file = console.file("bad.csv", "username,email,shoe size", "anna,,38", "zoe,zoe@example.org,40");
        ConsoleSession.Answer answer = console.run("plan", file, "--details");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(answer.err()).startsWith("next: people plan " + file + " --errors OUT (1 refused row)");
        assertThat(answer.out().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "bad.csv: 2 rows, UTF-8, delimiter ',', header in row 1",
                        "username -> username",
                        "shoe size -> (not read)",
                        "people 0 will be added, 0 changed, 0 blocked, 0 deleted; 1 unchanged",
                        "row 2 unchanged anna",
                        "row 3 refused zoe")
                .anyMatch(line -> line.startsWith("row 3 (zoe) line 3 [last_name] error REQUIRED_MISSING:"))
                .anyMatch(line -> line.startsWith("refused 1 row"));
    }
}
