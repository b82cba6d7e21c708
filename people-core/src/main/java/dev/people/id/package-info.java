/**
 * Identifiers. Each kind of thing has its own wrapped type, a UUID in the time-ordered layout of version 7 (RFC 9562);
 * {@link dev.people.id.Ids} is the port that makes them.
 */
@NullMarked
package dev.people.id;

import org.jspecify.annotations.NullMarked;
