/**
 * Real databases that keep what they acknowledge, and the fastest way into each of them to divide by:
 * {@link dev.people.benchmarks.database.MeasuredDatabase}.
 */
@NullMarked
package dev.people.benchmarks.database;

import org.jspecify.annotations.NullMarked;
