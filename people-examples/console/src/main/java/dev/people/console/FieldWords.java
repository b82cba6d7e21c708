package dev.people.console;

import dev.people.profile.FieldOwner;
import dev.people.profile.FieldType;
import dev.people.profile.OwnField;
import dev.people.profile.PrivacyClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of a field both when it is added and when it is changed. */
final class FieldWords {
    @Option(
            names = "--option",
            paramLabel = "TEXT",
            description =
                    "a value that a select can have, once for each; they stay in this order, and none is ever taken"
                            + " away")
    List<String> options = new ArrayList<>();

    @Option(
            names = "--default",
            paramLabel = "TEXT",
            description = "the value of new accounts that have no other; accounts that are there stay as they are")
    @Nullable
    String usual;

    @Option(names = "--also", paramLabel = "NAME", description = "another name by which files know it, once for each")
    List<String> also = new ArrayList<>();

    @Option(
            names = "--privacy",
            paramLabel = "CLASS",
            description = "internal, personal (of a new field) or sensitive: the audit log keeps no sensitive values")
    @Nullable
    String privacy;

    @Option(
            names = "--owner",
            paramLabel = "WHO",
            description = "who looks after the values: person (each their own) or administration (of a new field)")
    @Nullable
    String owner;

    static FieldType type(String text) {
        return Choice.of("--type", text, List.copyOf(FieldType.ofOwnFields()), Choice::word);
    }

    /** The same field with all but its options, which a select cannot be made without. */
    OwnField in(OwnField field) {
        OwnField said = field.alsoCalled(also.toArray(String[]::new));
        said = usual == null ? said : said.byDefault(usual);
        said = privacy == null ? said : said.handled(Choice.of("--privacy", privacy, PrivacyClass.class));
        return owner == null ? said : said.ownedBy(Choice.of("--owner", owner, FieldOwner.class));
    }
}
