/**
 * Values as bytes and back. {@link dev.people.packing.Packings} derives the way from a type: all record
 * components are included. Not for other modules.
 */
@NullMarked
package dev.people.packing;

import org.jspecify.annotations.NullMarked;
