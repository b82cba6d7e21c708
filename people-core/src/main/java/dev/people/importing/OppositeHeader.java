package dev.people.importing;

import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headers that mean the opposite of a field, such as {@code Inactive}: yes in them is no. They are never taken for the field,
 * and never suggested as it, but as it reversed.
 */
final class OppositeHeader {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern EXPLANATION = Pattern.compile(
            "[(\\[{<\uFF08\u3010][^)\\]}>\uFF09\u3011]*[)\\]}>\uFF09\u3011]|(?i)\\b(yes ?/ ?no|y/n|0/1|1/0)\\b");

    private static final ColumnMapping.Target PLAIN = ColumnMapping.Target.of(BuiltInField.ACCOUNT_STATE);
    private static final ColumnMapping.Target REVERSED = ColumnMapping.Target.reversed(BuiltInField.ACCOUNT_STATE);

    /** What a manager is, and what manages somebody. */
    private static final Set<String> OTHER_WAY = Set.of("manages", "managed", "managing", "of", "is", "from", "has");

    private static final Set<String> OUTDATED =
            Set.of("old", "previous", "former", "maiden", "prior", "past", "original", "birth");

    private static final Set<String> MANAGERS = Set.of("manager", "managers", "supervisor", "supervisors", "superior");

    /** What comes and goes by itself is no state that somebody gave. */
    private static final Set<String> LOCKED = Set.of("locked", "lock", "lockout", "frozen", "expired", "expires");

    /** A word for land as well, if it stands alone. */
    private static final String BLOCK = "block";

    private final List<String> words;
    private final Set<String> active;

    private OppositeHeader(List<String> words, Set<String> active) {
        this.words = words;
        this.active = active;
    }

    /** A header, beside the titles of the account state as headers are compared. */
    static OppositeHeader of(String header, Set<String> titles) {
        List<String> words = new ArrayList<>();
        for (String word :
                BETWEEN_WORDS.split(EXPLANATION.matcher(header.strip()).replaceAll(" "), -1)) {
            String folded = within(HeaderFold.fold(word));
            if (!folded.isEmpty()) {
                words.add(folded);
            }
        }
        return new OppositeHeader(List.copyOf(words), titles);
    }

    private static String within(String word) {
        String rest = word;
        for (String beside : OppositeWords.BESIDE_WITHIN) {
            rest = rest.replace(beside, "");
        }
        return rest;
    }

    /** The field of which it is the opposite. */
    Optional<Field> field() {
        return target().filter(target -> !target.values().isNone()).flatMap(ColumnMapping.Target::field);
    }

    /** What such a header is read as: {@code Inactive} is the state reversed, {@code Not blocked} the state. */
    Optional<ColumnMapping.Target> target() {
        if (OppositeWords.BLOCKED.contains(String.join("", words))) {
            return Optional.of(REVERSED);
        }
        String rest = rest();
        boolean isEven = negations() % 2 == 0;
        boolean blocks = OppositeWords.BLOCKED.contains(rest) || isBlocking(rest);
        if (blocks) {
            return Optional.of(isEven ? REVERSED : PLAIN);
        }
        if (isActive(rest)) {
            return Optional.of(isEven ? PLAIN : REVERSED);
        }
        boolean isState = rest.isEmpty() && isEven && words.stream().anyMatch(active::contains);
        return isState ? Optional.of(PLAIN) : Optional.empty();
    }

    private boolean isBlocking(String rest) {
        return OppositeWords.BLOCKING.contains(rest) && (words.size() > 1 || !rest.equals(BLOCK));
    }

    private boolean isActive(String rest) {
        return OppositeWords.ACTIVE.contains(rest) || active.contains(rest);
    }

    private String rest() {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (!isNegation(i) && !OppositeWords.BESIDE.contains(words.get(i))) {
                rest.append(words.get(i));
            }
        }
        return rest.toString();
    }

    private long negations() {
        long negations = 0;
        for (int i = 0; i < words.size(); i++) {
            negations += isNegation(i) ? 1 : 0;
        }
        return negations;
    }

    private boolean isNegation(int i) {
        boolean isNumber = i > 0 && i == words.size() - 1 && words.get(i).equals("no");
        return OppositeWords.NOT.contains(words.get(i)) && !isNumber;
    }

    /** Whether it may mean the opposite of this field, or something that was before, as far as its words tell. */
    boolean forbids(Field field) {
        boolean turns = negations() > 0 || words.stream().anyMatch(OppositeHeader::isBlocked);
        boolean isOutdated = words.stream().anyMatch(OUTDATED::contains);
        return switch (field.<BuiltInField>fold(builtIn -> builtIn, own -> BuiltInField.POSITION)) {
            case ACCOUNT_STATE, CHANGE_PASSWORD_NEXT_TIME, BLOCK_UNTIL, NEW_USERNAME -> turns || isOutdated;
            case USERNAME -> turns || isOfManager();
            case BLOCK_REASON -> words.size() == 1 && OppositeWords.BLOCKING.contains(words.get(0));
            case MANAGER -> isOutdated || words.stream().anyMatch(OTHER_WAY::contains);
            default -> isOutdated || isOfManager();
        };
    }

    /** Whether it is a key of somebody's manager, such as {@code Supervisor Email}, and no value of their own. */
    boolean isOfManager() {
        return words.size() > 1 && words.stream().anyMatch(MANAGERS::contains) && !forbids(BuiltInField.MANAGER);
    }

    private static boolean isBlocked(String word) {
        return OppositeWords.BLOCKED.contains(word) || LOCKED.contains(word);
    }
}
