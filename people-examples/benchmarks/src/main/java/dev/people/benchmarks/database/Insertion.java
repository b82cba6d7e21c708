package dev.people.benchmarks.database;

/**
 * What a bare insertion took.
 *
 * @param rows how many rows were written
 * @param nanos how long it took, commit included
 */
public record Insertion(long rows, long nanos) {}
