/**
 * What people of many countries are called and where they live: {@link dev.people.benchmarks.names.Countries} reads the
 * lists, which were written for this project.
 */
@NullMarked
package dev.people.benchmarks.names;

import org.jspecify.annotations.NullMarked;
