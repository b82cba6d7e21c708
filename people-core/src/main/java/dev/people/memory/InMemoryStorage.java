package dev.people.memory;

import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Keeps everything in memory: for tests, first steps, and as the empty directory to plan against. Thread-safe; one
 * transaction writes at a time, and what it did is undone when it fails. Nothing survives the process.
 */
public final class InMemoryStorage implements Storage {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Tables tables = new Tables();

    private InMemoryStorage() {}

    /** An empty storage. */
    public static InMemoryStorage create() {
        return new InMemoryStorage();
    }

    @Override
    public <T> T write(Function<? super Work, ? extends T> work) {
        refuseNesting();
        MemoryTransaction tx = new MemoryTransaction(tables, new UndoLog());
        T answer;
        lock.writeLock().lock();
        try {
            answer = carryOut(tx, work);
        } finally {
            lock.writeLock().unlock();
        }
        tx.actions().forEach(Runnable::run);
        return answer;
    }

    private static <T> T carryOut(MemoryTransaction tx, Function<? super Work, ? extends T> work) {
        try {
            T answer = work.apply(new MemoryWork(tx));
            tx.requireNotLost();
            return answer;
        } catch (RuntimeException | Error e) {
            tx.undo();
            throw e;
        } finally {
            tx.end();
        }
    }

    @Override
    public <T> T read(Function<? super Work, ? extends T> work) {
        refuseNesting();
        MemoryTransaction tx = new MemoryTransaction(tables, UndoLog.READ_ONLY);
        T answer;
        lock.readLock().lock();
        try {
            answer = work.apply(new MemoryWork(tx));
        } finally {
            tx.end();
            lock.readLock().unlock();
        }
        tx.actions().forEach(Runnable::run);
        return answer;
    }

    private void refuseNesting() {
        if (lock.isWriteLockedByCurrentThread() || lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("Work does not open another transaction: use the Work it was handed");
        }
    }

    @Override
    public boolean isInsideHostTransaction() {
        return false;
    }

    @Override
    public void close() {}
}
