/**
 * CSV in and out. {@link dev.people.csv.CsvRecords} reads a file as records, finding out its delimiter and character
 * set by itself and saying why; {@link dev.people.csv.CsvOptions} tells it what it should not guess, and
 * {@link dev.people.csv.CsvLimits} how much it may swallow. {@link dev.people.csv.CsvTables} writes a table in the form
 * of a {@link dev.people.csv.CsvStyle}. Nothing is decided here about users: this package ends at records.
 *
 * <p>A file that cannot be read as a table is one
 * {@link dev.people.importing.UnreadableSourceException} whose finding says where and why.
 */
@NullMarked
package dev.people.csv;

import org.jspecify.annotations.NullMarked;
