package dev.people.storage;

import java.util.function.Function;

/**
 * Port: runs work in transactions. Thread-safe.
 *
 * <p>A transaction commits when the work returns and is undone when it throws; a failed commit is thrown. Work may run
 * more than once: after a serialization failure or deadlock, the opener of the transaction runs it again, so it has no
 * effect outside of it. Inside a host's own transaction nothing is committed, undone or repeated here: a conflict is
 * thrown as {@link dev.people.failure.RetryableException} for the host to handle.
 *
 * <p>Once a repository has thrown a {@link dev.people.failure.StorageException} the transaction is lost: it does not
 * commit, whatever the work makes of the exception. What work throws comes out as it is. Work does not call {@code write}
 * or {@code read} again.
 */
public interface Storage extends AutoCloseable {
    /**
     * Runs work that may write.
     *
     * @throws dev.people.failure.StorageException when storage fails
     * @throws IllegalStateException inside other work
     */
    <T> T write(Function<? super Work, ? extends T> work);

    /**
     * Runs work that only reads: in a transaction that cannot write, and that sees one state of the data where the database
     * gives one, whatever others commit meanwhile. Inside a host's transaction it sees what that transaction sees.
     *
     * @throws dev.people.failure.StorageException when storage fails
     * @throws IllegalStateException inside other work, and when the work writes or locks; nothing is written then
     */
    <T> T read(Function<? super Work, ? extends T> work);

    /** Whether the calling thread is inside a transaction of the host, which {@code write} and {@code read} would join. */
    boolean isInsideHostTransaction();

    @Override
    void close();
}
