package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.jpa.JpaStorage;
import dev.people.user.BlockReason;
import dev.people.user.Username;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks that end by themselves. */
class DueCommandTest {
    private static final Instant THEN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2020-02-01T00:00:00Z");

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void three() {
        console = ConsoleSession.in(folder);
        console.withAnnaBenAndEva();
    }

    /** As somebody did at that time. */
    private void blockedLongAgo(String... usernames) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(console.database());
        try (HikariDataSource dataSource = new HikariDataSource(config);
                People people =
                        People.on(JpaStorage.of(dataSource)).clock(() -> THEN).build()) {
            PeopleAs somebody = people.as(Actor.system("somebody"));
            for (String username : usernames) {
                somebody.users()
                        .block(
                                somebody.users()
                                        .find(Username.of(username))
                                        .orElseThrow()
                                        .id(),
                                BlockReason.TEMPORARY_LEAVE,
                                "",
                                END);
            }
        }
    }

    @Test
    void endsBlocksWhoseEndHasCome() {
        blockedLongAgo("anna");
        assertThat(console.run("list").out()).contains("blocked until 2020-02-01T00:00:00Z");
        assertThat(console.run("show", "anna").out()).contains("The end of the block has come");
        ConsoleSession.Answer due = console.run("due");
        assertThat(due.status()).isEqualTo(ExitStatus.OK);
        assertThat(due.out()).contains("1 unblocked, 0 still blocked");
        assertThat(console.run("show", "anna").out())
                .contains("USER_UNBLOCKED by system:due: block ended")
                .doesNotContain("The end of the block has come");
        assertThat(console.run("due").out()).contains("0 unblocked, 0 still blocked");
    }

    @Test
    void saysThatInvitationsOfThoseWhoComeBackWait() {
        blockedLongAgo("anna");
        assertThat(console.run("due").err()).contains("Messages that wait: ");
        assertThat(console.run("due").err()).doesNotContain("Messages that wait");
    }

    @Test
    void namesThoseWhoStayBlockedForWantOfASeat() {
        blockedLongAgo("anna", "ben");
        console.run("licenses", "--seats", "2");
        ConsoleSession.Answer due = console.run("due");
        assertThat(due.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(due.out()).contains("1 unblocked, 1 still blocked");
        assertThat(due.err()).containsPattern("(anna|ben) error NO_SEAT");
        JsonNode json = console.run("due", "--json").json();
        assertThat(json.get("unblocked").asInt()).isZero();
        assertThat(json.get("stillBlocked").asInt()).isOne();
        assertThat(json.at("/waiting/0/code").asText()).isEqualTo("NO_SEAT");
        assertThat(json.at("/waiting/0/username").asText()).isIn("anna", "ben");
        console.run("licenses", "--seats", "3");
        assertThat(console.run("due").status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void aBlockMayHaveAnEnd() {
        assertThat(console.run("block", "anna", "--reason", "temporary_leave", "--until", "2130-02-01")
                        .out())
                .contains("anna is blocked until 2130-02-01T00:00:00Z.");
        JsonNode anna = console.run("show", "anna", "--json").json();
        assertThat(anna.get("blockedUntil").asText()).isEqualTo("2130-02-01T00:00:00Z");
        assertThat(console.run("list").out()).contains("blocked until 2130-02-01T00:00:00Z");
        assertThat(console.run("due").out()).contains("0 unblocked");
        assertThat(console.run("show", "anna").out()).doesNotContain("The end of the block has come");
    }

    @Test
    void anEndInThePastIsRefusedAndOneThatIsNoDateIsWrongUsage() {
        ConsoleSession.Answer past = console.run("block", "anna", "--reason", "other", "--until", "2020-02-01");
        assertThat(past.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(past.err()).contains("BLOCK_END_PAST", "is in the past");
        ConsoleSession.Answer wrong = console.run("block", "anna", "--reason", "other", "--until", "3/4/2130");
        assertThat(wrong.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(wrong.err()).contains("--until");
        assertThat(console.run("show", "anna", "--json").json().get("state").asText())
                .isEqualTo("pending");
    }

    @Test
    void refusesALimitThatIsNoneAndAPersonToActFor() {
        assertThat(console.run("due", "--limit", "0").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(console.run("due", "--as", "anna").status()).isEqualTo(ExitStatus.USAGE);
    }
}
