package dev.people.jpa;

import java.util.Locale;

/** The columns of {@code people_user} that accounts are looked up by; each has an index. */
enum KeyColumn {
    ID("people_user_pk"),
    USERNAME_KEY("people_user_username_uq"),
    LOOK("people_user_look_ix"),
    EMAIL_CLAIM("people_user_email_uq"),
    EMPLOYEE_KEY("people_user_employee_uq"),
    NAME_KEY("people_user_name_ix");

    private final String index;

    KeyColumn(String index) {
        this.index = index;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    String index() {
        return index;
    }
}
