/**
 * Exports accounts as tables. The port is {@link dev.people.export.TableWriter}; the CSV adapter implements it.
 * {@link dev.people.export.UserTable} is how accounts look in a table, {@link dev.people.export.ErrorReport} the table of
 * what an import refused.
 */
@NullMarked
package dev.people.export;

import org.jspecify.annotations.NullMarked;
