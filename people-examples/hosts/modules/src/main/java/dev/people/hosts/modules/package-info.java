/** A program over People that is a module. */
@NullMarked
package dev.people.hosts.modules;

import org.jspecify.annotations.NullMarked;
