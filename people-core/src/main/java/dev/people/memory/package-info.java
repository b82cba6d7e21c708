/**
 * Everything kept in memory: for first steps, for tests, and as the empty directory to plan against. The entry type is
 * {@link dev.people.memory.InMemoryStorage}.
 */
@NullMarked
package dev.people.memory;

import org.jspecify.annotations.NullMarked;
