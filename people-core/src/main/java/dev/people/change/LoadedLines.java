package dev.people.change;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import dev.people.organization.ReportingLineRepository;
import dev.people.storage.Work;
import dev.people.user.UserKeys;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines that changes of manager are decided by: those of the people concerned, and all on the ways up from their new
 * managers. Changes can be laid over it, so that the next one sees what the one before will have done. For one thread.
 */
final class LoadedLines implements ReportingView {
    private final Map<UserId, ReportingLine> lines = new HashMap<>();
    /** How many of the lines lead to somebody. */
    private final Map<UserId, Integer> reports = new HashMap<>();

    private LoadedLines() {}

    /** With one query and one for every level of managers, however many changes there are. */
    static LoadedLines of(ReportingLineRepository stored, Collection<UserChange.AssignManager> changes, Instant now) {
        List<UserId> reports =
                changes.stream().map(UserChange.AssignManager::id).distinct().toList();
        LoadedLines loaded = new LoadedLines();
        stored.of(reports).forEach(loaded::put);
        Set<UserId> managers = new HashSet<>();
        changes.forEach(change -> change.manager().ifPresent(managers::add));
        stored.above(managers, now).forEach(loaded::put);
        return loaded;
    }

    private void put(ReportingLine line) {
        remove(line.report());
        lines.put(line.report(), line);
        reports.merge(line.manager(), 1, Integer::sum);
    }

    private void remove(UserId report) {
        ReportingLine line = lines.remove(report);
        if (line != null) {
            reports.merge(line.manager(), -1, (some, less) -> some + less == 0 ? null : some + less);
        }
    }

    /** Lays a line, or none, over what was loaded. */
    void apply(UserId report, Optional<ReportingLine> line) {
        remove(report);
        line.ifPresent(this::put);
    }

    /** These lines with everybody whom the changes or their findings may have to name. */
    LoadedView view(Work work, Collection<UserChange.AssignManager> changes, Instant now) {
        UserKeys keys = new UserKeys();
        collect(changes, now, keys);
        return LoadedView.of(work.users().findAll(keys), keys, 0).with(this);
    }

    /** The same with accounts that are known, as far as these are enough. */
    LoadedView view(Work work, LoadedView known, Collection<UserChange.AssignManager> changes, Instant now) {
        UserKeys keys = new UserKeys();
        collect(changes, now, keys);
        UserKeys missing = new UserKeys();
        keys.ids().stream().filter(id -> known.user(id).isEmpty()).forEach(missing::id);
        return missing.ids().isEmpty()
                ? known.with(this)
                : known.and(work.users().findAll(missing)).with(this);
    }

    /** Adds everybody whom the changes or their findings may have to name. */
    void collect(Collection<UserChange.AssignManager> changes, Instant now, UserKeys keys) {
        changes.forEach(change -> collect(change, now, keys));
    }

    private void collect(UserChange.AssignManager change, Instant now, UserKeys keys) {
        keys.id(change.id());
        change.manager().ifPresent(keys::id);
        lineOf(change.id()).ifPresent(line -> keys.id(line.manager()));
        ManagerRule.cycle(change, this, now).forEach(keys::id);
    }

    @Override
    public void apply(ManagerEffect effect) {
        apply(effect.subject(), effect.after());
    }

    @Override
    public Optional<ReportingLine> lineOf(UserId report) {
        return Optional.ofNullable(lines.get(report));
    }

    /** Whoever is on the way up from a new manager, and is not that manager, has a report on that way. */
    @Override
    public boolean mayHaveReports(UserId manager) {
        return reports.containsKey(manager);
    }
}
