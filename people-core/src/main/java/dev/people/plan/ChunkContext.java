package dev.people.plan;

import dev.people.audit.AuditKind;
import dev.people.change.RuleContext;
import dev.people.change.WriteContext;
import dev.people.id.DerivedIds;
import dev.people.id.EntryId;
import dev.people.id.NoticeId;
import dev.people.id.RunId;
import dev.people.notice.NoticeKind;
import dev.people.signal.Signals;
import java.util.Optional;

/** The identifiers of what a chunk writes: they follow from run and number, so that a repetition makes the same ones. */
record ChunkContext(RunId run, int number, Signals signals) implements WriteContext.Names {
    WriteContext of(RuleContext context, ApplyOptions options, String source) {
        String reason = options.reason().isEmpty() ? "import of " + source : options.reason();
        return new WriteContext(
                context.call(), context.now(), reason, Optional.of(run), options.notices(), this, signals);
    }

    @Override
    public EntryId entry(AuditKind kind) {
        return new EntryId(DerivedIds.part(run, kind.name(), number));
    }

    @Override
    public NoticeId notice(NoticeKind kind) {
        return new NoticeId(DerivedIds.part(run, kind.name(), number));
    }
}
