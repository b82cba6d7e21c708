package dev.people.memory;

import dev.people.audit.AuditLog;
import dev.people.license.LicensePoolRepository;
import dev.people.notice.Outbox;
import dev.people.password.CredentialRepository;
import dev.people.run.RunRepository;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.UserRepository;

/** The repositories of one transaction. */
final class MemoryWork implements Work {
    private final Tables tables;
    private final UndoLog undo;
    private boolean ended;

    MemoryWork(Tables tables, UndoLog undo) {
        this.tables = tables;
        this.undo = undo;
    }

    void end() {
        ended = true;
    }

    private Tables tables() {
        if (ended) {
            throw new IllegalStateException("The transaction of this work has ended");
        }
        return tables;
    }

    @Override
    public UserRepository users() {
        return new MemoryUsers(tables(), undo);
    }

    @Override
    public LicensePoolRepository pools() {
        return new MemoryPools(tables(), undo);
    }

    @Override
    public AuditLog audit() {
        return new MemoryAuditLog(tables(), undo);
    }

    @Override
    public Outbox outbox() {
        return new MemoryOutbox(tables(), undo);
    }

    @Override
    public RunRepository runs() {
        return new MemoryRuns(tables(), undo);
    }

    @Override
    public CredentialRepository credentials() {
        return new MemoryCredentials(tables(), undo);
    }

    /** Only one transaction writes at a time: there is nobody to keep out. */
    @Override
    public void lock(Guard guard) {
        tables();
    }
}
