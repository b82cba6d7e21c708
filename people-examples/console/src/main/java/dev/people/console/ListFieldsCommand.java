package dev.people.console;

import picocli.CommandLine.Command;

/** Shows the fields of accounts. */
@Command(name = "list", description = "List the directory's own fields; --all also those that are built in.")
final class ListFieldsCommand extends FieldListing {}
