package dev.people.importing;

import dev.people.profile.BuiltInField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Headers with an explanation behind them, {@code Phone (work)}, or with two names for one field, {@code City/Town}. An
 * explanation that changes the meaning, {@code Phone (home)}, leaves the column unknown.
 */
final class LooseHeader {
    private static final Pattern EXPLAINED =
            Pattern.compile("\\s*([^()\uFF08\uFF09]+)[(\uFF08]([^()\uFF08\uFF09]*)[)\uFF09]\\s*");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[/|\\\\\uFF0F]");
    private static final Set<String> HARMLESS = Stream.of(
                    "work",
                    "office",
                    "business",
                    "company",
                    "login",
                    "sign in",
                    "required",
                    "mandatory",
                    "optional",
                    "unique",
                    "yes/no",
                    "y/n",
                    "true/false",
                    "1/0",
                    "if any")
            .map(HeaderFold::fold)
            .collect(Collectors.toUnmodifiableSet());

    private LooseHeader() {}

    static Optional<BuiltInField> field(String header, Function<String, Optional<BuiltInField>> known) {
        Matcher explained = EXPLAINED.matcher(header);
        if (explained.matches()) {
            Optional<BuiltInField> field = known.apply(explained.group(1));
            String explanation = explained.group(2);
            boolean isHarmless = HARMLESS.contains(HeaderFold.fold(explanation))
                    || known.apply(explanation).equals(field);
            return field.filter(any -> isHarmless);
        }
        List<String> names = List.of(BETWEEN_NAMES.split(header, -1));
        Set<Optional<BuiltInField>> fields = names.stream().map(known).collect(Collectors.toSet());
        return names.size() > 1 && fields.size() == 1 ? fields.iterator().next() : Optional.empty();
    }
}
