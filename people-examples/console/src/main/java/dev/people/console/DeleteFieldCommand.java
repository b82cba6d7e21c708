package dev.people.console;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a field of the directory's own. */
@Command(name = "delete", description = "Delete a field of the directory's own that no account has a value in.")
final class DeleteFieldCommand extends FieldCommand {
    @Parameters(paramLabel = "KEY")
    @SuppressWarnings("NullAway.Init") // picocli insists on it
    String key;

    @Override
    int run() {
        String known = ownKey(key);
        try (DatabaseOptions.Opened opened = database.forAsking()) {
            acting(opened).fields().delete(known);
        }
        if (json) {
            try (Json answer = json()) {
                answer.field("deleted", known);
            }
        } else {
            terminal.out().println("The field " + known + " is deleted.");
            next("people fields");
        }
        return ExitStatus.OK;
    }
}
