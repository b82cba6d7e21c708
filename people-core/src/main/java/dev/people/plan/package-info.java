/**
 * The plan: what many changes will do, seen before it is done. A {@link dev.people.plan.Planner} reads proposed rows
 * and makes a {@link dev.people.plan.Plan}; the {@link dev.people.plan.PlanApplier} writes exactly that, in chunks.
 * Where the rows come from does not matter here.
 */
@NullMarked
package dev.people.plan;

import org.jspecify.annotations.NullMarked;
