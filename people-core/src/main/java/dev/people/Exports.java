package dev.people;

import dev.people.actor.CallContext;
import dev.people.export.ExportOptions;
import dev.people.export.TableWriter;
import dev.people.user.UserQuery;

/** Exports accounts as tables. */
public final class Exports {
    private final People.Kit kit;
    private final CallContext call;

    Exports(People.Kit kit, CallContext call) {
        this.kit = kit;
        this.call = call;
    }

    /**
     * Writes every account that the query asks for, page after page of its size, and finishes the table. Importing it
     * again has nothing to write. Who is added, deleted or renamed meanwhile may be missing.
     *
     * @return how many accounts were written
     * @throws dev.people.finding.RejectedException when the actor may not export, or the table lacks a character
     */
    public long users(UserQuery query, TableWriter out, ExportOptions options) {
        return kit.exporter().users(call, query, out, options);
    }
}
