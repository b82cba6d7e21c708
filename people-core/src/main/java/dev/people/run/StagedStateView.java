package dev.people.run;

import java.util.Optional;

/**
 * What to send of a {@link StagedState}.
 *
 * @param code the kind: {@code incomplete}, {@code staged}, {@code started}, {@code cancelled} or {@code expired}
 * @param run the run that a started plan belongs to
 */
public record StagedStateView(String code, Optional<String> run) {}
