package dev.people.run;

import java.util.Map;
import java.util.Optional;

/**
 * What to send of a {@link Run}.
 *
 * @param id its identifier
 * @param plan the plan it applies
 * @param source what people call the source: a file's name
 * @param lease who carries it out and how long they hold it
 * @param state where it stands, such as {@code running} or {@code done}
 * @param extent how much it has to account for
 * @param applied what became of what is done: how many by result
 * @param ending when and why it stopped; absent while it is under way
 */
public record RunView(
        String id,
        String plan,
        String source,
        Run.Lease lease,
        String state,
        Run.Extent extent,
        Map<String, Long> applied,
        Optional<Run.Ending> ending) {}
