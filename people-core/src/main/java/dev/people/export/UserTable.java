package dev.people.export;

import dev.people.change.UserReference;
import dev.people.change.UserTexts;
import dev.people.importing.CellEscape;
import dev.people.profile.BuiltInField;
import dev.people.profile.Field;
import dev.people.user.StateKind;
import dev.people.user.User;
import java.util.List;
import java.util.Optional;

/**
 * Accounts as records of a table, such that importing the table again has nothing to write: every text stands as it is
 * kept, an absent one is a blank cell, and a text that an import would take for an instruction, such as {@code <clear>},
 * is {@linkplain CellEscape escaped}. Immutable and thread-safe.
 */
public final class UserTable {
    private final ExportOptions options;

    /** A table with these columns. */
    public UserTable(ExportOptions options) {
        this.options = options;
    }

    /** The first record. */
    public List<String> header() {
        boolean titles = options.headers() == ExportOptions.Headers.TITLES;
        return options.fields().stream()
                .map(field -> titles ? field.title() : field.key())
                .toList();
    }

    /**
     * An account's record.
     *
     * @param manager by what an import finds whom the person reports to; empty where that is nobody, or is not asked for
     */
    public List<String> record(User user, Optional<UserReference> manager) {
        return options.fields().stream()
                .map(field -> field == BuiltInField.MANAGER ? text(manager) : cell(user, field))
                .toList();
    }

    private static String text(Optional<UserReference> manager) {
        return manager.map(reference -> CellEscape.escaped(reference.text())).orElse("");
    }

    private String cell(User user, Field field) {
        if (field == BuiltInField.ACCOUNT_STATE && options.states() == ExportOptions.States.YES_NO) {
            return user.state().kind() == StateKind.BLOCKED ? "No" : "Yes";
        }
        return CellEscape.escaped(UserTexts.text(user, field));
    }
}
