/**
 * Undoing a run: its chunks tell what they changed, and {@link dev.people.undo.UndoRows} makes rows of that, which are
 * planned and applied as all others are. {@link dev.people.undo.RunUndo} makes the plan.
 */
@NullMarked
package dev.people.undo;

import org.jspecify.annotations.NullMarked;
