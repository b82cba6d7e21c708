/** Made-up users: {@link dev.people.benchmarks.PeopleGenerator}. */
@NullMarked
package dev.people.benchmarks;

import org.jspecify.annotations.NullMarked;
