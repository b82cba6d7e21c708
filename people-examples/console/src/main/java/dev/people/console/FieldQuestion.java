package dev.people.console;

import dev.people.PeopleAs;
import dev.people.change.UserDraft;
import dev.people.finding.RejectedException;
import dev.people.profile.Field;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.user.UserFilter;
import dev.people.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which accounts somebody asks for by the values that they have in fields. */
final class FieldQuestion {
    @Option(
            names = "--field",
            paramLabel = "FIELD=VALUE",
            description =
                    "accounts with this value in a field, FIELD= for those without one; more than once: with all of"
                            + " them. Fields of the directory's own must be unique or searchable")
    List<String> fields = new ArrayList<>();

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Only those of a question who also have these values. */
    UserQuery narrowed(UserQuery query, PeopleAs people) {
        if (fields.isEmpty()) {
            return query;
        }
        KnownFields known = new KnownFields(() -> people.fields().schema());
        List<UserFilter> filters = new ArrayList<>(List.of(query.filter()));
        fields.forEach(text -> filters.add(filter(text, known, people)));
        return new UserQuery(
                UserFilter.allOf(filters.toArray(UserFilter[]::new)), query.sort(), query.after(), query.limit());
    }

    /** The same options once more. */
    String words() {
        return fields.stream()
                .map(field -> "--field " + NextSteps.quoted(field) + " ")
                .collect(Collectors.joining());
    }

    private static UserFilter filter(String text, KnownFields known, PeopleAs people) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new UsageException("--field is like \"field=text\", not '" + text + "'");
        }
        Field field = known.named(text.substring(0, equals));
        String value = text.substring(equals + 1).strip();
        try {
            return UserFilter.field(field, field.fold(builtIn -> value, own -> kept(own, value, people)));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--field: " + Troubles.message(e));
        }
    }

    /** The value in the form in which accounts have it. */
    private static String kept(OwnField field, String value, PeopleAs people) {
        if (value.isEmpty()) {
            return value;
        }
        if (field.type() == FieldType.REFERENCE) {
            return BaseCommand.find(people, value).id().toString();
        }
        UserDraft draft = UserDraft.builder().set(field, value).build();
        return draft.ownText(field).orElseThrow(() -> new RejectedException(draft.findings()));
    }
}
