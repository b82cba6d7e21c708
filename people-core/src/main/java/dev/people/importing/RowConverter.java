package dev.people.importing;

import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.ProposedRow;
import dev.people.profile.BuiltInField;
import dev.people.user.EmailAddress;
import java.util.List;

/**
 * From a record to what it proposes. Of a row with too many cells none is read: nobody knows where they slipped.
 * A blank cell leaves the value as it is, {@code <clear>} empties it. Without a
 * username column the username of a new account is the e-mail address, and the other way round where it is one.
 */
final class RowConverter {
    private static final String CLEAR = "<clear>";

    private final List<Column> columns;
    private final int width;
    private final boolean usernameFromEmail;
    private final boolean emailFromUsername;

    RowConverter(TableReading reading) {
        this.columns = reading.columns().stream()
                .filter(column -> column.field().isPresent())
                .toList();
        this.width = reading.columns().size();
        boolean username = reading.has(BuiltInField.USERNAME);
        boolean email = reading.has(BuiltInField.EMAIL);
        this.usernameFromEmail = email && !username && !reading.makesUsernames();
        this.emailFromUsername = username && !email;
    }

    ProposedRow convert(SourceRecord record) {
        List<String> cells = record.cells();
        List<Finding> ragged = ragged(cells);
        List<String> trusted = cells.size() > width && !ragged.isEmpty() ? List.of() : cells;
        UserDraft draft = draft(trusted);
        return new ProposedRow(record.row(), record.line(), draft, ifNew(draft), ragged);
    }

    private UserDraft draft(List<String> cells) {
        UserDraft.Builder draft = UserDraft.builder();
        for (Column column : columns) {
            String cell = column.index() < cells.size() ? cells.get(column.index()) : "";
            BuiltInField field = column.field().orElseThrow();
            if (cell.strip().equals(CLEAR)) {
                draft.clear(field);
            } else {
                draft.set(field, CellEscape.unescaped(cell));
            }
        }
        return draft.build();
    }

    private UserDraft ifNew(UserDraft draft) {
        if (usernameFromEmail && draft.email().isPresent()) {
            return draft.with(BuiltInField.USERNAME, draft.email().get().value());
        }
        if (emailFromUsername && isAddress(draft)) {
            return draft.with(BuiltInField.EMAIL, draft.username().orElseThrow().value());
        }
        return draft;
    }

    private static boolean isAddress(UserDraft draft) {
        return draft.username()
                .filter(name -> name.value().indexOf('@') > 0
                        && EmailAddress.parse(name.value()).value().isPresent())
                .isPresent();
    }

    private List<Finding> ragged(List<String> cells) {
        if (cells.size() == width) {
            return List.of();
        }
        if (cells.size() < width) {
            return List.of(ragged(FindingCode.SHORT_ROW, cells));
        }
        boolean blank = cells.subList(width, cells.size()).stream().allMatch(String::isBlank);
        return blank ? List.of() : List.of(ragged(FindingCode.LONG_ROW, cells));
    }

    private Finding ragged(FindingCode code, List<String> cells) {
        return Finding.of(code).with("cells", cells.size()).with("columns", width);
    }
}
