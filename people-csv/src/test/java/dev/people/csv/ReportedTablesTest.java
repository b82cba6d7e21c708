package dev.people.csv;

import static dev.people.csv.TriedImport.file;
import static dev.people.csv.TriedImport.findings;
import static dev.people.csv.TriedImport.managers;
import static dev.people.csv.TriedImport.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.importing.ImportOptions;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import org.junit.jupiter.api.Test;

/** Untidy tables from their plan to the accounts that they leave, also where they are said to list everybody. */
class ReportedTablesTest {
    private static final String ANNA = "anna anna@example.org - pending {FIRST_NAME=Anna, LAST_NAME=Berg}";
    private static final String BO = "bo bo@example.org - pending {FIRST_NAME=Bo, LAST_NAME=Dahl}";
    private static final String ZOE = "zoe zoe@example.org - blocked {FIRST_NAME=zoe, LAST_NAME=zoe}";

    private final TriedImport tried = new TriedImport();

    @Test
    void rowsOfBlankCellsAreNoRows() {
        Plan plan = tried.plan(file("comma-rows"));
        assertThat(rows(plan)).containsExactly("2 anna ADD", "3 bo ADD");
        assertThat(findings(plan)).containsExactly("4/0 BLANK_ROWS {count=30, first=4}");
        assertThat(tried.applyAllOrNothing(plan)).isEqualTo("2 ADDED");
        assertThat(tried.accounts()).containsExactly(ANNA, BO);
    }

    @Test
    void rowsOfBlankCellsDoNotHideWhoIsMissing() {
        tried.given("zoe");
        tried.apply(tried.plan(file("comma-rows")));
        Plan plan = tried.complete(file("comma-rows"));
        assertThat(rows(plan)).containsExactly("2 anna UNCHANGED", "3 bo UNCHANGED", "4 zoe BLOCK");
        assertThat(findings(plan)).containsExactly("4/0 BLANK_ROWS {count=30, first=4}");
        assertThat(tried.apply(plan)).isEqualTo("1 BLOCKED, 2 UNCHANGED");
        assertThat(tried.accounts()).containsExactly(ANNA, BO, ZOE);
    }

    @Test
    void hundredsOfBlankColumnsAreToldOnce() {
        tried.given("zoe");
        Plan plan = tried.plan(file("many-empty-columns"));
        assertThat(rows(plan)).containsExactly("2 anna ADD");
        assertThat(findings(plan)).containsExactly("1/1 BLANK_COLUMNS {count=600, first=5}");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED");
        Plan complete = tried.complete(file("many-empty-columns"));
        assertThat(rows(complete)).containsExactly("2 anna UNCHANGED", "3 zoe BLOCK");
        assertThat(tried.apply(complete)).isEqualTo("1 BLOCKED, 1 UNCHANGED");
        assertThat(tried.accounts()).containsExactly(ANNA, ZOE);
    }

    @Test
    void blankColumnsBeyondTheLimitAreToldOnce() {
        String header = "username,first_name,last_name,email" + ",".repeat(2000);
        String anna = "\nanna,Anna,Berg,anna@example.org" + ",".repeat(2000) + "\n";
        Plan plan = tried.plan(Csv.text(header + anna));
        assertThat(rows(plan)).containsExactly("2 anna ADD");
        assertThat(findings(plan)).containsExactly("1/1 BLANK_COLUMNS {count=2000, first=5}");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED");
        assertThat(tried.accounts()).containsExactly(ANNA);
    }

    @Test
    void anEndMarkIsToldOnceAndIsNobody() {
        tried.given("zoe");
        Plan plan = tried.plan(file("ctrl-z"));
        assertThat(rows(plan)).containsExactly("2 anna ADD");
        assertThat(findings(plan)).containsExactly("0/0 END_MARK {}");
        assertThat(tried.applyAllOrNothing(plan)).isEqualTo("1 ADDED");
        Plan complete = tried.complete(file("ctrl-z"));
        assertThat(rows(complete)).containsExactly("2 anna UNCHANGED", "3 zoe BLOCK");
        assertThat(tried.apply(complete)).isEqualTo("1 BLOCKED, 1 UNCHANGED");
        assertThat(tried.accounts()).containsExactly(ANNA, ZOE);
    }

