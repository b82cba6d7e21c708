package dev.people.console;

import dev.people.People;
import dev.people.profile.Field;
import dev.people.profile.FieldSchema;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** A command that shows the fields of accounts. */
abstract class FieldListing extends FieldCommand {
    private static final String ADD = "people fields add KEY TITLE --type TYPE";

    @Option(names = "--all", description = "also the fields that are built in")
    boolean all;

    @Override
    int run() {
        try (DatabaseOptions.Opened opened = database.forReading();
                People people = People.on(opened.storage()).build()) {
            FieldSchema schema = acting(people).fields().schema();
            List<Field> fields = all ? schema.all() : new ArrayList<>(schema.own());
            if (json) {
                try (Json answer = json()) {
                    answer.array(
                            "fields",
                            () -> fields.forEach(field -> answer.element(() -> FieldJson.write(answer, field))));
                }
                return ExitStatus.OK;
            }
            if (fields.isEmpty()) {
                terminal.out().println("No fields of the directory's own.");
            }
            new FieldList(terminal.out(), terminal.size().columns()).print(fields);
            next(ADD, schema.own().isEmpty() ? "" : "people template");
            return ExitStatus.OK;
        }
    }
}
