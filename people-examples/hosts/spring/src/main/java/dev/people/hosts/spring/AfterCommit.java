package dev.people.hosts.spring;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What waits for the commit. It runs when Spring has completed the transaction: in {@code afterCommit} the transaction
 * still looks active, and what an action wrote there would join it too late.
 */
final class AfterCommit implements TransactionSynchronization {
    private final Runnable action;
    private final Set<Object> laterSavepoints = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean undone;

    private AfterCommit(Runnable action) {
        this.action = action;
    }

    /** Runs the action after the commit, never after a rollback, and at once outside of a transaction. */
    static void run(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit(action));
        } else {
            action.run();
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        laterSavepoints.add(savepoint);
    }

    /** Of a nested transaction, which undoes what was done since. */
    @Override
    public void savepointRollback(Object savepoint) {
        undone = undone || !laterSavepoints.contains(savepoint);
    }

    @Override
    public void afterCompletion(int status) {
        if (status == STATUS_COMMITTED && !undone) {
            action.run();
        }
    }
}
