package dev.people.console;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, with what somebody may have meant. */
final class WrongUsage {
    private WrongUsage() {}

    static String message(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String help = "\nTry: " + command.getCommandSpec().qualifiedName() + " --help";
        return e instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, command) + help
                : Troubles.message(e) + help;
    }

    private static String unmatched(UnmatchedArgumentException e, CommandLine command) {
        List<String> typed = e.getUnmatched();
        String first = typed.get(0);
        if (first.startsWith("-")) {
            String option = first.split("=", 2)[0];
            List<String> options = command.getCommandSpec().options().stream()
                    .flatMap(known -> List.of(known.names()).stream())
                    .toList();
            return "'" + command.getCommandSpec().qualifiedName() + "' has no option '" + option + "'."
                    + Spelling.question(option, options);
        }
        return command.getSubcommands().isEmpty()
                ? "'" + command.getCommandSpec().qualifiedName() + "' has no place for '" + first + "'."
                : "There is no command '" + first + "'."
                        + Spelling.question(first, command.getSubcommands().keySet());
    }
}
