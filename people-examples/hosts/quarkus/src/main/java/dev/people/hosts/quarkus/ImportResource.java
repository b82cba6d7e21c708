package dev.people.hosts.quarkus;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvRecords;
import dev.people.id.PlanId;
import dev.people.id.RunId;
import dev.people.importing.ImportOptions;
import dev.people.notice.NoticeBatch.Release;
import dev.people.plan.ApplyOptions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.InputStream;

/** Imports that are read before they are confirmed, and carried out in the background. */
@Path("/imports")
@Produces("text/plain")
public class ImportResource {
    private final PeopleAs acting;

    /** For this directory. */
    public ImportResource(People people) {
        this.acting = people.as(Actor.system("http"));
    }

    /** Plans a file, keeps the plan for three days, and answers its id. */
    @POST
    @Consumes("text/csv")
    public String stage(InputStream file) {
        try (CsvRecords records = CsvRecords.of(file, "upload.csv")) {
            return acting.imports()
                    .stage(records, ImportOptions.addAndUpdate())
                    .id()
                    .toString();
        }
    }

    /** What a plan would do. */
    @GET
    @Path("/{plan}")
    public String plan(@PathParam("plan") PlanId plan) {
        return acting.plans().open(plan).totals().toString();
    }

    /** Starts a plan and answers its run, which {@link Due} carries out. */
    @POST
    @Path("/{plan}/run")
    public String start(@PathParam("plan") PlanId plan) {
        return acting.plans()
                .start(plan, ApplyOptions.defaults().notices(Release.DUE))
                .toString();
    }

    /** How far a run is. */
    @GET
    @Path("/runs/{run}")
    public String run(@PathParam("run") RunId run) {
        return acting.plans()
                .run(run)
                .map(its -> its.state().code() + ", " + its.howFar())
                .orElseThrow(NotFoundException::new);
    }
}
