package dev.people.plan;

import dev.people.change.DirectoryView;
import dev.people.change.UserDraft;
import dev.people.change.UserReference;
import dev.people.finding.FindingCode;
import dev.people.id.UserId;
import dev.people.organization.ReportingTree;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.StateKind;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.function.LongPredicate;

/**
 * Whom rows mean by their managers, as numbers: a row may mean somebody who stands further down. Of each key it is what a
 * row would have to claim, and where somebody in the directory has the key, by what it is known that they give it up, and
 * who they are. For one thread.
 */
final class References {
    /** How many keys a reference may have, and bits half of a mask: only one that is no id has two employee ids. */
    private static final int KEYS = 4;

    private final Claims claims;
    private final Links links;
    private final RowTable table;
    private final SoughtNames names;
    /** Keys that rows say and their accounts do not get, with those rows. */
    private final KeyMap kept = new KeyMap();

    private long[] numbers = new long[64];
    private int size;
    private int mask;
    private int keys;

    References(RowTable table, Claims claims, Links links, SoughtNames names) {
        this.table = table;
        this.names = names;
        this.claims = claims;
        this.links = links;
    }

    /**
     * Notes whom a row wants. An id that finds somebody is that one, and no other key is asked.
     *
     * @return which of the keys somebody in the directory has, and behind that, who of those is blocked
     */
    byte add(UserReference wanted, DirectoryView view) {
        begin();
        Optional<UserId> id = wanted.id();
        id.ifPresent(some -> push(claims.account(some), view.user(some), 0));
        if (id.flatMap(view::user).isPresent()) {
            return (byte) mask;
        }
        wanted.username().ifPresent(name -> push(name, view));
        wanted.email().ifPresent(email -> push(email, view));
        wanted.employeeIds().forEach(number -> push(number, view));
        return (byte) mask;
    }

    /** The same for somebody who is known. */
    byte add(UserId wanted, DirectoryView view) {
        begin();
        push(claims.account(wanted), view.user(wanted), 0);
        return (byte) mask;
    }

    private void begin() {
        mask = 0;
        keys = 0;
    }

    private void push(Username name, DirectoryView view) {
        push(claims.username(name.key()), view.holderOf(name), links.giving(FindingCode.USERNAME_TAKEN, name.key()));
    }

    private void push(EmailAddress email, DirectoryView view) {
        push(claims.email(email.key()), view.holderOf(email), links.giving(FindingCode.EMAIL_TAKEN, email.key()));
    }

    private void push(EmployeeId number, DirectoryView view) {
        push(
                claims.employeeId(number.key()),
                view.holderOf(number),
                links.giving(FindingCode.EMPLOYEE_ID_TAKEN, number.key()));
    }

    private void push(long claim, Optional<User> holder, long giving) {
        push(claim);
        if (holder.isPresent()) {
            push(giving);
            push(ReportingTree.key(holder.get().id()));
            boolean isBlocked = holder.get().state().kind() == StateKind.BLOCKED;
            mask |= 1 << keys | (isBlocked ? 1 << (keys + KEYS) : 0);
        }
        keys++;
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

    /** Somebody who may be meant, with the row that says so; {@link KeyMap#ABSENT} where it is the directory. */
    record Candidate(long key, int row) {}

    /**
     * Whom a row means, once every row is known.
     *
     * @param candidates everybody who is found by any key
     * @param refused a row that would have been meant and does not go through, or {@link KeyMap#ABSENT}
     * @param isBlocked whether one of them is blocked
     */
    record Meant(List<Candidate> candidates, int refused, boolean isBlocked) {
        /** The only one who is meant; {@link ManagerSearch#NOBODY} when nobody is, or more than one may be. */
        long key() {
            return candidates.size() == 1 ? candidates.get(0).key() : ManagerSearch.NOBODY;
        }

        boolean isAmbiguous() {
            return candidates.size() > 1;
        }
    }

    /**
     * Whom the numbers from start to end mean.
     *
     * @param mask what was answered when they were added
     * @param name the number of the full name that may be meant as well; 0 for none
     * @param accountOf tells the key of whomever a row is about
     * @param gone whether an account is not there after the plan
     */
    Meant resolve(int start, int end, int mask, long name, IntToLongFunction accountOf, LongPredicate gone) {
        List<Candidate> candidates = new ArrayList<>(1);
        int refused = KeyMap.ABSENT;
        boolean isBlocked = false;
        int key = 0;
        for (int i = start; i < end; key++) {
            long claim = numbers[i++];
            int row = claims.row(claim);
            if (row != KeyMap.ABSENT && isThere(row) && kept.get(claim) != row) {
                add(candidates, new Candidate(accountOf.applyAsLong(row), row), gone);
            } else if (refused == KeyMap.ABSENT) {
                refused = row;
            }
            if ((mask & 1 << key) != 0) {
                if (!isGivenUp(numbers[i])) {
                    add(candidates, new Candidate(numbers[i + 1], KeyMap.ABSENT), gone);
                    isBlocked |= (mask & 1 << (key + KEYS)) != 0;
                }
                i += 2;
            }
        }
        if (name != 0) {
            isBlocked |= names.collect(name, candidates, accountOf, gone);
            refused = refused == KeyMap.ABSENT ? names.refused(name) : refused;
        }
        return new Meant(candidates, refused, isBlocked);
    }

    static void add(List<Candidate> candidates, Candidate candidate, LongPredicate gone) {
        boolean isKnown = candidates.stream().anyMatch(other -> other.key() == candidate.key());
        if (!isKnown && !gone.test(candidate.key())) {
            candidates.add(candidate);
        }
    }

    private boolean isGivenUp(long giving) {
        int giver = links.giver(giving);
        return giver != KeyMap.ABSENT && table.action(giver).writes();
    }

    /** Whether the account that a row is about has, after the plan, what the row says. */
    private boolean isThere(int row) {
        return table.action(row).leavesAnAccount();
    }
}
