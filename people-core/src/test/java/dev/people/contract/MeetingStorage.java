package dev.people.contract;

import dev.people.audit.AuditEntry;
import dev.people.audit.AuditLog;
import dev.people.audit.AuditQuery;
import dev.people.audit.AuditSubject;
import dev.people.id.EntryId;
import dev.people.license.LicensePoolRepository;
import dev.people.notice.Outbox;
import dev.people.organization.ReportingLineRepository;
import dev.people.password.CredentialRepository;
import dev.people.profile.FieldRepository;
import dev.people.run.PlanStore;
import dev.people.run.RunRepository;
import dev.people.storage.Guard;
import dev.people.storage.Storage;
import dev.people.storage.Work;
import dev.people.user.UserRepository;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A storage where two changes {@linkplain Race#meet() meet} once both have been decided and before either is written: the
 * moment at which a missing lock does harm.
 */
record MeetingStorage(Storage storage, Race race) implements Storage {
    @Override
    public <T> T write(Function<? super Work, ? extends T> work) {
        return storage.write(some -> work.apply(new MeetingWork(some, race)));
    }

    @Override
    public <T> T read(Function<? super Work, ? extends T> work) {
        return storage.read(work);
    }

    @Override
    public boolean isInsideHostTransaction() {
        return storage.isInsideHostTransaction();
    }

    @Override
    public void close() {
        storage.close();
    }

    private record MeetingWork(Work work, Race race) implements Work {
        @Override
        public FieldRepository fields() {
            return work.fields();
        }

        @Override
        public UserRepository users() {
            return work.users();
        }

        @Override
        public LicensePoolRepository pools() {
            return work.pools();
        }

        @Override
        public AuditLog audit() {
            return new MeetingAudit(work.audit(), race);
        }

        @Override
        public Outbox outbox() {
            return work.outbox();
        }

        @Override
        public PlanStore plans() {
            return work.plans();
        }

        @Override
        public RunRepository runs() {
            return work.runs();
        }

        @Override
        public CredentialRepository credentials() {
            return work.credentials();
        }

        @Override
        public ReportingLineRepository reportingLines() {
            return work.reportingLines();
        }

        @Override
        public void lock(Guard guard) {
            work.lock(guard);
        }

        @Override
        public void afterCommit(Runnable action) {
            work.afterCommit(action);
        }
    }

    /** The audit entry is the first thing that a decided change writes. */
    private record MeetingAudit(AuditLog log, Race race) implements AuditLog {
        @Override
        public void add(AuditEntry entry) {
            race.meet();
            log.add(entry);
        }

        @Override
        public Optional<AuditEntry> find(EntryId id) {
            return log.find(id);
        }

        @Override
        public List<AuditEntry> findAll(Set<EntryId> ids) {
            return log.findAll(ids);
        }

        @Override
        public List<AuditEntry> page(AuditQuery query) {
            return log.page(query);
        }

        @Override
        public void redact(AuditSubject subject, Set<EntryId> entries) {
            log.redact(subject, entries);
        }
    }
}
