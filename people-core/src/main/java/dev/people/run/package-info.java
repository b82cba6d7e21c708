/**
 * Plans and their runs as kept data: a {@link dev.people.run.StagedPlan} with its parts, a {@link dev.people.run.Run} and
 * one {@link dev.people.run.ChunkOutcome} per chunk. The ports are {@link dev.people.run.PlanStore} and {@link
 * dev.people.run.RunRepository}.
 */
@NullMarked
package dev.people.run;

import org.jspecify.annotations.NullMarked;
