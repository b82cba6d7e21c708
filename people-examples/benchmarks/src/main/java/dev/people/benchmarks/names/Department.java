package dev.people.benchmarks.names;

import java.util.List;

/**
 * Part of an organization.
 *
 * @param name what it is called
 * @param positions the positions in it
 */
public record Department(String name, List<String> positions) {
    /** The departments that we have lists of, always in the same order. */
    public static List<Department> all() {
        NameFile jobs = NameFile.read("jobs.txt");
        return jobs.keys().stream()
                .map(name -> new Department(name, jobs.list(name, position -> position)))
                .toList();
    }
}
