package dev.people.export;

import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.actor.Permission;
import dev.people.audit.AuditEntry;
import dev.people.audit.AuditKind;
import dev.people.audit.Caller;
import dev.people.audit.FieldDelta;
import dev.people.change.Gate;
import dev.people.id.EntryId;
import dev.people.id.Ids;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.storage.Storage;
import dev.people.user.User;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import dev.people.user.Visibility;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes accounts out, a page of them in memory at a time. Thread-safe. */
public final class Exporter {
    private final Storage storage;
    private final Gate gate;
    private final InstantSource clock;
    private final Ids ids;

    /** Reads from this storage. */
    public Exporter(Storage storage, Gate gate, InstantSource clock, Ids ids) {
        this.storage = storage;
        this.gate = gate;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Writes every account that the query asks for, page after page of its size, and finishes the table. Each page is one
     * transaction, and asks again whether the actor may. That somebody exports is in the audit log before the first
     * account is read; the filter is not, since it may hold a name.
     *
     * @return how many accounts were written
     * @throws dev.people.finding.RejectedException when the actor may not export, or the table lacks a character
     */
    public long users(CallContext call, UserQuery query, TableWriter out, ExportOptions options) {
        ExportOptions named = storage.write(work -> {
            gate.require(work, call, Permission.EXPORT);
            ExportOptions over = options.over(work.fields().schema());
            work.audit().add(entry(call, query, over));
            return over;
        });
        UserTable table = new UserTable(named);
        out.write(table.header());
        long rows = 0;
        Optional<UserQuery> next = Optional.of(query);
        while (next.isPresent()) {
            ExportPage page = page(call, next.get(), named);
            page.users().forEach(user -> out.write(table.record(user, page.referenceOf(user))));
            rows += page.users().size();
            next = after(page.users(), query);
        }
        out.finish();
        return rows;
    }

    private ExportPage page(CallContext call, UserQuery query, ExportOptions options) {
        boolean withManagers = options.fields().contains(BuiltInField.MANAGER);
        return storage.read(work -> {
            Authority authority = gate.require(work, call, Permission.EXPORT);
            List<User> users = work.users().page(Visibility.of(query, authority, Permission.READ, Permission.EXPORT));
            return withManagers
                    ? ExportPage.withManagers(work, users, clock.instant(), authority)
                    : ExportPage.of(users);
        });
    }

    private static Optional<UserQuery> after(List<User> page, UserQuery query) {
        return page.size() < query.limit() ? Optional.empty() : Optional.of(query.after(page.get(page.size() - 1)));
    }

    private AuditEntry entry(CallContext call, UserQuery query, ExportOptions options) {
        String fields = options.fields().stream().map(Field::key).collect(Collectors.joining(" "));
        String which = query.filter().equals(UserFilter.everybody()) ? "all" : "some";
        return new AuditEntry(
                new EntryId(ids.next()),
                AuditKind.USERS_EXPORTED,
                Caller.of(call),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                "exported",
                Optional.empty(),
                AuditEntry.Changes.details(
                        new FieldDelta("export.users", "", which), new FieldDelta("export.fields", "", fields)));
    }
}
