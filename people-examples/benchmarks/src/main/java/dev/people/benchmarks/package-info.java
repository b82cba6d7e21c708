/**
 * Figures: {@link dev.people.benchmarks.Benchmarks} measures imports against the bare database, on people made by
 * {@link dev.people.benchmarks.PeopleGenerator}.
 */
@NullMarked
package dev.people.benchmarks;

import org.jspecify.annotations.NullMarked;
