package dev.people.storage;

import dev.people.audit.AuditLog;
import dev.people.license.LicensePoolRepository;
import dev.people.notice.Outbox;
import dev.people.organization.ReportingLineRepository;
import dev.people.password.CredentialRepository;
import dev.people.profile.FieldRepository;
import dev.people.run.PlanStore;
import dev.people.run.RunRepository;
import dev.people.user.UserRepository;

/** Everything that one transaction can reach. Valid until the transaction ends, for the thread that it was handed to. */
public interface Work {
    /** Accounts. */
    UserRepository users();

    /** License pools. */
    LicensePoolRepository pools();

    /** The audit log. */
    AuditLog audit();

    /** Notices. */
    Outbox outbox();

    /** Plans that are kept, and the records they were made of. */
    PlanStore plans();

    /** Runs. */
    RunRepository runs();

    /** Hashed credentials. */
    CredentialRepository credentials();

    /** The fields of the directory's own. */
    FieldRepository fields();

    /** Who reports to whom. */
    ReportingLineRepository reportingLines();

    /**
     * Locks a guard until the transaction ends. A caller that decides by something that no constraint holds locks
     * its guard first, then reads. What is read then is as new as the lock, or the transaction fails as a conflict.
     */
    void lock(Guard guard);

    /**
     * Runs an action once the transaction has committed, and never when it is undone or run again. Actions run in the order
     * in which they were handed in, on the thread that commits, when nothing is locked any more; inside a transaction of
     * the host once the host has committed. They may begin transactions of their own, and do not throw.
     *
     * @throws IllegalStateException from {@code Storage.write}, which then leaves nothing behind, inside a transaction of
     *     a host that does not say when it has committed
     */
    void afterCommit(Runnable action);
}
