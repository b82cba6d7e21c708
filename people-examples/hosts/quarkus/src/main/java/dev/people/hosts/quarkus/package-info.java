/** A host on Quarkus. {@link dev.people.hosts.quarkus.Directory} starts People. */
@NullMarked
package dev.people.hosts.quarkus;

import org.jspecify.annotations.NullMarked;
