/**
 * Who acts. Every call names an {@link dev.people.actor.Actor}; the port {@link dev.people.actor.Authorizer} says what
 * they may do.
 */
@NullMarked
package dev.people.actor;

import org.jspecify.annotations.NullMarked;
