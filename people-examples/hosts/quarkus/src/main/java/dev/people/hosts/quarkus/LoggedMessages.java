package dev.people.hosts.quarkus;

import dev.people.notice.Message;
import dev.people.notice.Notifier;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In the place of a mail server: names each message by its id. A secret is never logged. */
@Singleton
public class LoggedMessages implements Notifier {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedMessages.class);

    @Override
    public void deliver(Message message) {
        LOG.info("Message {} of kind {} would leave now", message.id(), message.kind());
    }
}
