/**
 * The way in. {@link dev.people.People} is built once per application over a storage; {@link dev.people.PeopleAs} is
 * the same directory on behalf of an actor.
 *
 * <p>Answers are sent as JSON without annotations. What has a {@code view()} is sent by it: a record of JDK types and other
 * views, in which ids are bare texts and each kind is told by its {@code code()}. Single values, such as ids, an actor or a
 * username, are sent as their {@code toString()}; every other answer is a record that is sent as it is.
 */
@NullMarked
package dev.people;

import org.jspecify.annotations.NullMarked;
