package dev.people.plan;

import dev.people.change.UserChange;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;

/** The fingerprint of what a row says, by which an altered source is recognized. */
final class RowPrint {
    private RowPrint() {}

    static long of(long seed, ProposedRow row) {
        Fingerprint print = new Fingerprint(seed);
        row.change().ifPresent(change -> add(print, change));
        add(print, row.draft());
        if (!row.draft().equals(row.ifNew())) {
            add(print, row.ifNew());
        }
        row.findings().forEach(finding -> add(print, finding));
        if (!row.barred().isEmpty()) {
            row.barred().stream().sorted().forEach(key -> print.add(key.ordinal()));
        }
        return print.value();
    }

    private static void add(Fingerprint print, UserChange change) {
        print.add(change.getClass().getSimpleName()).add(change.id().toString());
        change.expectedVersion().ifPresent(version -> print.add(version));
        add(print, change.values());
        print.add(change.print());
    }

    private static void add(Fingerprint print, UserDraft draft) {
        draft.forEach((field, text) -> print.add(field.ordinal()).add(text));
        draft.cleared().forEach(field -> print.add(-1L - field.ordinal()));
        draft.findings().forEach(finding -> add(print, finding));
    }

    private static void add(Fingerprint print, Finding finding) {
        print.add(finding.code().ordinal()).add(finding.place().column());
        finding.parameters().values().forEach(print::add);
    }
}
