package dev.people.user;

import dev.people.id.UserId;
import dev.people.license.PoolName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: keeps accounts, within one transaction. Uniqueness of canonical usernames, addresses and employee ids is
 * decided here, by constraint, also against transactions that run at the same time. A deleted account keeps its username
 * and gives up its address.
 */
public interface UserRepository {
    /** The account with this id, deleted ones included. */
    Optional<User> find(UserId id);

    /**
     * Every account that holds any of these keys, each once, in no particular order, with a number of round trips that
     * does not depend on how many keys there are.
     */
    List<User> findAll(UserKeys keys);

    /**
     * Stores new accounts with their version as it stands.
     *
     * @throws dev.people.failure.KeyTakenException when a unique key is taken; the transaction is lost
     */
    void insert(List<User> users);

    /**
     * Stores changed accounts, in this order. Each carries the version it was read with and gets the next one.
     *
     * @throws dev.people.failure.StaleVersionException when somebody was first; the transaction is lost
     * @throws dev.people.failure.KeyTakenException when a unique key is taken; the transaction is lost
     */
    void update(List<User> users);

    /**
     * Stores that something was written that belongs to these accounts and is kept elsewhere: each carries the version it
     * was read with and gets the next one, and its newest audit entry. Nothing else of it is written.
     *
     * @throws dev.people.failure.StaleVersionException when somebody was first; the transaction is lost
     */
    void raise(List<User> users);

    /**
     * Takes their usernames, addresses and employee ids from these accounts, so that others may get them in the
     * following update, where these get theirs: for accounts that change places. Versions stay.
     */
    void vacate(List<User> users);

    /**
     * One page of those that the filter of the query finds, in the order that it asks for, deleted accounts left out. Every
     * storage finds the same people in the same order.
     */
    List<User> page(UserQuery query);

    /**
     * Blocked accounts whose block ends at this instant or earlier: the earliest end first, those of one instant in an
     * order that is total and stays the same.
     *
     * @param until the latest end
     * @param after the last one of the page before; empty for the first page
     * @param limit the most accounts of a page
     */
    List<User> blockedUntil(Instant until, Optional<BlockEnd> after, int limit);

    /** How many accounts there are, deleted ones left out. */
    long count();

    /**
     * How many accounts the filter finds, deleted ones left out.
     *
     * @param limit the most that are counted; nothing behind it is read
     */
    BoundedCount count(UserFilter filter, int limit);

    /** How many accounts are {@link Administrators} now. */
    long activeAdministrators();

    /** How many accounts of this pool are in a state that takes a seat. */
    long seatTakers(PoolName pool);
}
