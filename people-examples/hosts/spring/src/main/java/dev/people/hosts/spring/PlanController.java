package dev.people.hosts.spring;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvOptions;
import dev.people.csv.CsvRecords;
import dev.people.id.PlanId;
import dev.people.importing.ImportOptions;
import dev.people.plan.Plan;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads, and the plans that are made of them. */
@RestController
@RequestMapping("/plans")
class PlanController {
    private static final int PAGE = 50;
    private static final int LONGEST_PAGE = 1_000;
    private static final int NEWEST = 100;

    private final People people;
    private final Runs runs;
    private final InstantSource clock;

    PlanController(People people, Runs runs, InstantSource clock) {
        this.people = people;
        this.runs = runs;
        this.clock = clock;
    }

    /** An application with sign-in acts as {@code Actor.user(id)} here. */
    private PeopleAs acting() {
        return people.as(Actor.system("web"));
    }

    /** Plans a file and keeps the plan for three days; nothing else is written. */
    @PostMapping
    ResponseEntity<PlanPage> upload(@RequestParam MultipartFile file) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("upload.csv");
        CsvOptions options = CsvOptions.detect().withSpool(people.spool());
        try (CsvRecords records = CsvRecords.of(file.getInputStream(), name, options)) {
            Plan plan = acting().imports().stage(records, ImportOptions.addAndUpdate());
            return ResponseEntity.created(URI.create("/plans/" + plan.id())).body(PlanPage.of(plan, 0, PAGE));
        }
    }

    /** The newest plans. */
    @GetMapping
    List<StagedView> newest() {
        return acting().plans().staged(NEWEST).stream().map(StagedView::of).toList();
    }

    /** A page of a plan: what would become of each row. */
    @GetMapping("/{id}")
    PlanPage page(
            @PathVariable PlanId id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        return PlanPage.of(acting().plans().open(id), from, Math.min(limit, LONGEST_PAGE));
    }

    /** Confirms a plan: its run begins, and goes on in the background. Of a plan there is one run. */
    @PostMapping("/{id}/run")
    ResponseEntity<RunView> start(@PathVariable PlanId id) {
        RunView run = acting().plans()
                .run(runs.start(acting(), id))
                .map(its -> RunView.of(its, clock.instant()))
                .orElseThrow();
        return ResponseEntity.accepted()
                .location(URI.create("/runs/" + run.id()))
                .body(run);
    }

    /** Cancels a plan that nobody has started. */
    @PostMapping("/{id}/cancellation")
    ResponseEntity<StagedView> cancel(@PathVariable PlanId id) {
        acting().plans().cancel(id);
        return ResponseEntity.of(acting().plans().staged(id).map(StagedView::of));
    }
}
