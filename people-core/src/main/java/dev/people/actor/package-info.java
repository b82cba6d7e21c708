/**
 * Who acts. Every call names an {@link dev.people.actor.Actor} in its {@link dev.people.actor.CallContext}; the port
 * {@link dev.people.actor.Authorizer} answers their {@link dev.people.actor.Authority}: which {@link
 * dev.people.actor.Permission} they hold over which {@link dev.people.actor.Scope}.
 */
@NullMarked
package dev.people.actor;

import org.jspecify.annotations.NullMarked;
