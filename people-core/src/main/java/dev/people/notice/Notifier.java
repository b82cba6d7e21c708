package dev.people.notice;

/**
 * Port: hands messages to people, by mail or otherwise. Called outside of transactions. A failure is an exception: the
 * message is tried again later with the same id and a new secret.
 */
@FunctionalInterface
public interface Notifier {
    /**
     * Hands over one message.
     *
     * @throws Exception when it could not be handed over
     */
    void deliver(Message message) throws Exception;
}
