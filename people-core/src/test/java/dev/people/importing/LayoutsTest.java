package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static dev.people.importing.Tables.key;
import static dev.people.importing.Tables.keys;
import static dev.people.importing.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.change.StateWish;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.plan.SourceFacts;
import dev.people.profile.BuiltInField;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of other products, by the headers that they really have. */
class LayoutsTest {
    private static final String ENTRA = "Name [displayName] Required,User name [userPrincipalName] Required,"
            + "Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required,"
            + "First name [givenName],Last name [surname],Job title [jobTitle],Department [department],"
            + "Usage location [usageLocation],Street address [streetAddress],State or province [state],"
            + "Country or region [country],Office [physicalDeliveryOfficeName],City [city],"
            + "ZIP or postal code [postalCode],Office phone [telephoneNumber],Mobile phone [mobile]";
    private static final String GOOGLE = "First Name [Required],Last Name [Required],Email Address [Required],"
            + "Password [Required],Password Hash Function [UPLOAD ONLY],Org Unit Path [Required],"
            + "New Primary Email [UPLOAD ONLY],Status [READ ONLY],Last Sign In [READ ONLY],Recovery Email,"
            + "Work Phone,Home Phone,Mobile Phone,Work Address,Home Address,Employee ID,Employee Type,Employee Title,"
            + "Department,Change Password at Next Sign-In,New Status [UPLOAD ONLY]";

    private static String layout(String... lines) {
        return facts(lines).table().layout().orElse("none");
    }

    private static StateWish state(String... lines) {
        return row(Tables.OPTIONS, lines).draft().state().orElseThrow();
    }

    @Test
    void readsATableOfMicrosoftEntraBelowItsPreamble() {
        SourceFacts facts = facts("version:v1.0", ENTRA);
        assertThat(facts.table().layout()).contains("Microsoft Entra");
        assertThat(facts.table().headerRow()).isEqualTo(2);
        assertThat(keys(facts))
                .containsExactly(
                        "-",
                        "username",
                        "-",
                        "account_state",
                        "first_name",
                        "last_name",
                        "position",
                        "department",
                        "-",
                        "address",
                        "-",
                        "-",
                        "location",
                        "city",
                        "-",
                        "phone",
                        "mobile");
    }

    @Test
    void readsWhatMicrosoftEntraBlocksAsWhatIsNotEnabled() {
        String header = "User name [userPrincipalName] Required,Block sign in (Yes/No) [accountEnabled] Required";
        assertThat(state("version:v1.0", header, "a@x.org,No")).isEqualTo(StateWish.NOT_BLOCKED);
        assertThat(state("version:v1.0", header, "a@x.org, YES ")).isEqualTo(StateWish.BLOCKED);
    }

    @Test
    void readsMicrosoftEntraInTheLanguageOfItsPortal() {
        SourceFacts facts = facts(
                "version:v1.0", "Benutzername [userPrincipalName] Erforderlich,Anmeldung sperren [accountEnabled],b");
        assertThat(facts.table().layout()).contains("Microsoft Entra");
        assertThat(keys(facts)).containsExactly("username", "account_state", "-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Microsoft Entra invitations;Email address to invite [inviteeEmail] Required,Redirection url [inviteRedirectURL] Required",
                "Microsoft Entra download;userPrincipalName,displayName,surname,mail,givenName,objectId,userType,accountEnabled",
                "Microsoft 365;User Name,First Name,Last Name,Display Name,Job Title,Office Number,ZIP or Postal Code",
                "Microsoft 365 export;Block credential,City,Department,Display name,First name,Last name,User principal name",
                "Google Workspace;First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required]",
                "Okta;login,firstName,lastName,middleName,email,title,mobilePhone,primaryPhone,state",
                "Moodle;username,firstname,lastname,email,suspended,course1,profile_field_team",
                "Moodle with renames;username,firstname,lastname,email,suspended,oldusername",
                "WordPress;ID,user_login,user_pass,user_email,first_name,last_name,role",
                "Canvas;user_id,login_id,first_name,last_name,email,status",
                "Zammad;login,firstname,lastname,email,web,active",
                "Minimal;username,first_name,last_name,email",
                "Minimal with forced change;username,first_name,last_name,email,Change password next time",
                "With passwords;username,first_name,last_name,email,password",
                "Invitations;email,first_name,last_name,role,organization",
                "Departments and roles;username,email,first_name,last_name,department,role",
                "Default export;username,first_name,last_name",
                "Managers;username,first_name,last_name,manager",
                "Memberships;username,roles,groups",
                "State clean-up;username,account_state",
                "Directory migration;existing_username,new_username",
                "Directory migration;existing_username,new_username,target_directory",
                "none;username,first_name,last_name,city",
                "none;login,firstname,lastname,email"
            })
    void isRecognizedByItsHeadersInAnyOrder(String name, String header) {
        assertThat(layout(header)).isEqualTo(name);
        List<String> turned = List.of(header.split(",", -1)).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(layout(String.join(",", turned))).isEqualTo(name);
    }

