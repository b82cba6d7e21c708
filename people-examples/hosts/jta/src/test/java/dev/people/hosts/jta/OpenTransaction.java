package dev.people.hosts.jta;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

/** A transaction of the calling thread; undone when it is closed before it is committed. */
record OpenTransaction(TransactionManager manager) implements AutoCloseable {
    static OpenTransaction begin(TransactionManager manager) throws NotSupportedException, SystemException {
        manager.begin();
        return new OpenTransaction(manager);
    }

    void commit() throws SystemException, RollbackException, HeuristicMixedException, HeuristicRollbackException {
        manager.commit();
    }

    void undo() throws SystemException {
        manager.rollback();
    }

    @Override
    public void close() throws SystemException {
        if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            manager.rollback();
        }
    }
}
