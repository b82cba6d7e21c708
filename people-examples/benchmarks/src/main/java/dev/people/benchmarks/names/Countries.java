package dev.people.benchmarks.names;

import java.util.List;

/** The countries that we have lists of. */
public final class Countries {
    private static final List<String> NAMES = List.of(
            "brazil",
            "bulgaria",
            "china",
            "czechia",
            "egypt",
            "france",
            "georgia",
            "germany",
            "greece",
            "iceland",
            "india",
            "ireland",
            "israel",
            "japan",
            "korea",
            "netherlands",
            "nigeria",
            "norway",
            "poland",
            "spain",
            "thailand",
            "turkey",
            "ukraine",
            "usa",
            "vietnam");

    private Countries() {}

    /** All of them, always in the same order. */
    public static List<Country> all() {
        return NAMES.stream()
                .map(name -> Country.of(NameFile.read("countries/" + name + ".txt")))
                .toList();
    }
}
