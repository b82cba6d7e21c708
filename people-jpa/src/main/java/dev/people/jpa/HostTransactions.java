package dev.people.jpa;

/**
 * Port: where storage meets the host's transactions, at one point: a JDBC connection. Implementations are thread-safe;
 * what they answer is about the calling thread.
 */
public interface HostTransactions {
    /** Whether the calling thread is inside a transaction of the host. */
    boolean active();

    /**
     * Works on the connection of the host's transaction, which is neither committed nor undone nor closed.
     *
     * @throws IllegalStateException outside of a transaction
     */
    <T> T join(ConnectionWork<T> work);

    /** Works on a connection of its own: commits when the work returns, undoes when it throws, closes it. */
    <T> T alone(ConnectionWork<T> work);

    /** Runs the action once the host's transaction has committed; at once outside of one. */
    void afterCommit(Runnable action);
}
