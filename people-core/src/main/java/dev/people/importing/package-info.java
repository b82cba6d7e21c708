/**
 * From records to changes: finds the header, matches columns to fields, reads cells, and hands proposed rows to the
 * planner. The port {@link dev.people.importing.RecordSource} is where records come from;
 * {@link dev.people.importing.ImportOptions} says what to do with them.
 */
@NullMarked
package dev.people.importing;

import org.jspecify.annotations.NullMarked;
