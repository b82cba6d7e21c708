package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.Feature;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets which mail, and where it is put. */
class ImportMailTest {
    private static final String[] ANNA = {
        "username,first_name,last_name,email", "anna,Anna,Öz,anna@example.org", "ben,Ben,Bo,nowhere"
    };

    @TempDir
    Path folder;

    private ConsoleSession console;

    @BeforeEach
    void session() {
        console = ConsoleSession.in(folder);
    }

    private List<MimeMessage> outbox() throws IOException, MessagingException {
        List<MimeMessage> mails = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("people-data").resolve("outbox"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".eml")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    mails.add(new MimeMessage(Session.getInstance(new Properties()), in));
                }
            }
        }
        return mails;
    }

    private String state() {
        return console.run("show", "anna", "--json").json().get("state").asText();
    }

    @Test
    @Feature("F66")
    void anInvitationGoesToTheOneWhoWasAddedAndNotToTheOneWhoWasRefused() throws Exception {
        console.importing(console.file("anna.csv", ANNA), "--notify", "send");
        assertThat(outbox()).hasSize(1);
        MimeMessage mail = outbox().get(0);
        assertThat(mail.getAllRecipients()[0].toString()).contains("<anna@example.org>");
        assertThat(mail.getContent().toString()).contains("Anna Öz", "anna", "invitation code");
        assertThat(state()).isEqualTo("pending");
    }

    @Test
    void aGeneratedPasswordIsInTheMailAndNowhereElse() throws Exception {
        ConsoleSession.Answer answer = console.importing(
                console.file("anna.csv", ANNA), "--json", "--details", "--notify", "send", "--passwords", "generate");
        String text = outbox().get(0).getContent().toString();
        String password = text.replaceAll("(?s).*Your first password: (\\S+).*", "$1");
        assertThat(password).hasSizeGreaterThan(7);
        assertThat(answer.out() + answer.err() + console.run("show", "anna").out())
                .doesNotContain(password);
        assertThat(state()).isEqualTo("active");
    }

    @Test
    void nobodyIsWrittenToWithoutPasswords() {
        console.importing(console.file("anna.csv", ANNA), "--notify", "send", "--passwords", "none");
        assertThat(console.mails()).isZero();
        assertThat(state()).isEqualTo("active");
    }

    @Test
    void whatIsHeldIsNotSentByTheSameFileAgain() {
        String file = console.file("anna.csv", ANNA);
        console.importing(file);
        console.importing(file, "--notify", "send");
        assertThat(console.mails()).isZero();
    }

    @Test
    void theFolderOfTheMailsCanBeChosen() {
        Path chosen = folder.resolve("mails");
        console.importing(console.file("anna.csv", ANNA), "--notify", "send", "--outbox", chosen.toString());
        assertThat(chosen).isDirectoryContaining("glob:**.eml");
    }
}