    @Test
    void takesTheAddressForTheUsernameOfAnInvitation() {
        assertThat(row(Tables.OPTIONS, "email,first_name,last_name,role,organization", "a@x.org,A,B,r,o")
                        .ifNew()
                        .username()
                        .orElseThrow()
                        .value())
                .isEqualTo("a@x.org");
    }

    @Test
    void leavesOutWhatGoogleMarksAsReadOnlyAndReadsTheStateThatItUploads() {
        SourceFacts facts = facts(GOOGLE);
        assertThat(facts.table().layout()).contains("Google Workspace");
        assertThat(key(facts, "Status [READ ONLY]")).isEqualTo("-");
        assertThat(key(facts, "New Status [UPLOAD ONLY]")).isEqualTo("account_state");
        assertThat(key(facts, "Email Address [Required]")).isEqualTo("email");
        assertThat(key(facts, "Employee Title")).isEqualTo("position");
        assertThat(state("First Name,Last Name,Email Address,Org Unit Path,New Status", "A,B,a@x.org,/,Archived"))
                .isEqualTo(StateWish.BLOCKED);
    }

    @Test
    void readsWhomMoodleSuspendsAsBlocked() {
        String header = "username,firstname,lastname,email,suspended";
        assertThat(state(header, "a,A,B,a@x.org,1")).isEqualTo(StateWish.BLOCKED);
        assertThat(state(header, "a,A,B,a@x.org,0")).isEqualTo(StateWish.NOT_BLOCKED);
    }

    @Test
    void renamesWhomMoodleCallsByAnOldNameAndNobodyElse() {
        String header = "username,firstname,lastname,email,oldusername";
        UserDraft renamed = row(Tables.OPTIONS, header, "new,A,B,a@x.org,old").draft();
        assertThat(renamed.username().orElseThrow().value()).isEqualTo("old");
        assertThat(renamed.newUsername().orElseThrow().value()).isEqualTo("new");
        UserDraft same = row(Tables.OPTIONS, header, "same,A,B,a@x.org,").draft();
        assertThat(same.username().orElseThrow().value()).isEqualTo("same");
        assertThat(same.newUsername()).isEmpty();
    }

    @Test
    void readsOldAndNewNamesOfAMigration() {
        UserDraft draft =
                row(Tables.OPTIONS, "new_username,existing_username", "b,a").draft();
        assertThat(draft.username().orElseThrow().value()).isEqualTo("a");
        assertThat(draft.newUsername().orElseThrow().value()).isEqualTo("b");
    }

    @Test
    void takesNoIdOfCanvasForOneOfOursAndNoPartOfACountryForAState() {
        assertThat(key(facts("user_id,login_id,status"), "user_id")).isEqualTo("employee_id");
        assertThat(key(facts("login,firstName,lastName,email,state,secondEmail"), "state"))
                .isEqualTo("-");
    }

