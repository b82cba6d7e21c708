package dev.people.hosts.spring;

import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.csv.CsvTables;
import dev.people.id.RunId;
import dev.people.run.OutcomePageView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of plans that were started. */
@RestController
@RequestMapping("/runs")
class RunController {
    private static final int NEWEST = 100;

    private final People people;
    private final InstantSource clock;

    RunController(People people, InstantSource clock) {
        this.people = people;
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

    /** A page of a run: what became of each row, with old and new values, or why not. */
    @GetMapping("/{id}/rows")
    OutcomePageView rows(
            @PathVariable RunId id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "50") int limit) {
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