    @Test
    void twoListsOneBelowTheOtherBlockNobody() {
        tried.given("anna", "bo", "cy", "zoe");
        for (Plan plan : new Plan[] {tried.plan(file("two-blocks")), tried.complete(file("two-blocks"))}) {
            assertThat(plan.refusal().map(TriedImport::text))
                    .contains("4/5 SECOND_HEADER {expected=Remarks, header=1, name=Department}");
            assertThat(rows(plan))
                    .containsExactly("2 anna REFUSED", "3 bo REFUSED", "4 Username REFUSED", "5 cy REFUSED");
            assertThat(plan.missing()).isZero();
            assertThat(plan.totals().writing()).isZero();
        }
        assertThat(tried.accounts()).hasSize(4).allMatch(account -> account.contains(" pending "));
    }

    @Test
    void aMissingLastCellKeepsWhatTheAccountHas() {
        String header = "username;first_name;last_name;email;city;phone\n";
        tried.apply(tried.plan(Csv.text(header + "mplanck;Max;Planck;max.planck@example.org;Bonn;0228 1\n")));
        Plan plan = tried.plan(file("short-last-cell"));
        assertThat(rows(plan)).containsExactly("2 mplanck UPDATE", "3 lmeitner ADD");
        assertThat(findings(plan)).containsExactly("2/2 SHORT_ROW {cells=5, columns=6, missing=phone}");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED, 1 UPDATED");
        assertThat(tried.accounts())
                .containsExactly(
                        "lmeitner lise.meitner@example.org - pending"
                                + " {FIRST_NAME=Lise, LAST_NAME=Meitner, PHONE=0431 555, CITY=Wien}",
                        "mplanck max.planck@example.org - pending"
                                + " {FIRST_NAME=Max, LAST_NAME=Planck, PHONE=0228 1, CITY=Kiel}");
    }

    @Test
    void nobodyAroundARepeatedHeaderOfFewerColumnsIsLost() {
        Plan plan = tried.plan(file("second-block-is-layout"));
        assertThat(rows(plan)).containsExactly("2 anna ADD", "3 cy ADD", "5 bo ADD");
        assertThat(findings(plan))
                .containsExactly("4/4 HEADER_REPEATED {rows=4}", "5/5 SHORT_ROW {cells=4, columns=5, missing=city}");
        assertThat(tried.apply(plan)).isEqualTo("3 ADDED");
        assertThat(tried.accounts())
                .containsExactly(
                        "anna anna@example.org - pending {FIRST_NAME=Anna, LAST_NAME=Berg, CITY=Kiel}",
                        BO,
                        "cy cy@example.org - pending {FIRST_NAME=Cy, LAST_NAME=Eng, CITY=Bonn}");
    }

    @Test
    void nobodyBelowARepeatedHeaderOfFewerColumnsIsMissing() {
        tried.given("anna", "bo", "zoe");
        Plan plan = tried.complete(file("second-block-is-layout"));
        assertThat(rows(plan)).containsExactly("2 anna UPDATE", "3 cy ADD", "5 bo UPDATE", "6 zoe BLOCK");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED, 2 UPDATED, 1 BLOCKED");
        assertThat(tried.accounts()).contains(BO, ZOE);
    }

