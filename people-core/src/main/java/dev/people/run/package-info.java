/**
 * Runs of plans as kept data: a {@link dev.people.run.Run} and one {@link dev.people.run.ChunkOutcome} per chunk. The
 * port is {@link dev.people.run.RunRepository}.
 */
@NullMarked
package dev.people.run;

import org.jspecify.annotations.NullMarked;
