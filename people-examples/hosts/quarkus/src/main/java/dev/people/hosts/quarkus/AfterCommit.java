package dev.people.hosts.quarkus;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

/** Runs an action once a transaction has committed, and never when it is undone. */
record AfterCommit(Runnable action) implements Synchronization {
    /** Runs it after the commit of the transaction of this thread, at once where there is none. */
    static void run(TransactionManager manager, Runnable action) {
        try {
            switch (manager.getStatus()) {
                // an interposed synchronization would run while the pool still lacks the connection
                case Status.STATUS_ACTIVE -> manager.getTransaction().registerSynchronization(new AfterCommit(action));
                case Status.STATUS_MARKED_ROLLBACK -> {}
                default -> action.run();
            }
        } catch (RollbackException | SystemException e) {
            throw new IllegalStateException("Nothing can wait for the end of the transaction", e);
        }
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            action.run();
        }
    }
}
