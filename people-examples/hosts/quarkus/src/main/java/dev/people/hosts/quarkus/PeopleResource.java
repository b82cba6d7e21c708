package dev.people.hosts.quarkus;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvRecords;
import dev.people.csv.CsvTables;
import dev.people.export.ExportOptions;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.plan.Plan;
import dev.people.run.RowResult;
import dev.people.user.UserQuery;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;

/** Files of people, in and out. */
@Path("/people")
public class PeopleResource {
    private static final int PAGE = 1_000;

    private final PeopleAs acting;

    /** For this directory. */
    public PeopleResource(People people) {
        this.acting = people.as(Actor.system("http"));
    }

    /** Imports a file. An import has transactions of its own: it is called outside of those of JTA. */
    @POST
    @Consumes("text/csv")
    @Produces("text/plain")
    public String importFile(InputStream file) {
        try (CsvRecords records = CsvRecords.of(file, "upload.csv")) {
            Plan plan = acting.imports().plan(records, ImportOptions.addAndUpdate());
            ApplyResult result = acting.plans().apply(plan, ApplyOptions.defaults());
            return result.applied().of(RowResult.ADDED) + " added, "
                    + result.applied().of(RowResult.REFUSED) + " refused";
        }
    }

    /** Exports everybody. */
    @GET
    @Produces("text/csv")
    public StreamingOutput exportFile() {
        return out -> {
            try (CsvTables table = CsvTables.to(out)) {
                acting.exports().users(UserQuery.all(PAGE), table, ExportOptions.standard());
            }
        };
    }
}
