/**
 * What a host hears of the directory while it works: {@link dev.people.signal.ChangeListener} of every change once it is
 * committed, {@link dev.people.signal.Meter} of how long things took. Both are named when {@code People} is built.
 */
@NullMarked
package dev.people.signal;

import org.jspecify.annotations.NullMarked;