    @Test
    void losesNoColumnSilently() {
        for (String header : List.of(ENTRA, GOOGLE)) {
            SourceFacts facts = facts(header);
            List<String> unread = facts.table().columns().stream()
                    .filter(column -> column.field().isEmpty())
                    .map(SourceFacts.Column::header)
                    .toList();
            assertThat(facts.findings().stream()
                            .map(finding -> finding.place().column())
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(unread);
            assertThat(facts.findings()).extracting(Finding::code).containsOnly(FindingCode.COLUMN_IGNORED);
        }
    }

    @Test
    void yieldsToAnExplicitMappingAndComesBeforeWhatHeadersLookLike() {
        ImportOptions options =
                Tables.OPTIONS.map("Block credential", BuiltInField.DEPARTMENT).leaveOut("City");
        SourceFacts facts = facts(options, "User principal name,Block credential,City,First name,State");
        assertThat(keys(facts)).containsExactly("username", "department", "-", "first_name", "-");
    }

    @Test
    void keepsYesAsNoWhereSomebodyNamesTheFieldThatTheLayoutHas() {
        ImportOptions options = Tables.OPTIONS.map("Block credential", BuiltInField.ACCOUNT_STATE);
        assertThat(row(options, "User principal name,Block credential", "a@x.org,True")
                        .draft()
                        .state())
                .contains(StateWish.BLOCKED);
    }

    @Test
    void canBeNamedOrSwitchedOff() {
        Layout canvas = Layouts.named("canvas").orElseThrow();
        assertThat(keys(facts(Tables.OPTIONS.layout(canvas), "user_id,login_id")))
                .containsExactly("employee_id", "username");
        SourceFacts off = facts(Tables.OPTIONS.withoutLayout(), "username,email,suspended");
        assertThat(off.table().layout()).isEmpty();
        assertThat(key(off, "suspended")).isEqualTo("-");
    }

    @Test
    void refusesATableThatHasNoColumnOfTheLayoutThatIsNamed() {
        Layout zammad = Layouts.named("Zammad").orElseThrow();
        assertThat(facts(Tables.OPTIONS.layout(zammad), "username,phone")
                        .refusal()
                        .map(Finding::code))
                .contains(FindingCode.LAYOUT_DIFFERS);
    }

    @Test
    void canBeAHostsOwn() {
        Layout own = Layout.recognized("Our HR", Recognition.by("PersNr", "Gesperrt"))
                .reads("PersNr", "employee_id")
                .reads("Gesperrt", "account_state", Translation.of("no", "ja").and("yes", "nein"))
                .leavesOut("Kostenstelle");
        ImportOptions options = Tables.OPTIONS.table(
                Tables.OPTIONS.table().with(LayoutChoice.recognized().and(own)));
        SourceFacts facts = facts(options, "PersNr,Gesperrt,Kostenstelle,Vorname", "7,ja,x,Jo");
        assertThat(facts.table().layout()).contains("Our HR");
        assertThat(keys(facts)).containsExactly("employee_id", "account_state", "-", "first_name");
        assertThat(row(options, "PersNr,Gesperrt", "7,JA").draft().state()).contains(StateWish.BLOCKED);
    }

    @ParameterizedTest
    @CsvSource({"Oui, BLOCKED", "VERO, BLOCKED", "yes, BLOCKED", "НЕТ, NOT_BLOCKED", "falsch, NOT_BLOCKED", "1, BLOCKED"
    })
    void areReadInReverseInAnyLanguageWhereTheColumnSaysWhoIsBlocked(String cell, StateWish wish) {
        Layout own = Layout.recognized("Our HR", Recognition.by("PersNr", "Gesperrt"))
                .reads("PersNr", "employee_id")
                .reads("Gesperrt", "account_state", Translation.reversed());
        ImportOptions options = Tables.OPTIONS.table(
                Tables.OPTIONS.table().with(LayoutChoice.recognized().and(own)));
        assertThat(row(options, "PersNr,Gesperrt", "7," + cell).draft().state()).contains(wish);
    }

    @Test
    void allHaveNamesOfTheirOwn() {
        assertThat(Layouts.all().stream().map(Layout::name).distinct())
                .hasSize(Layouts.all().size() - 1);
    }
}
