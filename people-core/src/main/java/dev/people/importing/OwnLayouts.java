package dev.people.importing;

import java.util.List;

/** The tables that People's own guides describe; most of their columns are known by name. */
final class OwnLayouts {
    private OwnLayouts() {}

    static List<Layout> all() {
        return List.of(
                exactly("Minimal", "username", "first_name", "last_name", "email"),
                exactly(
                        "Minimal with forced change",
                        "username",
                        "first_name",
                        "last_name",
                        "email",
                        "Change password next time"),
                exactly("With passwords", "username", "first_name", "last_name", "email", "password"),
                exactly("Invitations", "email", "first_name", "last_name", "role", "organization"),
                exactly("Departments and roles", "username", "email", "first_name", "last_name", "department", "role"),
                exactly("Default export", "username", "first_name", "last_name"),
                exactly("Managers", "username", "first_name", "last_name", "manager"),
                exactly("Memberships", "username", "roles", "groups"),
                exactly("State clean-up", "username", "account_state"),
                migration("existing_username", "new_username"),
                migration("existing_username", "new_username", "target_directory"));
    }

    private static Layout exactly(String name, String... headers) {
        return Layout.recognized(name, Recognition.exactly(headers));
    }

    private static Layout migration(String... headers) {
        return exactly("Directory migration", headers)
                .reads("existing_username", "username")
                .reads("new_username", "new_username")
                .reads("target_directory", "directory");
    }
}
