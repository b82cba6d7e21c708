package dev.people.importing;

import java.util.List;

/** The tables by which schools exchange their people. */
final class SchoolLayouts {
    private SchoolLayouts() {}

    static List<Layout> all() {
        return List.of(oneRoster());
    }

    /**
     * The users of OneRoster 1.1 and 1.2. Whoever is to be deleted is blocked: a table deletes nobody without being asked
     * to.
     */
    private static Layout oneRoster() {
        return Layout.recognized("OneRoster", Recognition.by("sourcedId", "enabledUser", "givenName", "familyName"))
                .reads("username", "username")
                .reads("givenName", "first_name")
                .reads("familyName", "last_name")
                .reads("email", "email")
                .reads("identifier", "employee_id")
                .reads("phone", "phone")
                .reads("sms", "mobile")
                .reads("enabledUser", "account_state")
                .reads(
                        "status",
                        "account_state",
                        Translation.of("yes", "active").and("no", "tobedeleted", "inactive"))
                .reads("role", "role")
                .reads("roles", "roles")
                .reads("orgSourcedIds", "organization")
                .reads("primaryOrgSourcedId", "organization")
                .leavesOut("sourcedId", "dateLastModified", "userIds", "middleName", "agentSourcedIds", "grades")
                .leavesOut("userMasterIdentifier", "resourceSourcedIds", "pronouns", "preferred*", "metadata.*");
    }
}
