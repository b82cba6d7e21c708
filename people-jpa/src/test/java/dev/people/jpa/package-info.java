@NullMarked
package dev.people.jpa;

import org.jspecify.annotations.NullMarked;
