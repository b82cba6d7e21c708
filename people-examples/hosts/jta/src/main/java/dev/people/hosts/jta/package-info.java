/** A host with transactions of JTA. {@link dev.people.hosts.jta.JtaTransactions} is where People joins them. */
@NullMarked
package dev.people.hosts.jta;

import org.jspecify.annotations.NullMarked;
