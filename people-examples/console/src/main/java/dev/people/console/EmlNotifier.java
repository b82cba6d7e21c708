package dev.people.console;

import dev.people.notice.Message;
import dev.people.notice.NoticeKind;
import dev.people.notice.Notifier;
import dev.people.user.Account.PasswordDuty;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Puts each message into a file of its own, ready for a mail program. The same message again replaces its file. After
 * the first file that cannot be written no other is tried: the disk that is full for one is full for all. For one thread.
 */
final class EmlNotifier implements Notifier {
    private final Path folder;
    private final Session session;
    private @Nullable String failure;
    private boolean stopped;

    EmlNotifier(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        this.folder = folder;
        this.session = Session.getInstance(properties);
    }

    /** Why the first message that could not be written could not. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** Whether no more is tried. */
    boolean isStopped() {
        return stopped;
    }

    @Override
    public void deliver(Message message) throws IOException, MessagingException {
        if (stopped) {
            throw new IOException("Not tried, since one before it could not be written");
        }
        Path file = folder.resolve(message.id() + ".eml");
        try {
            MimeMessage mail = mail(message);
            OwnFiles.folder(folder);
            OwnFiles.<MessagingException>write(file, mail::writeTo);
        } catch (IOException e) {
            stopped = true;
            fail("in " + folder + ": " + NewFile.why(e));
            throw e;
        } catch (MessagingException e) {
            fail("message " + message.id() + " has no address that a mail can go to");
            throw e;
        }
    }

    private void fail(String why) {
        failure = failure == null ? why : failure;
    }

    private MimeMessage mail(Message message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("people@localhost"));
        mail.setHeader("To", HeaderText.mailbox(message.name(), message.address()));
        mail.setSubject(subject(message.kind()), "UTF-8");
        mail.setText(text(message), "UTF-8");
        mail.setHeader("X-People-Notice", message.id().toString());
        return mail;
    }

    private static String subject(NoticeKind kind) {
        return switch (kind) {
            case INVITATION -> "You are invited";
            case LOGIN_DETAILS -> "Your login details";
        };
    }

    private static String duty(PasswordDuty duty) {
        return switch (duty) {
            case CHANGE_NEXT_TIME -> "You will be asked for a new one. This one is good for 3 days.";
            case NONE -> "It is good for 3 days.";
        };
    }

    private static String text(Message message) {
        String secret = message.secret().map(some -> new String(some.reveal())).orElse("");
        String what =
                switch (message.kind()) {
                    case INVITATION -> "Your invitation code: " + secret + "\nIt is good for 7 days.";
                    case LOGIN_DETAILS -> "Your first password: " + secret + "\n" + duty(message.duty());
                };
        return "Hello " + message.name() + ",\n\nyour username: " + message.username() + "\n" + what + "\n";
    }
}