    @Test
    void nobodyIsMissingBesideARowThatLostItsFirstCell() {
        tried.given("anna", "bo", "zoe");
        Plan plan = tried.complete(
                Csv.text(
                        """
                username,first_name,last_name,email
                anna,anna,anna,anna@example.org
                Ben,Dahl,bo@example.org
                """));
        assertThat(rows(plan)).containsExactly("2 anna UNCHANGED", "3 Ben REFUSED", "4 bo REFUSED", "5 zoe REFUSED");
        assertThat(findings(plan))
                .containsExactly(
                        "3/3 SHORT_ROW {cells=3, columns=4, missing=email}",
                        "3/3 email REQUIRED_MISSING {}",
                        "4/0 MISSING_UNCLEAR {other=3}",
                        "5/0 MISSING_UNCLEAR {other=3}");
        assertThat(tried.apply(plan)).isEqualTo("1 UNCHANGED, 3 REFUSED");
        assertThat(tried.accounts()).hasSize(3).allMatch(account -> account.contains(" pending "));
    }

    @Test
    void aHeaderInTwoRowsIsToldOnceAndItsPeopleAreRead() {
        Plan plan = tried.plan(file("successfactors"));
        assertThat(rows(plan)).containsExactly("3 cgrant ADD", "4 mhoff ADD", "5 tlang ADD");
        assertThat(managers(plan)).containsExactly("3 cgrant UNCHANGED", "4 mhoff REFUSED", "5 tlang REFUSED");
        assertThat(findings(plan))
                .containsExactly(
                        "1/1 USERID COLUMN_IGNORED"
                                + " {suggestion=employee_id, why=its values are not what its header says}",
                        "1/1 HR COLUMN_IGNORED {why=there is no field for this column of SAP SuccessFactors}",
                        "2/2 HEADER_REPEATED {rows=2}",
                        "3/3 account_state NOT_ACTIVE_YET {}",
                        "4/4 account_state NOT_ACTIVE_YET {}",
                        "4/4 manager MANAGER_UNKNOWN {value=1001}",
                        "5/5 manager MANAGER_UNKNOWN {value=1002}");
    }

    @Test
    void aHeaderInTwoRowsHidesNobodyOnceItsNumbersAreMapped() {
        tried.given("zoe");
        ImportOptions mapped = ImportOptions.addAndUpdate().map("USERID", BuiltInField.EMPLOYEE_ID);
        Plan plan = tried.plan(file("successfactors"), mapped);
        assertThat(tried.apply(plan)).isEqualTo("3 ADDED, 2 MANAGER_SET");
        assertThat(tried.accounts())
                .startsWith(
                        "cgrant carla.grant@example.org 1001 pending"
                                + " {FIRST_NAME=Carla, LAST_NAME=Grant, DEPARTMENT=Board, POSITION=CEO}",
                        "mhoff marc.hoff@example.org 1002 pending"
                                + " {FIRST_NAME=Marc, LAST_NAME=Hoff, DEPARTMENT=Sales, POSITION=Head}"
                                + " reports to cgrant",
                        "tlang tia.lang@example.org 1003 blocked"
                                + " {FIRST_NAME=Tia, LAST_NAME=Lang, DEPARTMENT=Sales, POSITION=Rep}"
                                + " reports to mhoff");
        Plan complete = tried.complete(file("successfactors"));
        assertThat(rows(complete))
                .containsExactly("3 cgrant UNCHANGED", "4 mhoff UNCHANGED", "5 tlang UNCHANGED", "6 zoe BLOCK");
    }

    @Test
    void aTypeLineAboveAnExportIsPassedOverAndLoginNamesAreUsernames() {
        tried.given("zoe");
        Plan plan = tried.plan(file("ad-export"));
        assertThat(rows(plan)).containsExactly("3 mbaker ADD", "4 jdoe ADD");
        assertThat(findings(plan)).containsExactly("1/1 RECORDS_ABOVE_HEADER {header=2, rows=1}");
        assertThat(tried.apply(plan)).isEqualTo("2 ADDED, 1 MANAGER_SET");
        assertThat(tried.accounts())
                .startsWith(
                        "jdoe jane.doe@example.org 0008 blocked {FIRST_NAME=Jane, LAST_NAME=Doe, POSITION=Clerk}"
                                + " reports to mbaker",
                        "mbaker mary.baker@example.org 0007 pending {FIRST_NAME=Mary, LAST_NAME=Baker, POSITION=Head}");
        assertThat(rows(tried.complete(file("ad-export"))))
                .containsExactly("3 mbaker UNCHANGED", "4 jdoe UNCHANGED", "5 zoe BLOCK");
    }

