package dev.people.importing;

import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.CellRemark;
import dev.people.plan.Origins;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.CanonicalText;
import dev.people.profile.DateText;
import dev.people.profile.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the cells of one record: texts, marks of the cell language, and defaults. For one record. */
final class CellReader {
    private final TableOptions options;
    private final UserDraft.Builder draft = UserDraft.builder();
    /** Asked of only where there are defaults. */
    private final Set<Field> said;

    private final Set<Field> defaulted;
    private final List<Finding> findings = new ArrayList<>(0);
    private Optional<String> state = Optional.empty();
    private final List<CellRemark> remarks = new ArrayList<>(0);

    CellReader(TableOptions options) {
        this.options = options;
        this.said = options.defaults().isEmpty() ? Set.of() : new TreeSet<>(Field.ORDER);
        this.defaulted = options.defaults().isEmpty() ? Set.of() : new TreeSet<>(Field.ORDER);
    }

    void read(Column column, Field field, String cell) {
        String canonical = CanonicalText.of(cell);
        String text = column.values().read(canonical);
        String bare = BlankText.strip(text);
        switch (text.equals(canonical) ? says(column, field, bare) : Translation.says(text)) {
            case TEXT -> readText(column, field, bare);
            case CLEAR -> {
                note(field);
                draft.clear(field);
            }
            case DEFAULT -> takeDefault(field);
            case BLANK -> readBlank(field);
        }
    }

    private CellLanguage.Says says(Column column, Field field, String text) {
        CellLanguage.Says says = options.cells().of(text);
        if (says != CellLanguage.Says.TEXT) {
            return says;
        }
        if (field == BuiltInField.MANAGER && options.cells().isNobody(text)) {
            remark(FindingCode.NOBODY_WORDS, column, field, text);
            return CellLanguage.Says.CLEAR;
        }
        if (Placeholders.isOne(field, text)) {
            remark(FindingCode.PLACEHOLDERS, column, field, text);
        }
        return says;
    }

    private void remark(FindingCode code, Column column, Field field, String text) {
        remarks.add(new CellRemark(code, field, column.header(), text));
    }

    private void readText(Column column, Field field, String text) {
        if (SpreadsheetCell.isHidden(text)) {
            note(field);
            findings.add(Finding.of(FindingCode.HIDDEN_VALUE, field.key()).with("value", text));
        } else if (SpreadsheetCell.isDamaged(field, text)) {
            note(field);
            findings.add(Finding.of(FindingCode.DAMAGED_VALUE, field.key()).with("value", text));
        } else {
            if (SpreadsheetCell.isGuarded(text)) {
                findings.add(Finding.of(FindingCode.GUARD_LEFT, field.key()).with("value", text));
            }
            String meant = SpreadsheetCell.formulaText(text).orElseGet(() -> CellEscape.unescaped(text));
            sayUnlessBlank(field, withoutEntities(column, field, meant));
        }
    }

    private String withoutEntities(Column column, Field field, String text) {
        if (!HtmlEntities.areIn(text)) {
            return text;
        }
        if (options.cells().entities() == CellLanguage.Entities.DECODED) {
            return HtmlEntities.decoded(text);
        }
        remark(FindingCode.HTML_ENTITIES, column, field, text);
        return text;
    }

    /** Such as a space that may not be broken, written as an entity. */
    private void sayUnlessBlank(Field field, String text) {
        if (BlankText.isBlank(text)) {
            readBlank(field);
        } else {
            say(field, text);
        }
    }

    private void readBlank(Field field) {
        if (options.cells().blankClears().contains(field)) {
            draft.clear(field);
        }
    }

    private void say(Field field, String text) {
        if (field == BuiltInField.ACCOUNT_STATE && !isHeavier(text)) {
            return;
        }
        note(field);
        draft.set(field, options.dates().order() == DateText.Order.UNKNOWN ? text : ordered(field, text));
    }

    /** Of several columns of states. */
    private boolean isHeavier(String text) {
        boolean isHeavier =
                state.map(before -> StateWeight.isHeavier(text, before)).orElse(true);
        state = isHeavier ? Optional.of(text) : state;
        return isHeavier;
    }

    /** The draft reports what is not a date in this order. */
    private String ordered(Field field, String text) {
        return switch (field.type()) {
            case INSTANT ->
                options.dates()
                        .instant(field.key(), text, ZoneOffset.UTC)
                        .value()
                        .map(Instant::toString)
                        .orElse(text);
            case DATE ->
                options.dates()
                        .date(field.key(), text)
                        .value()
                        .map(LocalDate::toString)
                        .orElse(text);
            default -> text;
        };
    }

    private void note(Field field) {
        if (!options.defaults().isEmpty()) {
            said.add(field);
        }
    }

    private void takeDefault(Field field) {
        note(field);
        String text = options.defaults().get(field);
        if (text == null) {
            findings.add(Finding.of(FindingCode.NO_DEFAULT, field.key()));
        } else {
            defaulted.add(field);
            draft.set(field, text);
        }
    }

    UserDraft draft() {
        return draft.build();
    }

    List<Finding> findings() {
        return findings;
    }

    /** What is reported once for all cells of the source. */
    List<CellRemark> remarks() {
        return remarks;
    }

    /** The draft of a new account: what no cell sets takes its default. */
    UserDraft withDefaults(UserDraft other) {
        UserDraft.Builder full = other.toBuilder();
        for (Map.Entry<Field, String> entry : missing(other).entrySet()) {
            full.set(entry.getKey(), entry.getValue());
        }
        return full.build();
    }

    Origins origins(UserDraft ifNew) {
        Set<Field> missing = missing(ifNew).keySet();
        return defaulted.isEmpty() && missing.isEmpty() ? Origins.SOURCE : new Origins(defaulted, missing);
    }

    private Map<Field, String> missing(UserDraft other) {
        Map<Field, String> missing = new TreeMap<>(Field.ORDER);
        options.defaults().forEach((field, text) -> {
            boolean blank = !said.contains(field) && (other.cleared().contains(field) || !other.speaksOf(field));
            if (blank) {
                missing.put(field, text);
            }
        });
        return missing;
    }
}
