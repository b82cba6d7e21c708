/**
 * From records to changes: finds the header, matches columns to fields, reads cells, and hands proposed rows to the
 * planner. The port {@link dev.people.importing.RecordSource} is where records come from;
 * {@link dev.people.importing.ImportOptions} says what to do with them. Tables of other products are recognized by their
 * {@link dev.people.importing.Layout}; {@link dev.people.importing.ColumnMapping} is what somebody settled for good;
 * {@link dev.people.importing.CellLanguage} is what cells say beyond their text; {@link dev.people.importing.Templates}
 * are tables to fill in.
 */
@NullMarked
package dev.people.importing;

import org.jspecify.annotations.NullMarked;
