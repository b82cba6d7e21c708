package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.people.id.NoticeId;
import dev.people.notice.Message;
import dev.people.notice.NoticeKind;
import dev.people.user.Account.PasswordDuty;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in files: what their headers hold, and what becomes of those that cannot be written. */
class EmlNotifierTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    Path folder;

    private Path outbox;
    private EmlNotifier notifier;

    @BeforeEach
    void anOutbox() throws IOException {
        outbox = Files.createDirectory(folder.resolve("outbox"));
        notifier = new EmlNotifier(outbox);
    }

    private static Message message(String name, String address) {
        NoticeId id = new NoticeId(new UUID(1, name.hashCode() + 31L * address.hashCode()));
        return new Message(id, NoticeKind.INVITATION, address, name, "anna", Optional.empty(), PasswordDuty.NONE);
    }

    private Path file(Message message) {
        return outbox.resolve(message.id() + ".eml");
    }

    private MimeMessage delivered(Message message) throws IOException, MessagingException {
        notifier.deliver(message);
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        try (InputStream in = Files.newInputStream(file(message))) {
            return new MimeMessage(Session.getInstance(properties), in);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(outbox)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna Ek",
                "=?utf-8?q?=0D=0ABcc:_eve@example.org?=",
                "=?utf-8?B?DQpCY2M6IGV2ZUBleGFtcGxlLm9yZw==?=",
                "Anna =?us-ascii?Q?_?= Ek",
                "=?",
                "Anna\r\nBcc: eve@example.org",
                "Ek, Anna <eve@example.org>",
                "\"Anna\" (Ek)",
                "Łucja Żółć, 野原 しんのすけ and a name that is longer than one encoded word of a header may be \uD83D\uDC35"
            })
    void aNameComesBackAsItIsAndBringsNoHeaderOfItsOwn(String name) throws Exception {
        Message message = message(name, "anna@example.org");
        MimeMessage mail = delivered(message);
        InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(to.getAddress()).isEqualTo("anna@example.org");
        assertThat(to.getPersonal()).isEqualTo(name);
        assertThat(Collections.list(mail.getAllHeaders()).stream().map(header -> header.getName()))
                .contains("To", "From", "Subject")
                .doesNotContain("Bcc");
        String raw = Files.readString(file(message), StandardCharsets.UTF_8);
        assertThat(raw.lines().takeWhile(line -> !line.isEmpty())).allMatch(line -> line.length() <= 78);
    }

    @Test
    void aDomainIsWrittenAsTheNetworkKnowsIt() throws Exception {
        MimeMessage mail = delivered(message("Anna", "anna@bücher.example"));
        assertThat(mail.getAllRecipients()[0].toString()).contains("anna@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: eve@example.org", "=?utf-8?q?=0D=0Ax?=@example.org", "nowhere"})
    void anAddressThatWouldLeaveItsFieldIsNotWritten(String address) throws IOException {
        assertThatExceptionOfType(AddressException.class).isThrownBy(() -> notifier.deliver(message("Anna", address)));
        assertThat(files()).isEmpty();
        assertThat(notifier.isStopped()).isFalse();
    }

    @Test
    void aFullDiskLeavesNoMessageIsSaidOnceAndEndsTheTrying() throws IOException {
        assumeTrue(Files.exists(FULL));
        Message first = message("Anna", "anna@example.org");
        Files.createSymbolicLink(file(first), FULL);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> notifier.deliver(first))
                .withMessageContaining("No space left on device");
        Files.delete(file(first));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> notifier.deliver(message("Ben", "ben@example.org")));
        assertThat(files()).isEmpty();
        assertThat(notifier.failure()).hasValueSatisfying(why -> assertThat(why).endsWith(": No space left on device"));
    }

    @Test
    void whatIsWrittenHalfIsNotLeftBehind() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> OwnFiles.<RuntimeException>write(outbox.resolve("a.eml"), out -> {
                    out.write(1);
                    assertThat(files()).hasSize(1).allMatch(name -> name.endsWith(".part"));
                    throw new IOException("No space left on device");
                }));
        assertThat(files()).isEmpty();
    }
}
