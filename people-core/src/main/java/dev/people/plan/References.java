package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.finding.FindingCode;
import dev.people.organization.ReportingTree;
import dev.people.user.User;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Whom rows mean by their managers, as numbers: a row may mean somebody who stands further down. Each one is what rows
 * would have to claim, in the order in which it counts, and behind it who in the directory is meant otherwise. For one
 * thread.
 */
final class References {
    /** By what it is known that the one in the directory gives up the key, and their key. */
    private static final int BEHIND = 2;

    private final Claims claims;
    private final Links links;
    private final RowTable table;
    /** Keys that rows say and their accounts do not get, with those rows. */
    private final KeyMap kept = new KeyMap();

    private long[] numbers = new long[64];
    private int size;

    References(RowTable table, Claims claims, Links links) {
        this.table = table;
        this.claims = claims;
        this.links = links;
    }

    /**
     * Notes whom a row wants. Whoever is found in the directory by one key is not looked for by another.
     *
     * @return who in the directory may be meant
     */
    Optional<User> add(UserReference wanted, DirectoryView view) {
        wanted.id().ifPresent(id -> push(claims.account(id)));
        Optional<User> holder = wanted.id().flatMap(view::user);
        long giving = 0;
        if (holder.isEmpty() && wanted.username().isPresent()) {
            String key = wanted.username().get().key();
            push(claims.username(key));
            holder = view.holderOf(wanted.username().get());
            giving = links.giving(FindingCode.USERNAME_TAKEN, key);
        }
        if (holder.isEmpty() && wanted.email().isPresent()) {
            String key = wanted.email().get().key();
            push(claims.email(key));
            holder = view.holderOf(wanted.email().get());
            giving = links.giving(FindingCode.EMAIL_TAKEN, key);
        }
        if (holder.isEmpty() && wanted.employeeId().isPresent()) {
            String key = wanted.employeeId().get().key();
            push(claims.employeeId(key));
            holder = view.holderOf(wanted.employeeId().get());
            giving = links.giving(FindingCode.EMPLOYEE_ID_TAKEN, key);
        }
        if (holder.isPresent()) {
            push(giving);
            push(ReportingTree.key(holder.get().id()));
        }
        return holder;
    }

    /** Notes which keys of a row its account does not get, since it keeps what it has. */
    void keeps(int row, UserDraft said, User after) {
        said.newUsername()
                .or(said::username)
                .filter(name -> !name.key().equals(after.username().key()))
                .ifPresent(name -> kept.putIfAbsent(claims.username(name.key()), row));
        said.email()
                .filter(email -> !email.key().equals(after.email().key()))
                .ifPresent(email -> kept.putIfAbsent(claims.email(email.key()), row));
        said.employeeId()
                .filter(number -> after.employeeId()
                        .filter(its -> its.key().equals(number.key()))
                        .isEmpty())
                .ifPresent(number -> kept.putIfAbsent(claims.employeeId(number.key()), row));
    }

    private void push(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + size / 2);
        }
        numbers[size++] = number;
    }

    int end() {
        return size;
    }

    /**
     * Whom a row means, once every row is known.
     *
     * @param key their key; {@link ManagerSearch#NOBODY} when nobody is meant
     * @param refused the row that would have been meant and does not go through, or {@link KeyMap#ABSENT}
     */
    record Meant(long key, int refused) {}

    /** Whom the numbers from start to end mean; {@code accountOf} tells the key of whomever a row is about. */
    Meant resolve(int start, int end, boolean hasHolder, IntToLongFunction accountOf) {
        int refused = KeyMap.ABSENT;
        for (int i = start; i < (hasHolder ? end - BEHIND : end); i++) {
            int row = claims.row(numbers[i]);
            if (row != KeyMap.ABSENT && isThere(row) && kept.get(numbers[i]) != row) {
                return new Meant(accountOf.applyAsLong(row), KeyMap.ABSENT);
            }
            refused = refused == KeyMap.ABSENT ? row : refused;
        }
        if (!hasHolder) {
            return new Meant(ManagerSearch.NOBODY, refused);
        }
        int giver = links.giver(numbers[end - BEHIND]);
        boolean givenUp = giver != KeyMap.ABSENT && table.action(giver).writes();
        return givenUp ? new Meant(ManagerSearch.NOBODY, KeyMap.ABSENT) : new Meant(numbers[end - 1], KeyMap.ABSENT);
    }

    /** Whether the account that a row is about has, after the plan, what the row says. */
    private boolean isThere(int row) {
        return table.action(row).leavesAnAccount();
    }
}
