package dev.people.user;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What accounts are sorted by where they are sorted by name: the last name, then the first name, without regard to case and
 * accents. An account with one of the two is sorted by that one; an account with none has an empty text and comes first.
 */
public final class SortName {
    /** Names that differ behind this many characters are in the order of their ids; an index has room for so many. */
    public static final int LONGEST = 200;

    private static final String BETWEEN = "\t";

    private SortName() {}

    /** That of an account, {@value #LONGEST} code points at the most. */
    public static String of(User user) {
        String name = Stream.of(user.profile().lastName(), user.profile().firstName())
                .filter(text -> !text.isEmpty())
                .map(SearchText::fold)
                .collect(Collectors.joining(BETWEEN));
        return name.length() <= LONGEST || name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
