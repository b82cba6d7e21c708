package dev.people.license;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why accounts cannot have a pool that is not there. A pool is made when it gets a limit, not when somebody names it: a
 * misspelled name would be a pool without limit.
 */
public final class UnknownPool {
    private UnknownPool() {}

    /** The finding that names the pools there are; empty when this one is among them. */
    public static Optional<Finding> check(PoolName pool, LicensePoolRepository pools) {
        return pool.equals(PoolName.PRIMARY)
                ? Optional.empty()
                : check(pool, pools.all().stream().map(LicensePool::name).toList());
    }

    /** The same for pools that are looked up already. */
    public static Optional<Finding> check(PoolName pool, List<PoolName> pools) {
        return pools.contains(pool)
                ? Optional.empty()
                : Optional.of(Finding.of(FindingCode.POOL_UNKNOWN)
                        .with("value", pool)
                        .with(
                                "pools",
                                pools.stream().sorted().map(PoolName::value).collect(Collectors.joining(", "))));
    }
}
