package dev.people.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which layout a table has. Immutable.
 *
 * @param named the layout that somebody named; empty when it is to be recognized
 * @param known the layouts that may be recognized
 */
public record LayoutChoice(Optional<Layout> named, List<Layout> known) {
    private static final LayoutChoice RECOGNIZED = new LayoutChoice(Optional.empty(), Layouts.all());
    private static final LayoutChoice NONE = new LayoutChoice(Optional.empty(), List.of());

    /** Copies the layouts. */
    public LayoutChoice {
        known = List.copyOf(known);
    }

    /** Whichever ready-made layout is recognized, if any. */
    public static LayoutChoice recognized() {
        return RECOGNIZED;
    }

    /** None, whatever it looks like. */
    public static LayoutChoice none() {
        return NONE;
    }

    /** This one, whatever it looks like. */
    public static LayoutChoice of(Layout layout) {
        return new LayoutChoice(Optional.of(layout), List.of());
    }

    /** The same that also recognizes these, before the others. */
    public LayoutChoice and(Layout... layouts) {
        List<Layout> more = new ArrayList<>(List.of(layouts));
        more.addAll(known);
        return new LayoutChoice(named, more);
    }
}
