/** A program over People without a framework. */
@NullMarked
package dev.people.hosts.plain;

import org.jspecify.annotations.NullMarked;
