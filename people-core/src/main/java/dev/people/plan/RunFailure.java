package dev.people.plan;

import dev.people.failure.StorageException;
import dev.people.failure.StorageUnavailableException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.run.ChunkOutcome;
import dev.people.run.RowOutcome;
import java.util.stream.Collectors;

/** Why a run failed, in words that hold no value of anybody: messages of exceptions may. */
final class RunFailure {
    private RunFailure() {}

    static String words(RuntimeException cause) {
        if (cause instanceof RejectedException refused) {
            return "Refused: "
                    + refused.findings().stream()
                            .map(Finding::code)
                            .distinct()
                            .map(Enum::name)
                            .collect(Collectors.joining(", "));
        }
        if (cause instanceof StorageUnavailableException) {
            return "The storage was not available";
        }
        String name = cause.getClass().getSimpleName();
        return cause instanceof StorageException ? "The storage failed: " + name : "Stopped by an exception: " + name;
    }

    /** All or nothing: the first row that cannot be written as planned. */
    static String words(ChunkOutcome outcome) {
        return outcome.rows().stream()
                .filter(row -> row.code().isPresent())
                .sorted((one, other) -> Boolean.compare(isOnlyGivenUp(one), isOnlyGivenUp(other)))
                .findFirst()
                .map(row -> "Row " + row.row() + " cannot be written as planned: "
                        + row.code().orElseThrow())
                .orElse("A row cannot be written as planned");
    }

    private static boolean isOnlyGivenUp(RowOutcome row) {
        return row.code().filter(FindingCode.GIVEN_UP::equals).isPresent();
    }
}
