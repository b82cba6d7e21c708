package dev.people.hosts.spring;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What waits for the commit. It runs when Spring has completed the transaction: in {@code afterCommit} the transaction
 * still looks active, and what an action wrote there would join it too late.
 */
record AfterCommit(Runnable action) implements TransactionSynchronization {
    /** Runs the action after the commit, never after a rollback, and at once outside of a transaction. */
    static void run(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(action));
        } else {
            action.run();
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED) {
            action.run();
        }
    }
}
