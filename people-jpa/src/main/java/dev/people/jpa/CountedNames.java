package dev.people.jpa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How many there are of things with names, as one text that people can read as well: {@code ADDED=3 MANAGER_SET=2}. */
final class CountedNames {
    private CountedNames() {}

    static String text(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
    }

    static Map<String, Long> read(String text) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (String count : text.isEmpty() ? new String[0] : text.split(" ")) {
            int end = count.indexOf('=');
            counts.put(count.substring(0, end), Long.valueOf(count.substring(end + 1)));
        }
        return counts;
    }
}
