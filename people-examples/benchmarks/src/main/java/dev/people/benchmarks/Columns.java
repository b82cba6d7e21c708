package dev.people.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/** Which columns a generated file has. */
public enum Columns {
    /** The twelve that describe a person. */
    PERSON(List.of(
            "username",
            "first_name",
            "last_name",
            "email",
            "phone",
            "mobile",
            "department",
            "position",
            "employee_id",
            "location",
            "address",
            "city")),
    /** The twelve and the three that steer the account. */
    PERSON_AND_ACCOUNT(
            Stream.concat(PERSON.header.stream(), Stream.of("account_state", "user_type", "change_password_next_time"))
                    .toList());

    @SuppressWarnings("ImmutableEnumChecker") // the lists above are unmodifiable
    private final List<String> header;

    Columns(List<String> header) {
        this.header = header;
    }

    /** The cells of the first line. */
    public List<String> header() {
        return header;
    }
}
