/**
 * What can go wrong in storage, under the root {@link dev.people.failure.StorageException}. Never mixed with refusals:
 * those are {@link dev.people.finding.RejectedException}.
 */
@NullMarked
package dev.people.failure;

import org.jspecify.annotations.NullMarked;
