package dev.people.console;

import dev.people.PeopleAs;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.profile.FieldRule;
import dev.people.profile.OwnField;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a field of the directory's own. */
@Command(
        name = "change",
        description =
                "Change a field of the directory's own: what is not named stays. Its key and type, its options, and"
                        + " whether it is unique or searchable stay for ever; options and other names can be added.")
final class ChangeFieldCommand extends FieldCommand {
    @Parameters(paramLabel = "KEY")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String key;

    @Option(names = "--title", paramLabel = "TITLE", description = "what people call it")
    @Nullable
    String title;

    @Option(
            names = "--required",
            negatable = true,
            description =
                    "whether new accounts need a value and nobody can be emptied of it; accounts that are there may"
                            + " lack one")
    @Nullable
    Boolean required;

    @Option(names = "--kept", negatable = true, description = "whether a value can be replaced and not be taken away")
    @Nullable
    Boolean kept;

    @Option(names = "--no-default", description = "new accounts have no value of themselves")
    boolean noDefault;

    @Mixin
    FieldWords words = new FieldWords();

    @Override
    int run() {
        if (noDefault && words.usual != null) {
            throw new UsageException("Name a --default or say --no-default, not both");
        }
        String known = ownKey(key);
        try (DatabaseOptions.Opened opened = database.forAsking()) {
            PeopleAs people = acting(opened);
            OwnField before = people.fields()
                    .schema()
                    .own(known)
                    .orElseThrow(() -> new RejectedException(
                            Finding.of(FindingCode.FIELD_UNKNOWN).with("field", known)));
            OwnField after = made(() -> changed(before));
            if (after.equals(before)) {
                return tell(before, "as it was");
            }
            return tell(people.fields().change(after), "changed");
        }
    }

    private OwnField changed(OwnField before) {
        OwnField field = title == null ? before : before.called(title.strip());
        field = field.andOptions(words.options.toArray(String[]::new)).with(rules(before));
        return words.in(noDefault ? withoutDefault(field) : field);
    }

    private Set<FieldRule> rules(OwnField before) {
        Set<FieldRule> rules = EnumSet.noneOf(FieldRule.class);
        rules.addAll(before.rules());
        put(rules, FieldRule.REQUIRED, required);
        put(rules, FieldRule.KEPT, kept);
        return rules;
    }

    private static void put(Set<FieldRule> rules, FieldRule rule, @Nullable Boolean wanted) {
        if (wanted != null) {
            rules.remove(rule);
            if (wanted) {
                rules.add(rule);
            }
        }
    }

    private static OwnField withoutDefault(OwnField field) {
        return new OwnField(
                field.key(),
                field.title(),
                field.aliases(),
                field.type(),
                field.options(),
                field.rules(),
                Optional.empty(),
                field.privacy(),
                field.owner());
    }
}
