package dev.people.hosts.spring;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvTables;
import dev.people.id.RunId;
import dev.people.plan.Plan;
import dev.people.run.OutcomePageView;
import dev.people.run.Run;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of plans that were started. */
@RestController
@RequestMapping("/runs")
class RunController {
    private static final int PAGE = 50;
    private static final int NEWEST = 100;

    private final People people;
    private final Runs runs;
    private final InstantSource clock;

    RunController(People people, Runs runs, InstantSource clock) {
        this.people = people;
        this.runs = runs;
        this.clock = clock;
    }

    private PeopleAs acting() {
        return people.as(Actor.system("web"));
    }

    /** The newest runs. */
    @GetMapping
    List<RunView> newest() {
        return acting().plans().runs(NEWEST).stream()
                .map(run -> RunView.of(run, clock.instant()))
                .toList();
    }

    /** How far a run is while it goes on, and its outcomes when it is done. */
    @GetMapping("/{id}")
    ResponseEntity<RunView> one(@PathVariable RunId id) {
        return ResponseEntity.of(acting().plans().run(id).map(run -> RunView.of(run, clock.instant())));
    }

    /** Pauses a run after the rows that are under way, in whatever process; 409 when it is not under way. */
    @PostMapping("/{id}/pause")
    ResponseEntity<RunView> pause(@PathVariable RunId id) {
        return asked(id, acting().plans().pause(id));
    }

    /** Stops a run after the rows that are under way; what is written stays. 409 when it is not under way. */
    @PostMapping("/{id}/stop")
    ResponseEntity<RunView> stop(@PathVariable RunId id) {
        return asked(id, acting().plans().stop(id));
    }

    private ResponseEntity<RunView> asked(RunId id, boolean heard) {
        return answer(id, heard ? HttpStatus.ACCEPTED : HttpStatus.CONFLICT);
    }

    private ResponseEntity<RunView> answer(RunId id, HttpStatus status) {
        Optional<Run> run = acting().plans().run(id);
        return run.map(its -> ResponseEntity.status(status).body(RunView.of(its, clock.instant())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Carries a run on that was paused or stopped, or failed, in the background. */
    @PostMapping("/{id}/resume")
    ResponseEntity<RunView> resume(@PathVariable RunId id) {
        runs.resume(acting(), id);
        return answer(id, HttpStatus.ACCEPTED);
    }

    /** Stages a plan that takes a run back, to be read and confirmed as any other. */
    @PostMapping("/{id}/undo")
    ResponseEntity<PlanPage> undo(@PathVariable RunId id) {
        Plan plan = acting().plans().stageUndo(id);
        return ResponseEntity.created(URI.create("/plans/" + plan.id())).body(PlanPage.of(plan, 0, PAGE));
    }

    /** A page of a run: what became of each row, with old and new values, or why not. */
    @GetMapping("/{id}/rows")
    OutcomePageView rows(
            @PathVariable RunId id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "" + PAGE) int limit) {
        return acting().plans().outcomes(id, from, limit).view();
    }

    /**
     * The rows that were not written, in the form of the file, to be corrected and uploaded again. Written to a file first:
     * what is refused is told as such only as long as nothing was sent.
     */
    @GetMapping("/{id}/errors.csv")
    void errors(@PathVariable RunId id, HttpServletResponse response) throws IOException {
        Path report = Files.createTempFile("errors", ".csv");
        try {
            try (CsvTables table = CsvTables.to(Files.newOutputStream(report))) {
                acting().imports().errors(id, table);
            }
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"");
            Files.copy(report, response.getOutputStream());
        } finally {
            Files.delete(report);
        }
    }
}
