package dev.people.console;

import dev.people.id.PlanId;
import picocli.CommandLine.Parameters;

/** Which staged plan. */
final class PlanReference {
    @Parameters(
            index = "0",
            paramLabel = "PLANID",
            converter = PlanArgument.class,
            description = "a plan, as 'people plans' lists them")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    PlanId id;
}
