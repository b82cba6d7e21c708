/** What every adapter must keep to. A third party's adapter proves itself by extending these classes. */
@NullMarked
package dev.people.contract;

import org.jspecify.annotations.NullMarked;
