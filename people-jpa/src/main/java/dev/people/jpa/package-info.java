/**
 * Storage in a relational database by Jakarta Persistence and Hibernate. {@link dev.people.jpa.JpaStorage} is made over
 * a host's data source; {@link dev.people.jpa.HostTransactions} is where it meets the host's own transactions.
 */
@NullMarked
package dev.people.jpa;

import org.jspecify.annotations.NullMarked;
