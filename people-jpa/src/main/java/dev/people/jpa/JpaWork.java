package dev.people.jpa;

import dev.people.audit.AuditLog;
import dev.people.license.LicensePoolRepository;
import dev.people.notice.Outbox;
import dev.people.password.CredentialRepository;
import dev.people.run.RunRepository;
import dev.people.storage.Guard;
import dev.people.storage.Work;
import dev.people.user.UserRepository;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** The repositories of one transaction. */
record JpaWork(StatelessSession session, UserBulk bulk) implements Work {
    @Override
    public UserRepository users() {
        return new JpaUsers(session, bulk);
    }

    @Override
    public LicensePoolRepository pools() {
        return new JpaPools(session);
    }

    @Override
    public AuditLog audit() {
        return new JpaAuditLog(session);
    }

    @Override
    public Outbox outbox() {
        return new JpaOutbox(session);
    }

    @Override
    public RunRepository runs() {
        return new JpaRuns(session);
    }

    @Override
    public CredentialRepository credentials() {
        return new JpaCredentials(session);
    }

    @Override
    public void lock(Guard guard) {
        session.get(GuardEntity.class, guard.code(), LockMode.PESSIMISTIC_WRITE);
    }
}
