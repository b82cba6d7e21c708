package dev.people.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A step of an import, recognized by the code that a thread is in. */
enum Step {
    KEEP(
            "keep the plan and its records",
            "importing.KeptPlans.keep",
            "importing.RecordKeeper",
            "importing.RecordsPart"),
    PACK("pack audit, outcomes, invitations", "jpa.Packed"),
    USER_ROWS("make user rows", "jpa.UserMapper.row", "jpa.CopyRows"),
    USERS("write users (`COPY`)", "jpa.CopyBulk.insert", "jpa.BatchBulk.insert", "jpa.UserUpdate", "jpa.ArrayUpdate"),
    LOOK_UP("look up", "jpa.JpaUsers.findAll", "plan.Views", "change.LoadedView.of"),
    AUDIT("write audit", "jpa.JpaAuditLog.add", "jpa.OpenAudit.write"),
    OUTCOME("write outcomes", "jpa.JpaRuns.addOutcome"),
    RUN("write progress", "jpa.JpaRuns.update"),
    INVITATIONS("write invitations", "jpa.JpaOutbox.add"),
    SEATS("take seats", "jpa.JpaPools.take"),
    COMMIT("commit", "jpa.OwnConnection.commit"),
    PARSE("parse", "csv."),
    CONVERT("map and convert", "importing."),
    KEYS("gather keys", "plan.RowDecider.keys", "plan.ChunkKeys"),
    DECIDE("decide", "plan.RowDecider.decide", "plan.ChunkDecisions"),
    TABLE("keep and compare prints", "plan.PlanBuilder", "plan.RowPrint"),
    WAIT("wait for rows", "plan.Batches.got"),
    OTHER("everything else");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> places;

    Step(String title, String... places) {
        this.title = title;
        this.places = List.of(places);
    }

    String title() {
        return title;
    }

    /** The step that this frame belongs to, if it tells. */
    static Optional<Step> of(String className, String method) {
        if (!className.startsWith("dev.people.")) {
            return Optional.empty();
        }
        String place = className.substring("dev.people.".length()) + "." + method;
        return Arrays.stream(values())
                .filter(step -> step.places.stream().anyMatch(place::startsWith))
                .findFirst();
    }
}
