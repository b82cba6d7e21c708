package dev.people.console;

import dev.people.profile.BuiltInField;
import dev.people.profile.OwnField;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** A command about fields, below 'people fields'. */
abstract class FieldCommand extends BaseCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    /** Answers the exit status. */
    abstract int run();

    @Override
    public final Integer call() {
        requireNoneBefore(spec.commandLine());
        return run();
    }

    /** An option before the name of a command would be read by nobody. */
    private static void requireNoneBefore(CommandLine line) {
        List<OptionSpec> before = line.getParent().getParseResult().matchedOptions();
        if (!before.isEmpty()) {
            String option = before.get(0).longestName();
            throw new UsageException("Write " + option + " behind '" + line.getCommandName() + "', not before it");
        }
    }

    /** The key of a field of the directory's own, as somebody typed it. */
    static String ownKey(String typed) {
        String key = typed.strip().toLowerCase(Locale.ROOT);
        if (BuiltInField.withKey(key).isPresent()) {
            throw new UsageException("The field '" + key + "' is built in: it stays as it is");
        }
        return key;
    }

    /** What does not fit together is told in the words of the field. */
    static OwnField made(Supplier<OwnField> field) {
        try {
            return field.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(Troubles.message(e));
        }
    }

    /** Shows a field as it is kept now. */
    int tell(OwnField field, String done) {
        if (json) {
            try (Json answer = json()) {
                answer.object("field", () -> FieldJson.write(answer, field));
            }
            return ExitStatus.OK;
        }
        terminal.out().println("The field " + field.key() + " is " + done + ".");
        new FieldList(terminal.out(), terminal.size().columns()).print(List.of(field));
        next("people fields", "people template");
        return ExitStatus.OK;
    }
}
