package dev.people.change;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.Parsed;
import dev.people.finding.Place;
import dev.people.id.UserId;
import dev.people.profile.BlankText;
import dev.people.profile.BuiltInField;
import dev.people.profile.CanonicalText;
import dev.people.profile.DateText;
import dev.people.profile.FieldText;
import dev.people.profile.YesNoText;
import dev.people.user.Account.PasswordDuty;
import dev.people.user.EmailAddress;
import dev.people.user.EmployeeId;
import dev.people.user.UserType;
import dev.people.user.Username;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the text of one field into its value; the same for forms, files and programs. */
final class FieldReader {
    private FieldReader() {}

    static Parsed<? extends Object> read(BuiltInField field, String text) {
        return switch (field.type()) {
            case USERNAME -> Username.parse(text);
            case EMAIL -> EmailAddress.parse(text);
            case EMPLOYEE_ID -> EmployeeId.parse(text);
            case TEXT, LONG_TEXT -> FieldText.parse(field, text);
            case ID -> id(field, text);
            case YES_NO -> choice(field, text, YesNoText.parse(word(text)).map(FieldReader::duty));
            case ACCOUNT_STATE -> choice(field, text, StateWish.ofText(word(text)));
            case BLOCK_REASON -> BlockNote.cause(text);
            case INSTANT -> DateText.unambiguous().instant(field.key(), text, ZoneOffset.UTC);
            case USER_TYPE -> choice(field, text, UserType.ofCode(word(text)));
            case REFERENCE ->
                FieldText.parse(field, text).fold(good -> Parsed.good(new UserReference(good)), Parsed::bad);
            case NEW_USERNAME -> at(field, Username.parse(text));
            case ACTION -> choice(field, text, RowAction.ofText(word(text)));
        };
    }

    private static String word(String text) {
        return BlankText.strip(CanonicalText.of(text));
    }

    private static PasswordDuty duty(boolean yes) {
        return yes ? PasswordDuty.CHANGE_NEXT_TIME : PasswordDuty.NONE;
    }

    private static Parsed<? extends Object> id(BuiltInField field, String text) {
        try {
            return Parsed.good(UserId.valueOf(BlankText.strip(text)));
        } catch (IllegalArgumentException e) {
            return Parsed.bad(Finding.of(FindingCode.ID_INVALID, field.key()).with("value", text));
        }
    }

    private static <T> Parsed<T> at(BuiltInField field, Parsed<T> parsed) {
        return parsed.fold(
                Parsed::good,
                bad -> Parsed.bad(bad.stream()
                        .map(finding -> finding.at(Place.column(field.key())))
                        .toList()));
    }

    private static <T> Parsed<T> choice(BuiltInField field, String text, Optional<T> value) {
        return value.map(Parsed::good).orElseGet(() -> unknown(field, text));
    }

    /** A text that is no text at all is told as such, not as an unknown choice. */
    private static <T> Parsed<T> unknown(BuiltInField field, String text) {
        Finding option = Finding.of(FindingCode.OPTION_UNKNOWN, field.key())
                .with("value", text)
                .with("choices", Choices.of(field));
        return FieldText.parse(field, text).fold(good -> Parsed.bad(option), Parsed::bad);
    }
}
