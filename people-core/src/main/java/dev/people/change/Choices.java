package dev.people.change;

import dev.people.profile.Field;
import dev.people.profile.OwnField;
import dev.people.user.UserType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What fields with choices allow, as one would write it; there are other words for the same. */
final class Choices {
    private Choices() {}

    static String of(Field field) {
        return switch (field.type()) {
            case YES_NO -> "yes, no";
            case ACCOUNT_STATE -> "yes or active (not blocked), no or blocked";
            case USER_TYPE -> joined(UserType.values());
            case ACTION -> joined(RowAction.values());
            case SELECT -> String.join(", ", field.<List<String>>fold(builtIn -> List.of(), OwnField::options));
            default -> throw new IllegalArgumentException(field + " has no choices");
        };
    }

    private static String joined(Enum<?>... choices) {
        return Arrays.stream(choices)
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
