package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.RejectedException;
import dev.people.license.LicensePool;
import dev.people.license.PoolName;
import dev.people.license.UnknownPool;
import dev.people.storage.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether the pools are there that a plan names. */
final class PoolCheck {
    private PoolCheck() {}

    /**
     * Does nothing when each pool that the options name is there. That of new accounts need not be, if a limit is assumed
     * for it.
     *
     * @throws RejectedException with {@code POOL_UNKNOWN} otherwise
     */
    static void require(PlanOptions options, List<LicensePool> pools) {
        List<PoolName> known = pools.stream().map(LicensePool::name).toList();
        List<Finding> unknown = new ArrayList<>();
        named(options).forEach(pool -> UnknownPool.check(pool, known).ifPresent(unknown::add));
        if (!unknown.isEmpty()) {
            throw new RejectedException(unknown);
        }
    }

    private static Set<PoolName> named(PlanOptions options) {
        Set<PoolName> named = new TreeSet<>(options.assumedLimits().keySet());
        PoolName ofNew = options.newAccounts().pool();
        if (!named.remove(ofNew)) {
            named.add(ofNew);
        }
        options.complete().flatMap(complete -> complete.scope().pool()).ifPresent(named::add);
        return named;
    }

    /**
     * Does nothing when the pool of the accounts that a plan adds is there: a limit that is only assumed does not make one.
     *
     * @throws RejectedException with {@code POOL_UNKNOWN} otherwise
     */
    static void require(Plan plan, Work work) {
        UnknownPool.check(plan.options().newAccounts().pool(), work.pools()).ifPresent(finding -> {
            throw new RejectedException(finding);
        });
    }
}
