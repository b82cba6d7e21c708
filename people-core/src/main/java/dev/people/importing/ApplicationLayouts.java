package dev.people.importing;

import java.util.List;

/** The tables of applications that have users of their own. */
final class ApplicationLayouts {
    private ApplicationLayouts() {}

    static List<Layout> all() {
        return List.of(moodleRename(), moodle(), wordPress(), canvas(), zammad());
    }

    private static Layout moodle() {
        return moodle(
                "Moodle",
                Recognition.by("username")
                        .andOneOf(
                                "suspended",
                                "auth",
                                "idnumber",
                                "institution",
                                "maildisplay",
                                "cohort1",
                                "course1",
                                "sysrole1",
                                "enrolstatus1",
                                "profile_field_*"));
    }

    /** The old name finds the account, and the username is the new one. */
    private static Layout moodleRename() {
        return moodle("Moodle with renames", Recognition.by("username", "oldusername"))
                .reads("oldusername", "username")
                .reads("username", "new_username");
    }

    private static Layout moodle(String name, Recognition recognition) {
        return Layout.recognized(name, recognition)
                .reads("idnumber", "employee_id")
                .reads("phone1", "phone")
                .reads("phone2", "mobile")
                .reads("institution", "organization")
                .reads("suspended", "account_state", Translation.reversed())
                .leavesOut("auth", "lang", "country", "timezone", "deleted", "icq", "skype", "aim", "yahoo", "msn")
                .leavesOut("url", "description", "descriptionformat", "mailformat", "maildisplay", "maildigest")
                .leavesOut("htmleditor", "autosubscribe", "calendartype", "theme", "interests", "mnethostid")
                .leavesOut("middlename", "alternatename", "lastnamephonetic", "firstnamephonetic", "mdl_*")
                .leavesOut("cohort*", "course*", "type*", "role*", "group*", "sysrole*", "categoryrole*")
                .leavesOut("enrolperiod*", "enrolstatus*", "enroltimestart*", "profile_field_*");
    }

    private static Layout wordPress() {
        return Layout.recognized("WordPress", Recognition.by("user_login", "user_email"))
                .reads("user_login", "username")
                .reads("user_email", "email")
                .reads("role", "role")
                .reads("roles", "roles")
                .leavesOut("ID", "customer_id", "source_user_id", "user_nicename", "user_url", "user_registered")
                .leavesOut("display_name", "user_status", "nickname", "description", "user_activation_key")
                .leavesOut("locale", "rich_editing", "wp_*", "billing_*", "shipping_*", "session_tokens");
    }

    private static Layout canvas() {
        return Layout.recognized("Canvas", Recognition.by("user_id", "login_id", "status"))
                .reads("user_id", "employee_id")
                .reads("login_id", "username")
                .reads("status", "account_state")
                .leavesOut("integration_id", "authentication_provider_id", "full_name", "sortable_name")
                .leavesOut("short_name", "declared_user_type", "canvas_password_notification", "home_account")
                .leavesOut("pronouns");
    }

    private static Layout zammad() {
        return Layout.recognized(
                        "Zammad",
                        Recognition.by("login", "firstname", "lastname", "email")
                                .andOneOf("web", "vip", "verified", "active", "out_of_office"))
                .reads("street", "address")
                .reads("active", "account_state")
                .reads("organization", "organization")
                .reads("roles", "roles")
                .reads("groups", "groups")
                .leavesOut("id", "web", "fax", "zip", "country", "vip", "verified", "note", "last_login")
                .leavesOut("login_failed", "image", "image_source", "preferences", "source", "organizations")
                .leavesOut("out_of_office*", "created_*", "updated_*", "organization_id");
    }
}
