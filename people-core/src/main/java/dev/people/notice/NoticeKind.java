package dev.people.notice;

import java.util.Locale;

/** What a notice says. */
public enum NoticeKind {
    /** You are invited; accept with this token. */
    INVITATION,
    /** These are your login details. */
    LOGIN_DETAILS;

    /** Its name in views and storage. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
