package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.finding.Place;
import dev.people.id.UserId;
import dev.people.profile.BlankText;
import dev.people.profile.CanonicalText;
import dev.people.profile.DateText;
import dev.people.profile.Field;
import dev.people.profile.FieldText;
import dev.people.profile.NumberText;
import dev.people.profile.OwnField;
import dev.people.profile.YesNoText;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads the text of one field into its value; the same for forms, files and programs. */
final class FieldReader {
    /** How yes is kept. */
    static final String YES = "1";

    /** How no is kept. */
    static final String NO = "0";

    private FieldReader() {}

    static Parsed<? extends Object> read(Field field, String text) {
        return switch (field.type()) {
            case USERNAME -> Username.parse(text);
            case EMAIL -> EmailAddress.parse(text);
            case EMPLOYEE_ID -> EmployeeId.parse(text);
            case TEXT, LONG_TEXT -> FieldText.parse(field, text);
            case ID -> id(field, text);
            case YES_NO -> choice(field, text, YesNoText.parse(word(text)).map(yes -> yes ? YES : NO));
            case ACCOUNT_STATE -> choice(field, text, StateWish.ofText(word(text)));
            case BLOCK_REASON -> BlockNote.cause(text);
            case INSTANT -> DateText.unambiguous().instant(field.key(), text, ZoneOffset.UTC);
            case USER_TYPE -> choice(field, text, UserType.ofCode(word(text)));
            case REFERENCE ->
                FieldText.parse(field, text).fold(good -> Parsed.good(new UserReference(good)), Parsed::bad);
            case NEW_USERNAME -> at(field, Username.parse(text));
            case ACTION -> choice(field, text, RowAction.ofText(word(text)));
            case WHOLE_NUMBER -> number(field, text);
            case DATE ->
                DateText.unambiguous().date(field.key(), text).fold(day -> Parsed.good(day.toString()), Parsed::bad);
            case SELECT -> choice(field, text, option(field, word(text)));
        };
    }

    /** As it is kept: without a plus and without zeros in front. */
    private static Parsed<String> number(Field field, String text) {
        return NumberText.unambiguous()
                .integer(field.key(), text)
                .fold(number -> Parsed.good(number.toString()), Parsed::bad);
    }

    /** The option with these letters, in any case. */
    private static Optional<String> option(Field field, String text) {
        return field.<List<String>>fold(builtIn -> List.of(), OwnField::options).stream()
                .filter(option -> option.equalsIgnoreCase(text))
                .findFirst();
    }

    private static String word(String text) {
        return BlankText.strip(CanonicalText.of(text));
    }

    private static Parsed<? extends Object> id(Field field, String text) {
        try {
            return Parsed.good(UserId.valueOf(BlankText.strip(text)));
        } catch (IllegalArgumentException e) {
            return Parsed.bad(Finding.of(FindingCode.ID_INVALID, field.key()).with("value", text));
        }
    }

    private static <T> Parsed<T> at(Field field, Parsed<T> parsed) {
        return parsed.fold(
                Parsed::good,
                bad -> Parsed.bad(bad.stream()
                        .map(finding -> finding.at(Place.column(field.key())))
                        .toList()));
    }

    private static <T> Parsed<T> choice(Field field, String text, Optional<T> value) {
        return value.map(Parsed::good).orElseGet(() -> unknown(field, text));
    }

    /** A text that is no text at all is told as such, not as an unknown choice. */
    private static <T> Parsed<T> unknown(Field field, String text) {
        Finding option = Finding.of(FindingCode.OPTION_UNKNOWN, field.key())
                .with("value", text)
                .with("choices", Choices.of(field));
        return FieldText.parse(field, text).fold(good -> Parsed.bad(option), Parsed::bad);
    }
}
