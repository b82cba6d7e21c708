package dev.people.importing;

import java.util.List;

/** The tables of systems for staff, each with its own words for who is still there. */
final class StaffLayouts {
    /** Words for the state of an employment; who is on leave comes back. */
    private static final Translation EMPLOYED = Translation.of("yes", "employed", "current")
            .and("yes", "on leave", "leave", "leave of absence", "paid leave", "unpaid leave", "furlough", "furloughed")
            .and("no", "terminated", "inactive", "retired", "resigned", "deceased", "left", "former", "ended")
            .and("no", "suspended", "dormant", "discarded", "no show", "reported no show", "withdrawn");

    private StaffLayouts() {}

    static List<Layout> all() {
        return List.of(workday(), bambooHr(), successFactors(), employeeCentral(), sapHcm(), sapUsers());
    }

    /** As reports and integrations write it; people are known by their preferred names. */
    private static Layout workday() {
        return Layout.recognized(
                        "Workday",
                        Recognition.by("Employee ID")
                                .andOneOf(
                                        "Supervisory Organization",
                                        "Worker Status",
                                        "Workday Account",
                                        "Workday ID",
                                        "Legal First Name",
                                        "Legal Name - First Name",
                                        "Preferred Name - First Name",
                                        "Primary Work Email",
                                        "Email - Primary Work",
                                        "Business Title",
                                        "Worker's Manager"))
                .reads("User Name", "username")
                .reads("Workday Account", "username")
                .reads("Preferred First Name", "first_name")
                .reads("Preferred Name - First Name", "first_name")
                .reads("First Name", "first_name")
                .reads("Legal First Name", "first_name")
                .reads("Legal Name - First Name", "first_name")
                .reads("Preferred Last Name", "last_name")
                .reads("Preferred Name - Last Name", "last_name")
                .reads("Last Name", "last_name")
                .reads("Legal Last Name", "last_name")
                .reads("Legal Name - Last Name", "last_name")
                .reads("Primary Work Email", "email")
                .reads("Email - Primary Work", "email")
                .reads("Work Email", "email")
                .reads("Email Address", "email")
                .reads("Primary Work Phone", "phone")
                .reads("Phone - Primary Work", "phone")
                .reads("Work Phone", "phone")
                .reads("Business Title", "position")
                .reads("Position Title", "position")
                .reads("Job Title", "position")
                .reads("Job Profile", "position")
                .reads("Department", "department")
                .reads("Supervisory Organization", "department")
                .reads("Work Location", "location")
                .reads("Location", "location")
                .reads("Manager Employee ID", "manager")
                .reads("Manager ID", "manager")
                .reads("Manager Email", "manager")
                .reads("Worker's Manager", "manager")
                .reads("Manager", "manager")
                .reads("Worker Status", "account_state", EMPLOYED)
                .reads("Active Status", "account_state", EMPLOYED)
                .reads("Employee Status", "account_state", EMPLOYED)
                .reads("Status", "account_state", EMPLOYED)
                .reads("Currently Active", "account_state")
                .reads("Active", "account_state", EMPLOYED)
                .reads("Terminated", "account_state", Translation.reversed())
                .reads("Is Terminated", "account_state", Translation.reversed())
                .reads("Inactive", "account_state", Translation.reversed())
                .reads("Account Disabled", "account_state", Translation.reversed())
                .reads("Workday Account Disabled", "account_state", Translation.reversed())
                .leavesOut(
                        "Worker", "Workday ID", "WID", "Legal Name", "Preferred Name", "Worker Type", "Employee Type")
                .leavesOut(
                        "Hire Date", "Original Hire Date", "Continuous Service Date", "Termination Date", "Time Type")
                .leavesOut("Cost Center*", "Company", "Management Level", "Job Family*", "Job Code", "FTE", "On Leave")
                .leavesOut("Home Email", "Home Phone", "Personal Email", "Country", "Manager - Level*", "Manager Name");
    }

    /** Its employment status has words of each company's own: only those count that say that somebody is gone. */
    private static Layout bambooHr() {
        return Layout.recognized(
                        "BambooHR",
                        Recognition.by("First Name", "Last Name", "Work Email")
                                .andOneOf(
                                        "Employee number",
                                        "Supervisor Email",
                                        "Supervisor EID",
                                        "Reporting to",
                                        "Supervisor",
                                        "Employment Status",
                                        "Work Phone Ext."))
                .reads("Employee number", "employee_id")
                .reads("Work Email", "email")
                .reads("Work Phone", "phone")
                .reads("Mobile Phone", "mobile")
                .reads("Job Title", "position")
                .reads("Address Line 1", "address")
                .reads("Supervisor EID", "manager")
                .reads("Supervisor Email", "manager")
                .reads("Reporting to", "manager")
                .reads("Reports to", "manager")
                .reads("Supervisor", "manager")
                .reads("Status", "account_state", EMPLOYED)
                .reads("Employment Status", "account_state", EMPLOYED.othersBlank())
                .leavesOut("Display Name", "Full Name", "Preferred Name", "Middle Name", "Home Email", "Home Phone")
                .leavesOut("Work Phone Ext.", "Work Ext.", "Division", "Hire Date", "Termination Date", "Birth Date")
                .leavesOut("Gender", "Address Line 2", "State", "Zip Code", "Country", "Pay*", "EEID", "SSN");
    }

