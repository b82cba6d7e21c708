/** A host application of People: a command line. {@link dev.people.console.PeopleConsole} is its entry. */
@NullMarked
package dev.people.console;

import org.jspecify.annotations.NullMarked;
