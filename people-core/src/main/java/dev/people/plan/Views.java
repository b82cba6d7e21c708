package dev.people.plan;

import dev.people.change.LoadedView;
import dev.people.storage.Work;
import dev.people.user.UserKeys;

/** The directory as the rows of a batch need to see it, with a number of queries that does not depend on the rows. */
final class Views {
    /** For planning, where it is settled over all rows whether an administrator is left. */
    static final long ENOUGH_ADMINISTRATORS = Long.MAX_VALUE / 2;

    private Views() {}

    static LoadedView forPlanning(Work work, UserKeys keys) {
        return LoadedView.of(work.users().findAll(keys), keys, ENOUGH_ADMINISTRATORS);
    }

    static LoadedView forWriting(Work work, UserKeys keys, boolean administratorsMatter) {
        long administrators = administratorsMatter ? work.users().activeAdministrators() : ENOUGH_ADMINISTRATORS;
        return LoadedView.of(work.users().findAll(keys), keys, administrators);
    }
}
