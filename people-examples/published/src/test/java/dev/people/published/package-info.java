/** What is published, in the hands of a stranger. */
@NullMarked
package dev.people.published;

import org.jspecify.annotations.NullMarked;
