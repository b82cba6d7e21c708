package dev.people.importing;

import dev.people.profile.BlankText;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a {@link Layout} is recognized: by headers that must be there, in any order.
 *
 * @param all headers that must all be there
 * @param any headers of which one must be there; none when empty
 * @param width whether there may be others
 */
public record Recognition(Set<String> all, Set<String> any, Width width) {
    /** Whether there may be other headers. */
    public enum Width {
        /** No others. */
        EXACTLY,
        /** Any others. */
        AT_LEAST
    }

    /** Copies the headers. */
    public Recognition {
        all = Collections.unmodifiableSet(new TreeSet<>(all));
        any = Collections.unmodifiableSet(new TreeSet<>(any));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A layout is recognized by headers");
        }
    }

    /** These headers and no others. */
    public static Recognition exactly(String... headers) {
        return new Recognition(Set.of(headers), Set.of(), Width.EXACTLY);
    }

    /** At least these headers. */
    public static Recognition by(String... headers) {
        return new Recognition(Set.of(headers), Set.of(), Width.AT_LEAST);
    }

    /** The same that also wants one of these headers. */
    public Recognition andOneOf(String... headers) {
        return new Recognition(all, Set.of(headers), width);
    }

    boolean fits(List<String> headers) {
        List<String> named =
                headers.stream().filter(header -> !BlankText.isBlank(header)).toList();
        if (width == Width.EXACTLY && named.size() != all.size()) {
            return false;
        }
        Set<String> forms = new HashSet<>();
        named.forEach(header -> forms.addAll(HeaderFold.forms(header)));
        return all.stream().allMatch(header -> has(forms, header))
                && (any.isEmpty() || any.stream().anyMatch(header -> has(forms, header)));
    }

    private static boolean has(Set<String> forms, String header) {
        LayoutColumn column = new LayoutColumn(header, "", Translation.none());
        return forms.stream().anyMatch(column::fits);
    }
}
