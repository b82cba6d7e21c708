package dev.people.console;

import picocli.CommandLine.Command;

/** The fields of accounts: by itself it shows them, and its commands change them. */
@Command(
        name = "fields",
        description = "List the directory's own fields, with --all also those that are built in; add, change and delete"
                + " them.",
        subcommands = {
            ListFieldsCommand.class,
            AddFieldCommand.class,
            ChangeFieldCommand.class,
            DeleteFieldCommand.class
        })
final class FieldsCommand extends FieldListing {}
