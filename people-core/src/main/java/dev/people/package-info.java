/**
 * The way in. {@link dev.people.People} is built once per application over a storage; {@link dev.people.PeopleAs} is
 * the same directory in the name of somebody who acts.
 */
@NullMarked
package dev.people;

import org.jspecify.annotations.NullMarked;
