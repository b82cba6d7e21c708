package dev.people.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ready-made layouts. */
public final class Layouts {
    private static final List<Layout> ALL = Stream.of(
                    DirectoryLayouts.all(),
                    ApplicationLayouts.all(),
                    StaffLayouts.all(),
                    SchoolLayouts.all(),
                    OwnLayouts.all())
            .flatMap(List::stream)
            .toList();

    private Layouts() {}

    /** All of them. */
    public static List<Layout> all() {
        return ALL;
    }

    /** The one with this name, written in any case. */
    public static Optional<Layout> named(String name) {
        return ALL.stream()
                .filter(layout -> layout.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** The one that wants the most of these headers. */
    static Optional<Layout> recognize(List<Layout> layouts, List<String> headers) {
        return layouts.stream()
                .filter(layout -> layout.recognition().fits(headers))
                .max(Comparator.comparingInt(
                        layout -> layout.recognition().all().size()));
    }
}
