package dev.people.importing;

import java.util.List;

/** The tables of other directories of users. */
final class DirectoryLayouts {
    private DirectoryLayouts() {}

    static List<Layout> all() {
        return List.of(
                activeDirectory(),
                ldap(),
                entra(),
                entraInvitations(),
                entraDownload(),
                microsoft365(),
                microsoft365Export(),
                google(),
                okta());
    }

    /** As PowerShell writes it, whichever attributes were asked for. */
    private static Layout activeDirectory() {
        return Layout.recognized("Active Directory", Recognition.by("SamAccountName"))
                .reads("SamAccountName", "username")
                .reads("GivenName", "first_name")
                .reads("sn", "last_name")
                .reads("Surname", "last_name")
                .reads("mail", "email")
                .reads("EmailAddress", "email")
                .reads("EmployeeNumber", "employee_id")
                .reads("EmployeeID", "employee_id")
                .reads("OfficePhone", "phone")
                .reads("telephoneNumber", "phone")
                .reads("MobilePhone", "mobile")
                .reads("StreetAddress", "address")
                .reads("Office", "location")
                .reads("physicalDeliveryOfficeName", "location")
                .reads("City", "city")
                .reads("l", "city")
                .reads("Department", "department")
                .reads("ou", "department")
                .reads("Enabled", "account_state")
                .reads("userAccountControl", "account_state", accountControl())
                .reads("memberOf", "groups")
                .reads("Organization", "organization")
                .leavesOut("LockedOut", "lockoutTime", "AccountExpirationDate", "accountExpires", "Company")
                .leavesOut("whenCreated", "whenChanged", "Created", "Modified", "Description", "HomePhone", "Fax")
                .leavesOut("DistinguishedName", "ObjectClass", "ObjectGUID", "SID", "objectSid", "Name", "DisplayName")
                .leavesOut("UserPrincipalName", "CN", "CanonicalName", "PropertyNames", "PropertyCount")
                .leavesOut("AddedProperties", "RemovedProperties", "ModifiedProperties", "State", "Country")
                .leavesOut("PostalCode");
    }

    /** The usual sums of flags: 512 is an account of a person, with 2 it is disabled. */
    private static Translation accountControl() {
        Translation states = Translation.none();
        int[] flags = {0x20, 0x10000, 0x40000, 0x100000, 0x800000};
        for (int some = 0; some < 1 << flags.length; some++) {
            int sum = 0x200;
            for (int i = 0; i < flags.length; i++) {
                sum += (some >> i & 1) * flags[i];
            }
            states = states.and("yes", Integer.toString(sum)).and("no", Integer.toString(sum + 2));
        }
        return states;
    }

    /** By the attributes of inetOrgPerson and of usual servers, whichever were asked for. */
    private static Layout ldap() {
        return Layout.recognized(
                        "LDAP",
                        Recognition.by("sn")
                                .andOneOf(
                                        "uid", "cn", "dn", "objectClass", "telephoneNumber", "departmentNumber", "ou"))
                .reads("uid", "username")
                .reads("givenName", "first_name")
                .reads("sn", "last_name")
                .reads("mail", "email")
                .reads("telephoneNumber", "phone")
                .reads("mobile", "mobile")
                .reads("title", "position")
                .reads("department", "department")
                .reads("ou", "department")
                .reads("employeeNumber", "employee_id")
                .reads("employeeID", "employee_id")
                .reads("l", "city")
                .reads("street", "address")
                .reads("streetAddress", "address")
                .reads("postalAddress", "address")
                .reads("physicalDeliveryOfficeName", "location")
                .reads("roomNumber", "location")
                .reads("manager", "manager")
                .reads("nsAccountLock", "account_state", Translation.reversed())
                .reads("loginDisabled", "account_state", Translation.reversed())
                .reads("inetUserStatus", "account_state", Translation.of("no", "deleted"))
                .reads("memberOf", "groups")
                .reads("o", "organization")
                .leavesOut("dn", "cn", "displayName", "objectClass", "initials", "description", "homePhone", "pager")
                .leavesOut("departmentNumber", "employeeType", "facsimileTelephoneNumber", "secretary", "carLicense")
                .leavesOut("jpegPhoto", "labeledURI", "preferredLanguage", "uidNumber", "gidNumber", "homeDirectory")
                .leavesOut("loginShell", "gecos", "entryUUID", "createTimestamp", "modifyTimestamp", "st", "c", "co")
                .leavesOut("postalCode", "homePostalAddress");
    }

