package dev.people.memory;

import dev.people.audit.AuditLog;
import dev.people.license.LicensePoolRepository;
import dev.people.notice.Outbox;
import dev.people.organization.ReportingLineRepository;
import dev.people.password.CredentialRepository;
import dev.people.profile.FieldRepository;
import dev.people.run.PlanStore;
import dev.people.run.RunRepository;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.UserRepository;

/** The repositories of one transaction. */
record MemoryWork(MemoryTransaction tx) implements Work {
    @Override
    public UserRepository users() {
        return new MemoryUsers(tx);
    }

    @Override
    public LicensePoolRepository pools() {
        return new MemoryPools(tx);
    }

    @Override
    public AuditLog audit() {
        return new MemoryAuditLog(tx);
    }

    @Override
    public Outbox outbox() {
        return new MemoryOutbox(tx);
    }

    @Override
    public PlanStore plans() {
        return new MemoryPlans(tx);
    }

    @Override
    public RunRepository runs() {
        return new MemoryRuns(tx);
    }

    @Override
    public CredentialRepository credentials() {
        return new MemoryCredentials(tx);
    }

    @Override
    public FieldRepository fields() {
        return new MemoryFields(tx);
    }

    @Override
    public ReportingLineRepository reportingLines() {
        return new MemoryReportingLines(tx);
    }

    /** Only one transaction writes at a time: there is nobody to keep out. */
    @Override
    public void lock(Guard guard) {
        tx.requireWriting();
    }

    @Override
    public void afterCommit(Runnable action) {
        tx.afterCommit(action);
    }
}
