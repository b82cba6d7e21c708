package dev.people.console;

import dev.people.profile.FieldOwner;
import dev.people.profile.FieldRule;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.profile.PrivacyClass;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a field of the directory's own. */
@Command(name = "add", description = "Add a field of the directory's own; nobody has a value in it yet.")
@SuppressWarnings("NullAway.Init") // picocli fills them
final class AddFieldCommand extends FieldCommand {
    @Parameters(
            index = "0",
            paramLabel = "KEY",
            description = "its name in files and commands, for ever: a lower-case letter, then letters, digits and _")
    String key;

    @Parameters(index = "1", paramLabel = "TITLE", description = "what people call it")
    String title;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "text (default), long-text, whole-number, yes-no, date, select (with --option) or reference (to"
                            + " an account), for ever")
    String type = "text";

    @Option(names = "--required", description = "new accounts need a value, and nobody can be emptied of it")
    boolean required;

    @Option(names = "--unique", description = "no two accounts have the same value, case and width aside; for ever")
    boolean unique;

    @Option(names = "--searchable", description = "accounts are found by it, as by --field; for ever")
    boolean searchable;

    @Option(names = "--kept", description = "a value can be replaced and not be taken away")
    boolean kept;

    @Mixin
    FieldWords words = new FieldWords();

    @Override
    int run() {
        OwnField wanted = made(this::wanted);
        try (DatabaseOptions.Opened seen = database.forAsking()) {
            OwnField added = acting(seen).fields().add(wanted);
            if (!seen.isStandIn()) {
                return tell(added, "added");
            }
        }
        // nothing stands against it, so that there is a reason to make the database
        try (DatabaseOptions.Opened opened = database.forWriting()) {
            return tell(acting(opened).fields().add(wanted), "added");
        }
    }

    private OwnField wanted() {
        FieldType wanted = FieldWords.type(type);
        ownKey(key);
        return words.in(new OwnField(
                key.strip(),
                title.strip(),
                List.of(),
                wanted,
                words.options,
                rules(),
                Optional.empty(),
                PrivacyClass.PERSONAL,
                FieldOwner.ADMINISTRATION));
    }

    private Set<FieldRule> rules() {
        Set<FieldRule> rules = EnumSet.noneOf(FieldRule.class);
        put(rules, FieldRule.REQUIRED, required);
        put(rules, FieldRule.UNIQUE, unique);
        put(rules, FieldRule.SEARCHABLE, searchable);
        put(rules, FieldRule.KEPT, kept);
        return rules;
    }

    private static void put(Set<FieldRule> rules, FieldRule rule, boolean isWanted) {
        if (isWanted) {
            rules.add(rule);
        }
    }
}
