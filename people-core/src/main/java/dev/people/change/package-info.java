/**
 * The single path for all changes. A {@link dev.people.change.UserChange} is decided by the pure
 * {@link dev.people.change.ChangeRules} into a {@link dev.people.change.Decision}, which the
 * {@link dev.people.change.ChangeWriter} writes in one transaction with its audit entry, seats and notices.
 * {@link dev.people.change.ChangeService} does all three for a single change.
 */
@NullMarked
package dev.people.change;

import org.jspecify.annotations.NullMarked;
