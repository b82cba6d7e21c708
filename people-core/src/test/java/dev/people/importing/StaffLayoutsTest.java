package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static dev.people.importing.Tables.key;
import static dev.people.importing.Tables.keys;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.change.StateWish;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.SourceFacts;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of systems for staff and of schools, whose states are inverted or coded. */
class StaffLayoutsTest {
    private static UserDraft draft(String header, String cells) {
        return Tables.row(Tables.OPTIONS, header, cells).draft();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Workday;Employee_ID,Legal_First_Name,Legal_Last_Name,Email_-_Primary_Work,Worker_Status",
                "Workday;Employee ID,Worker,Preferred First Name,Preferred Last Name,Primary Work Email,Business Title",
                "BambooHR;Employee #,First Name,Last Name,Work Email,Job Title,Supervisor Email,Status",
                "SAP SuccessFactors;STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,EMAIL,MANAGER,HR,DEPARTMENT",
                "SAP SuccessFactors;STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,EMAIL,EMPID",
                "SAP SuccessFactors Employee Central;user-id,person-id-external,first-name,last-name,emplStatus",
                "SAP HCM;PERNR,NACHN,VORNA,STAT2",
                "SAP users;BNAME,NAME_FIRST,NAME_LAST,UFLAG",
                "OneRoster;sourcedId,status,enabledUser,role,username,givenName,familyName,email",
                "LDAP;uid,sn,givenName,mail,telephoneNumber,ou",
                "LDAP;dn,cn,sn,mail",
                "Active Directory;sAMAccountName,sn,givenName,mail,telephoneNumber,title,ou,employeeNumber"
            })
    void areRecognized(String name, String header) {
        assertThat(facts(header).table().layout()).contains(name);
        assertThat(facts(header).refusal().map(Finding::code)).isNotEqualTo(Optional.of(FindingCode.DUPLICATE_COLUMN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Employee ID,Business Title,Worker Status;1,x,Active;ACTIVE",
                "Employee ID,Business Title,Worker Status;1,x,On Leave;NOT_BLOCKED",
                "Employee ID,Business Title,Worker Status;1,x,Terminated;BLOCKED",
                "Employee ID,Business Title,Terminated;1,x,1;BLOCKED",
                "Employee ID,Business Title,Terminated;1,x,No;NOT_BLOCKED",
                "Employee ID,Business Title,Account Disabled,Active Status;1,x,0,Terminated;BLOCKED",
                "Employee ID,Business Title,Account Disabled,Active Status;1,x,Yes,Active;BLOCKED",
                "First Name,Last Name,Work Email,Supervisor,Status;A,B,a@x.org,c,Inactive;BLOCKED",
                "First Name,Last Name,Work Email,Employment Status;A,B,a@x.org,Terminated;BLOCKED",
                "First Name,Last Name,Work Email,Employment Status;A,B,a@x.org,Part-Time;-",
                "STATUS,USERID,USERNAME,HR;t,1,a,NO_HR;NOT_BLOCKED",
                "STATUS,USERID,USERNAME,HR;F,1,a,NO_HR;BLOCKED",
                "STATUS,USERID,USERNAME,HR;active_external,1,a,NO_HR;NOT_BLOCKED",
                "STATUS,USERID,USERNAME,HR;inactive,1,a,NO_HR;BLOCKED",
                "person-id-external,emplStatus;1,T;BLOCKED",
                "person-id-external,emplStatus;1,P;NOT_BLOCKED",
                "PERNR,NACHN,VORNA,STAT2;1,A,B,3;NOT_BLOCKED",
                "PERNR,NACHN,VORNA,STAT2;1,A,B,0;BLOCKED",
                "BNAME,UFLAG;a,0;NOT_BLOCKED",
                "BNAME,UFLAG;a,64;BLOCKED",
                "sn,uid,nsAccountLock;A,a,TRUE;BLOCKED",
                "SamAccountName,Enabled,userAccountControl;a,True,66050;BLOCKED",
                "SamAccountName,userAccountControl;a,512;NOT_BLOCKED",
                "sourcedId,username,givenName,familyName,enabledUser,status;1,a,A,B,false,;BLOCKED",
                "sourcedId,username,givenName,familyName,enabledUser,status;1,a,A,B,true,active;NOT_BLOCKED",
                "sourcedId,username,givenName,familyName,enabledUser,status;1,a,A,B,true,tobedeleted;BLOCKED",
                "sourcedId,username,givenName,familyName,status,enabledUser;1,a,A,B,tobedeleted,true;BLOCKED"
            })
    void readTheStateByTheirOwnWords(String header, String cells, StateWish state) {
        UserDraft draft = draft(header, cells);
        assertThat(draft.findings()).isEmpty();
        assertThat(draft.state()).isEqualTo(Optional.ofNullable(state));
    }

    @Test
    void refuseAWordThatTheyDoNotKnow() {
        assertThat(draft("Employee ID,Business Title,Worker Status,Active", "1,x,Zombie,1")
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.OPTION_UNKNOWN);
    }

    @Test
    void readAllColumnsOfOneRoster() {
        SourceFacts facts = facts("sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
                + "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password");
        assertThat(keys(facts))
                .containsExactly(
                        "-",
                        "account_state",
                        "-",
                        "account_state",
                        "-",
                        "-",
                        "username",
                        "-",
                        "first_name",
                        "last_name",
                        "-",
                        "employee_id",
                        "email",
                        "mobile",
                        "phone",
                        "-",
                        "-",
                        "-");
        assertThat(facts.findings())
                .extracting(Finding::code)
                .containsOnly(FindingCode.COLUMN_IGNORED, FindingCode.FIELD_TO_COME);
        assertThat(facts.refusal()).isEmpty();
    }

    @Test
    void readTheNamesOfDirectoriesInEveryTable() {
        assertThat(keys(facts("username,sn,givenName,mail,telephoneNumber,title,ou,employeeNumber")))
                .containsExactly(
                        "username",
                        "last_name",
                        "first_name",
                        "email",
                        "phone",
                        "position",
                        "department",
                        "employee_id");
        assertThat(keys(facts("sAMAccountName,sn,givenName,mail,telephoneNumber,title,ou,employeeNumber")))
                .containsExactly(
                        "username",
                        "last_name",
                        "first_name",
                        "email",
                        "phone",
                        "position",
                        "department",
                        "employee_id");
        assertThat(keys(facts("Email,Given Name,sn,Telephone-Number,Street address")))
                .containsExactly("email", "first_name", "last_name", "phone", "address");
    }

    @Test
    void takeNumbersOfRowsForNoLastNames() {
        SourceFacts facts = facts("S.N.,username,Mail", "1,a,a@x.org", "2,b,b@x.org");
        assertThat(keys(facts)).containsExactly("-", "username", "email");
        assertThat(facts.findings()).extracting(Finding::code).containsExactly(FindingCode.COLUMN_IGNORED);
    }

    @Test
    void readTheFirstOfSeveralColumnsAndSayWhich() {
        SourceFacts facts =
                facts("SamAccountName,EmployeeID,EmployeeNumber,EmailAddress,mail,Department,ou,sn,Surname");
        assertThat(facts.refusal()).isEmpty();
        assertThat(keys(facts))
                .containsExactly("username", "-", "employee_id", "-", "email", "department", "-", "last_name", "-");
        assertThat(facts.findings().get(0).parameters())
                .containsEntry("why", "employee_id is read from the column \"EmployeeNumber\"");
    }

    @Test
    void nameManagersByTheKeyThatIsSurest() {
        SourceFacts facts = facts("Employee #,First Name,Last Name,Work Email,Home Email,Work Phone,Mobile Phone,"
                + "Job Title,Department,Location,Reporting to,Supervisor Email,Status");
        assertThat(key(facts, "Supervisor Email")).isEqualTo("manager");
        assertThat(key(facts, "Reporting to")).isEqualTo("-");
        assertThat(key(facts, "Work Email")).isEqualTo("email");
        assertThat(key(facts, "Employee #")).isEqualTo("employee_id");
        assertThat(key(facts, "Home Email")).isEqualTo("-");
    }

    @Test
    void areReadTheSameByTheMappingThatIsMadeOfThem() {
        String header = "sourcedId,status,enabledUser,username,givenName,familyName,email";
        ColumnMapping mapping = ColumnMapping.of(facts(header).table());
        ImportOptions options = Tables.OPTIONS
                .withoutLayout()
                .map(ColumnMapping.parse(mapping.text()).orThrow());
        String cells = "1,tobedeleted,true,a,A,B,a@x.org";
        assertThat(Tables.row(options, header, cells).draft().state()).contains(StateWish.BLOCKED);
    }
}
