package dev.people.benchmarks.names;

/**
 * A name of a family.
 *
 * @param men the form that men bear
 * @param women the form that women bear; in most languages the same
 */
public record Surname(Spelling men, Spelling women) {
    /** Reads {@code Novotný/Novotná} or {@code Němec}. */
    static Surname parse(String entry) {
        int slash = entry.indexOf('/');
        if (slash < 0) {
            Spelling both = Spelling.parse(entry);
            return new Surname(both, both);
        }
        return new Surname(Spelling.parse(entry.substring(0, slash)), Spelling.parse(entry.substring(slash + 1)));
    }
}
