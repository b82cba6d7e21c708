/**
 * Faults that are planted on purpose, one at a time, to prove that a test notices. {@link dev.people.fault.Fault} reads the
 * list, {@link dev.people.fault.FaultyBuild} compiles one source with its fault and runs the test against it.
 */
@NullMarked
package dev.people.fault;

import org.jspecify.annotations.NullMarked;
