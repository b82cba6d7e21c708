package dev.people.console;

import dev.people.PeopleAs;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.RunId;
import dev.people.run.Run;
import picocli.CommandLine.Parameters;

/** Which run. */
final class RunReference {
    @Parameters(
            index = "0",
            paramLabel = "RUN",
            converter = RunArgument.class,
            description = "a run, as 'people runs' lists them")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    RunId id;

    Run find(PeopleAs people) {
        return people.plans()
                .run(id)
                .orElseThrow(() -> new RejectedException(
                        Finding.of(FindingCode.RUN_NOT_FOUND).with("run", id)));
    }
}
