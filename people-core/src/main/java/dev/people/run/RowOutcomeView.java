package dev.people.run;

import java.util.Optional;

/**
 * What to send of a {@link RowOutcome}.
 *
 * @param row its number
 * @param result what became of it, such as {@code stale}
 * @param code why, where it was refused or stale: the name of a finding's code
 */
public record RowOutcomeView(long row, String result, Optional<String> code) {}
