/**
 * The {@link dev.people.user.User} and its values. {@link dev.people.user.Username} and
 * {@link dev.people.user.EmailAddress} keep the form a person typed apart from the canonical key that makes them
 * unique; {@link dev.people.user.AccountState} and its {@link dev.people.user.TransitionTable} say what an account can
 * become. The port is {@link dev.people.user.UserRepository}.
 */
@NullMarked
package dev.people.user;

import org.jspecify.annotations.NullMarked;
