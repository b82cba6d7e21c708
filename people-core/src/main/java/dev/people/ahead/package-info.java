/** Work that an executor does ahead. Internal. */
@NullMarked
package dev.people.ahead;

import org.jspecify.annotations.NullMarked;
