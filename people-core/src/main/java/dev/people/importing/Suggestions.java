package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an unknown header may have meant: the field whose name is written almost so, else the one that shares the most
 * words with it; the account state reversed, where the header says the opposite. Fields that another column is read into
 * are not suggested.
 */
final class Suggestions {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> KEYS = Set.of("email", "mail", "id", "username", "number", "eid");
    private static final int LETTERS_PER_SLIP = 5;
    private static final int MOST_SLIPS = 3;
    /** Among shorter words another letter mostly makes another word: "Start" is no "Stadt". */
    private static final int SHORTEST_WITH_OTHER_LETTERS = 6;

    private static final int SHORTEST_WITH_SLIPS = 4;

    private final List<Name> names = new ArrayList<>();
    private final Set<Field> free;
    private final Set<String> states;

    Suggestions(FieldTitles titles, FieldSchema schema, Set<Field> free) {
        this.free = free;
        this.states = titles.folded(BuiltInField.ACCOUNT_STATE);
        for (Field field : schema.all()) {
            if (free.contains(field)) {
                add(field, List.of(field.key(), field.title()));
                add(field, field.aliases());
                titles.titles().values().forEach(language -> add(field, named(language, field)));
            }
        }
    }

    private static List<String> named(Map<Field, List<String>> language, Field field) {
        return language.getOrDefault(field, List.of());
    }

    private void add(Field field, List<String> texts) {
        texts.forEach(text -> names.add(new Name(field, letters(text), words(text))));
    }

    /** What to map the column to; nothing where a field is the opposite of what the header says. */
    Optional<ColumnMapping.Target> nearest(String header) {
        OppositeHeader opposite = OppositeHeader.of(header, states);
        if (opposite.target().isPresent()) {
            return opposite.target().filter(any -> free.contains(BuiltInField.ACCOUNT_STATE));
        }
        String bare = HeaderFold.bare(header);
        return slip(letters(bare))
                .or(() -> sharing(words(bare)))
                .filter(field -> !opposite.forbids(field))
                .or(() -> Optional.of(BuiltInField.MANAGER)
                        .filter(field -> opposite.isOfManager() && isKeyOfManager(bare) && free.contains(field)))
                .map(ColumnMapping.Target::of);
    }

    private static boolean isKeyOfManager(String header) {
        return words(header).stream().anyMatch(KEYS::contains);
    }

    /** Whether a header says the opposite of a field. */
    boolean isOpposite(String header, Field field) {
        return OppositeHeader.of(header, states).field().filter(field::equals).isPresent();
    }

    private Optional<Field> slip(String letters) {
        int best = mostSlips(letters) + 1;
        Optional<Field> nearest = Optional.empty();
        for (Name name : names) {
            int distance = EditDistance.between(letters, name.letters(), best);
            if (distance < best && isSlip(letters, name.letters()) && !isPrefixed(letters, name)) {
                best = distance;
                nearest = Optional.of(name.field());
            }
        }
        return nearest;
    }

    private static int mostSlips(String letters) {
        return letters.length() < SHORTEST_WITH_SLIPS
                ? 0
                : Math.min(MOST_SLIPS, Math.max(1, letters.length() / LETTERS_PER_SLIP));
    }

    /** Whether a short word has the letters of the name, perhaps in another order. */
    private static boolean isSlip(String letters, String name) {
        return letters.length() >= SHORTEST_WITH_OTHER_LETTERS
                || Arrays.equals(
                        letters.chars().sorted().toArray(),
                        name.chars().sorted().toArray());
    }

    /** A syllable before a word mostly makes its opposite. */
    private static boolean isPrefixed(String letters, Name name) {
        return name.field().isYesOrNo()
                && letters.length() > name.letters().length() + 1
                && letters.endsWith(name.letters());
    }

    /** At least half of all words of both are shared. */
    private Optional<Field> sharing(Set<String> words) {
        double best = 0.5;
        Optional<Field> nearest = Optional.empty();
        for (Name name : names) {
            Set<String> shared = new HashSet<>(words);
            shared.retainAll(name.words());
            double share = shared.size() / (double) (words.size() + name.words().size() - shared.size());
            if (share > best || (share == best && nearest.isEmpty())) {
                best = share;
                nearest = Optional.of(name.field());
            }
        }
        return nearest;
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(HeaderFold.fold(text)).replaceAll("");
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(text.strip(), -1)) {
            if (!word.isEmpty()) {
                words.add(HeaderFold.fold(word.toLowerCase(Locale.ROOT)));
            }
        }
        return words;
    }

    /** One name of a field. */
    private record Name(Field field, String letters, Set<String> words) {}
}
