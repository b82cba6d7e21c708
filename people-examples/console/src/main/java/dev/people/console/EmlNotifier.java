package dev.people.console;

import dev.people.notice.Message;
import dev.people.notice.NoticeKind;
import dev.people.notice.Notifier;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Puts each message into a file of its own, ready for a mail program. The same message again replaces its file. */
final class EmlNotifier implements Notifier {
    private final Path folder;
    private final Session session = Session.getInstance(new Properties());

    EmlNotifier(Path folder) {
        this.folder = folder;
    }

    @Override
    public void deliver(Message message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("people@localhost"));
        mail.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(message.address(), message.name(), "UTF-8"));
        mail.setSubject(subject(message.kind()), "UTF-8");
        mail.setText(text(message), "UTF-8");
        mail.setHeader("X-People-Notice", message.id().toString());
        try (OutputStream out = Files.newOutputStream(folder.resolve(message.id() + ".eml"))) {
            mail.writeTo(out);
        }
    }

    private static String subject(NoticeKind kind) {
        return switch (kind) {
            case INVITATION -> "You are invited";
            case LOGIN_DETAILS -> "Your login details";
        };
    }

    private static String text(Message message) {
        String secret = message.secret().map(some -> new String(some.reveal())).orElse("");
        String what =
                switch (message.kind()) {
                    case INVITATION -> "Your invitation code: " + secret + "\nIt is good for 7 days.";
                    case LOGIN_DETAILS -> "Your first password: " + secret + "\nYou will be asked for a new one.";
                };
        return "Hello " + message.name() + ",\n\nyour username: " + message.username() + "\n" + what + "\n";
    }
}