    /** Its people have numbers by which managers are named; somebody has to say that these are numbers of staff. */
    private static Layout successFactors() {
        return Layout.recognized(
                        "SAP SuccessFactors",
                        Recognition.by("STATUS", "USERID", "USERNAME")
                                .andOneOf(
                                        "HR", "EMPID", "MATRIX_MANAGER", "SECOND_MANAGER", "CUSTOM_MANAGER", "JOBCODE"))
                .reads("USERNAME", "username")
                .reads("EMPID", "employee_id")
                .reads("BIZ_PHONE", "phone")
                .reads("CELL_PHONE", "mobile")
                .reads("ADDR1", "address")
                .reads("MANAGER", "manager", Translation.of(Translation.CLEARED, "NO_MANAGER"))
                .reads("STATUS", "account_state", successFactorsStates())
                .leavesOut("HR", "NICKNAME", "MI", "SUFFIX", "SALUTATION", "GENDER", "JOBCODE", "DIVISION", "TIMEZONE")
                .leavesOut("HIREDATE", "FAX", "ADDR2", "STATE", "ZIP", "COUNTRY", "REVIEW_FREQ", "LAST_REVIEW_DATE")
                .leavesOut("CUSTOM0*", "CUSTOM1*", "MATRIX_MANAGER", "DEFAULT_LOCALE", "PROXY", "CUSTOM_MANAGER")
                .leavesOut("SECOND_MANAGER", "LOGIN_METHOD", "ASSIGNMENT_UUID", "DISPLAY_NAME", "PERSON_ID_EXTERNAL");
    }

    private static Translation successFactorsStates() {
        return Translation.of("yes", "active_external", "active external", "t", "e")
                .and("no", "inactive_external", "inactive external", "f", "d");
    }

    private static Layout employeeCentral() {
        return Layout.recognized("SAP SuccessFactors Employee Central", Recognition.by("person-id-external"))
                .reads("person-id-external", "employee_id")
                .reads("user-name", "username")
                .reads("preferred-name", "first_name")
                .reads("first-name", "first_name")
                .reads("last-name", "last_name")
                .reads("email-address", "email")
                .reads("business-phone", "phone")
                .reads("job-title", "position")
                .reads("manager-id", "manager", Translation.of(Translation.CLEARED, "NO_MANAGER"))
                .reads("emplStatus", "account_state", employmentCodes())
                .reads("employee-status", "account_state", employmentCodes())
                .leavesOut("user-id", "start-date", "end-date", "event", "event-reason", "employee-class", "company")
                .leavesOut("business-unit", "division", "cost-center", "job-code", "pay*", "middle-name", "formal-name")
                .leavesOut("is-primary", "email-type", "operation", "seq-number");
    }

    /** Active, unpaid leave, paid leave, furlough; suspended, terminated, retired, dormant, discarded, no show. */
    private static Translation employmentCodes() {
        return EMPLOYED.and("yes", "a", "u", "p", "f").and("no", "s", "t", "r", "d", "o", "n");
    }

    /** By the technical names of its infotypes: of the employment, 3 is active. */
    private static Layout sapHcm() {
        return Layout.recognized("SAP HCM", Recognition.by("PERNR", "NACHN", "VORNA"))
                .reads("PERNR", "employee_id")
                .reads("VORNA", "first_name")
                .reads("NACHN", "last_name")
                .reads("USRID", "username")
                .reads("USRID_LONG", "email")
                .reads("ORGTX", "department")
                .reads("PLSTX", "position")
                .reads("STAT2", "account_state", Translation.of("yes", "3").and("no", "0", "1", "2"))
                .leavesOut("BEGDA", "ENDDA", "BUKRS", "WERKS", "BTRTL", "PERSG", "PERSK", "ORGEH", "PLANS", "STELL")
                .leavesOut("GESCH", "GBDAT", "ANRED", "MIDNM", "NACH2", "KOSTL", "ABKRS", "SUBTY", "ENAME");
    }

    /** Its locks are sums: 128 comes of failed logins and goes by itself, the others are blocks. */
    private static Layout sapUsers() {
        return Layout.recognized("SAP users", Recognition.by("BNAME").andOneOf("UFLAG", "USTYP", "GLTGB", "NAME_LAST"))
                .reads("BNAME", "username")
                .reads("NAME_FIRST", "first_name")
                .reads("NAME_LAST", "last_name")
                .reads("SMTP_ADDR", "email")
                .reads("TEL_NUMBER", "phone")
                .reads(
                        "UFLAG",
                        "account_state",
                        Translation.of("yes", "0", "128").and("no", "32", "64", "96", "160", "192", "224"))
                .leavesOut("MANDT", "USTYP", "CLASS", "GLTGV", "GLTGB", "ACCNT", "ANAME", "ERDAT", "TRDAT", "LTIME");
    }
}
