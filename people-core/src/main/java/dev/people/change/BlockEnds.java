package dev.people.change;

import dev.people.actor.Actor;
import dev.people.actor.Authority;
import dev.people.actor.CallContext;
import dev.people.failure.StaleVersionException;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.id.EntryId;
import dev.people.id.Ids;
import dev.people.id.OperationId;
import dev.people.id.UserId;
import dev.people.license.PoolName;
import dev.people.storage.Storage;
import dev.people.user.BlockEnd;
import dev.people.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Unblocks accounts whose block has an end that has come, each in a transaction of its own. Thread-safe. */
public final class BlockEnds {
    private static final Logger LOG = LoggerFactory.getLogger(BlockEnds.class);
    private static final CallContext CALL = CallContext.of(Actor.system("due"));
    private static final int PAGE = 1_000;
    private static final int NAMED = 1_000;

    private final Storage storage;
    private final ChangeService changes;
    private final Ids ids;

    /** Reads from this storage, and writes by this service. */
    public BlockEnds(Storage storage, ChangeService changes, Ids ids) {
        this.storage = storage;
        this.changes = changes;
        this.ids = ids;
    }

    /**
     * Unblocks at most this many, the earliest end first. Those that cannot be unblocked do not count: however many
     * there are, the ones behind them have their turn.
     */
    public EndedBlocks end(int most) {
        Turn turn = new Turn(most);
        Instant now = changes.now();
        Optional<BlockEnd> after = Optional.empty();
        List<User> page;
        do {
            Optional<BlockEnd> behind = after;
            page = turn.isOver() ? List.of() : storage.read(work -> work.users().blockedUntil(now, behind, PAGE));
            page.forEach(turn::take);
            after = page.isEmpty() ? after : BlockEnd.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        return turn.result();
    }

    /** One call of {@link #end}. For one thread. */
    private final class Turn {
        private final int most;
        private final Set<PoolName> full = new HashSet<>();
        private final List<EndedBlocks.Reason> reasons = new ArrayList<>();
        private int unblocked;
        private long waiting;

        private Turn(int most) {
            this.most = most;
        }

        private boolean isOver() {
            return unblocked >= most;
        }

        private void take(User user) {
            if (isOver()) {
                return;
            }
            PoolName pool = user.account().pool();
            if (needsSeat(user) && full.contains(pool)) {
                waits(user.id(), ChangeService.noSeat(pool));
                return;
            }
            try {
                unblocked += unblock(user.id()) ? 1 : 0;
            } catch (RejectedException e) {
                Finding finding = e.findings().get(0);
                waits(user.id(), finding);
                if (finding.code() == FindingCode.NO_SEAT) {
                    full.add(pool);
                }
            } catch (StaleVersionException e) {
                LOG.debug("Account {}: its block is left to those who change it at the same time", user.id());
            }
        }

        private void waits(UserId user, Finding finding) {
            waiting++;
            if (reasons.size() < NAMED) {
                reasons.add(new EndedBlocks.Reason(user, finding));
            }
        }

        private EndedBlocks result() {
            if (waiting > 0) {
                LOG.warn(
                        "Account {}: stays blocked though the end of its block has come: {}; {} accounts in all",
                        reasons.get(0).user(),
                        reasons.get(0).finding().code(),
                        waiting);
            }
            return new EndedBlocks(unblocked, waiting, reasons);
        }
    }

    private static boolean needsSeat(User user) {
        return user.state()
                .fold(p -> false, a -> false, blocked -> blocked.before().takesSeat(), d -> false);
    }

    /** Answers whether it was this call: of two nodes that try, the second one finds nothing to do. */
    private boolean unblock(UserId user) {
        OperationId operation = new OperationId(ids.next());
        User after = changes.apply(
                CALL, operation, new UserChange.EndBlock(user), "block ended", work -> Authority.everything());
        return after.revision().lastEntry().equals(Optional.of(new EntryId(operation.value())));
    }
}
