package dev.people.jpa;

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
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;

/** The repositories of one transaction. */
record JpaWork(
        StatelessSession session,
        Bulk bulk,
        OpenAudit open,
        JpaFields own,
        RunLock runLock,
        RandomGenerator random,
        Watched watched,
        Afterwards after)
        implements Work {
    JpaWork(
            StatelessSession session,
            Bulk bulk,
            RunLock runLock,
            RandomGenerator random,
            Watched watched,
            Afterwards after) {
        this(
                session,
                bulk,
                new OpenAudit(session, bulk.subjects()),
                new JpaFields(session),
                runLock,
                random,
                watched,
                after);
    }

    /** Writes what has waited for a better moment. */
    void end() {
        open.write();
    }

    @Override
    public UserRepository users() {
        return watched.port(UserRepository.class, new JpaUsers(session, bulk.users(), open, own));
    }

    @Override
    public LicensePoolRepository pools() {
        return watched.port(LicensePoolRepository.class, new JpaPools(session, random));
    }

    @Override
    public AuditLog audit() {
        return watched.port(AuditLog.class, new JpaAuditLog(session, open));
    }

    @Override
    public Outbox outbox() {
        return watched.port(Outbox.class, new JpaOutbox(session));
    }

    @Override
    public PlanStore plans() {
        return watched.port(PlanStore.class, new JpaPlans(session));
    }

    @Override
    public RunRepository runs() {
        return watched.port(RunRepository.class, new JpaRuns(session, runLock));
    }

    @Override
    public CredentialRepository credentials() {
        return watched.port(CredentialRepository.class, new JpaCredentials(session));
    }

    @Override
    public FieldRepository fields() {
        return watched.port(FieldRepository.class, own);
    }

    @Override
    public ReportingLineRepository reportingLines() {
        return watched.port(ReportingLineRepository.class, new JpaReportingLines(session, bulk.lines()));
    }

    @Override
    public void lock(Guard guard) {
        GuardLock.take(session, guard);
    }

    @Override
    public void afterCommit(Runnable action) {
        after.add(action);
    }
}