    /** Its headers are translated into the language of its portal; the attributes behind them are not. */
    private static Layout entra() {
        return Layout.recognized("Microsoft Entra", Recognition.by("[userPrincipalName]"))
                .reads("[userPrincipalName]", "username")
                .reads("[accountEnabled]", "account_state", Translation.reversed())
                .reads("[givenName]", "first_name")
                .reads("[surname]", "last_name")
                .reads("[jobTitle]", "position")
                .reads("[department]", "department")
                .reads("[streetAddress]", "address")
                .reads("[physicalDeliveryOfficeName]", "location")
                .reads("[city]", "city")
                .reads("[telephoneNumber]", "phone")
                .reads("[mobile]", "mobile")
                .leavesOut("[displayName]", "[usageLocation]", "[state]", "[country]")
                .leavesOut("[postalCode]");
    }

    private static Layout entraInvitations() {
        return Layout.recognized("Microsoft Entra invitations", Recognition.by("[inviteeEmail]"))
                .reads("[inviteeEmail]", "email")
                .leavesOut("[inviteRedirectURL]", "[sendEmail]", "[customizedMessageBody]");
    }

    private static Layout entraDownload() {
        return Layout.recognized(
                        "Microsoft Entra download",
                        Recognition.by("userPrincipalName", "displayName", "surname", "givenName")
                                .andOneOf("accountEnabled", "objectId", "creationType", "usageLocation"))
                .reads("userPrincipalName", "username")
                .reads("givenName", "first_name")
                .reads("surname", "last_name")
                .reads("mail", "email")
                .reads("accountEnabled", "account_state")
                .reads("streetAddress", "address")
                .reads("physicalDeliveryOfficeName", "location")
                .reads("officeLocation", "location")
                .reads("telephoneNumber", "phone")
                .leavesOut("displayName", "id", "objectId", "userType", "usageLocation", "state", "country")
                .leavesOut("postalCode", "authentication*", "alternateEmailAddress", "ageGroup", "companyName")
                .leavesOut("consentProvidedForMinor", "legalAgeGroupClassification", "creationType")
                .leavesOut("directorySynced", "invitationState", "identityIssuer", "createdDateTime");
    }

    private static Layout microsoft365() {
        return Layout.recognized(
                        "Microsoft 365",
                        Recognition.by("User name", "Display name", "Office number", "ZIP or postal code"))
                .reads("Office number", "location")
                .leavesOut("Display name", "Fax", "Alternate email address")
                .leavesOut("State or province", "ZIP or postal code", "Country or region");
    }

    private static Layout microsoft365Export() {
        return Layout.recognized("Microsoft 365 export", Recognition.by("User principal name", "Block credential"))
                .reads("User principal name", "username")
                .reads("Block credential", "account_state", Translation.reversed())
                .reads("Street address", "address")
                .leavesOut("Object Id", "Display name", "Fax", "State", "Country", "Country/Region", "Postal code")
                .leavesOut("Last dirsync time", "Last password change time stamp", "License assignment details")
                .leavesOut("Licenses", "Oauth token metadata", "Password never expires", "Preferred data location")
                .leavesOut("Preferred language", "Proxy addresses", "Release track", "Soft deletion time stamp")
                .leavesOut("Strong password required", "Usage location", "When created");
    }

    /** What is marked as read only is left out like in every table. */
    private static Layout google() {
        return Layout.recognized(
                        "Google Workspace", Recognition.by("First Name", "Last Name", "Email Address", "Org Unit Path"))
                .reads("Email Address", "email")
                .reads("Employee Title", "position")
                .reads("Manager Email", "manager")
                .reads("Change Password at Next Sign-In", "change_password_next_time")
                .reads("New Status", "account_state", Translation.of("blocked", "archived"))
                .leavesOut("Password Hash Function", "Org Unit Path", "New Primary Email", "Recovery Email")
                .leavesOut("Home Secondary Email", "Work Secondary Email", "Recovery Phone*", "Home Phone")
                .leavesOut("Home Address", "Employee Type", "Cost Center", "Building ID", "Floor Name")
                .leavesOut("Floor Section", "New Licenses", "Advanced Protection Program enrollment");
    }

    private static Layout okta() {
        return Layout.recognized(
                        "Okta",
                        Recognition.by("login", "firstName", "lastName", "email")
                                .andOneOf("middleName", "secondEmail", "mobilePhone", "primaryPhone", "employeeNumber"))
                .reads("mobilePhone", "mobile")
                .reads("primaryPhone", "phone")
                .reads("streetAddress", "address")
                .reads("organization", "organization")
                .reads("managerId", "manager")
                .reads("status", "account_state", oktaStates())
                .leavesOut("middleName", "honorificPrefix", "honorificSuffix", "displayName", "nickName")
                .leavesOut("profileUrl", "secondEmail", "state", "zipCode", "countryCode", "postalAddress")
                .leavesOut("preferredLanguage", "locale", "timezone", "userType", "costCenter", "division")
                .leavesOut("manager");
    }

    private static Translation oktaStates() {
        return Translation.of("yes", "staged", "provisioned", "recovery", "password_expired", "locked_out")
                .and("no", "deprovisioned");
    }
}
