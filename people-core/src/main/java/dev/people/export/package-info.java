/** Tables out. The port is {@link dev.people.export.TableWriter}; the CSV adapter implements it. */
@NullMarked
package dev.people.export;

import org.jspecify.annotations.NullMarked;