    @Test
    void headersWithLineBreaksAreAllRead() {
        Plan plan = tried.plan(file("header-breaks"));
        assertThat(rows(plan)).containsExactly("2 anna ADD");
        assertThat(findings(plan)).isEmpty();
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED");
        assertThat(tried.accounts()).containsExactly(ANNA);
    }

    @Test
    void headersWithPunctuationAreAllRead() {
        Plan plan = tried.plan(file("header-punctuation"));
        assertThat(rows(plan)).containsExactly("2 anna ADD");
        assertThat(findings(plan)).isEmpty();
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED");
        assertThat(tried.accounts())
                .containsExactly("anna anna@example.org 3 pending {FIRST_NAME=Anna, LAST_NAME=Berg, PHONE=1, MOBILE=2,"
                        + " DEPARTMENT=Sales, POSITION=Clerk, CITY=Kiel}");
    }

    @Test
    void usersOfASchoolWhoAreNotEnabledComeInBlocked() {
        Plan plan = tried.plan(file("oneroster-users"));
        assertThat(plan.source().table().layout()).contains("OneRoster");
        assertThat(tried.apply(plan)).isEqualTo("2 ADDED");
        assertThat(tried.accounts())
                .containsExactly(
                        "s.park s.park@example.org 4711 pending {FIRST_NAME=Sora, LAST_NAME=Park}",
                        "t.reed t.reed@example.org 4712 blocked {FIRST_NAME=Tom, LAST_NAME=Reed, PHONE=555-0102}");
        String header = "sourcedId,status,enabledUser,username,givenName,familyName,email\n";
        String sora = ",true,s.park,Sora,Park,s.park@example.org\n";
        assertThat(rows(tried.plan(Csv.text(header + "1,tobedeleted" + sora)))).containsExactly("2 s.park BLOCK");
        assertThat(rows(tried.plan(Csv.text(header + "1,active" + sora)))).containsExactly("2 s.park UNCHANGED");
    }

    @Test
    void staffWhoAreNamedByWorkAddressesFindTheirManagers() {
        Plan plan = tried.plan(file("bamboohr"));
        assertThat(plan.source().table().layout()).contains("BambooHR");
        assertThat(tried.apply(plan)).isEqualTo("2 ADDED, 1 MANAGER_SET");
        assertThat(tried.accounts().get(1))
                .startsWith("paul.rehm@example.org paul.rehm@example.org 17 pending")
                .endsWith(" reports to lena.voss@example.org");
    }

    @Test
    void aColumnOfWhoIsInactiveIsReadAsItIsMapped() {
        assertThat(findings(tried.plan(file("inactive"))))
                .containsExactly(
                        "1/1 Inactive OPPOSITE_COLUMN {field=account_state, suggestion=account_state:reversed}");
        ImportOptions plain = ImportOptions.addAndUpdate().map("Inactive", BuiltInField.ACCOUNT_STATE);
        assertThat(findings(tried.plan(file("inactive"), plain)))
                .containsExactly(
                        "1/1 Inactive MAPPED_OPPOSITE" + " {mapped=account_state, suggestion=account_state:reversed}");
        ImportOptions reversed = ImportOptions.addAndUpdate().mapReversed("Inactive", BuiltInField.ACCOUNT_STATE);
        tried.apply(tried.plan(file("inactive"), reversed));
        assertThat(tried.accounts())
                .containsExactly(
                        "anna anna@example.org - pending {FIRST_NAME=Anna, LAST_NAME=Berg}",
                        "bo bo@example.org - blocked {FIRST_NAME=Bo, LAST_NAME=Dahl}");
    }
}
