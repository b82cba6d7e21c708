package dev.people.license;

import java.util.Optional;

/**
 * What to send of a {@link LicensePool}.
 *
 * @param name its name
 * @param limit how many seats it has; absent without limit
 * @param used how many are taken
 * @param free how many are free; absent without limit
 */
public record PoolView(String name, Optional<Long> limit, long used, Optional<Long> free) {}
