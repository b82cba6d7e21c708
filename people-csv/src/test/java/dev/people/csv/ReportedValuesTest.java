package dev.people.csv;

import static dev.people.csv.TriedImport.file;
import static dev.people.csv.TriedImport.findings;
import static dev.people.csv.TriedImport.managers;
import static dev.people.csv.TriedImport.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.finding.FindingTexts;
import dev.people.importing.ImportOptions;
import dev.people.plan.Handling;
import dev.people.plan.Plan;
import org.junit.jupiter.api.Test;

/** Files with spaces that nobody sees, damaged values and rows that disagree: what is written, and what is told. */
class ReportedValuesTest {
    private final TriedImport tried = new TriedImport();

    @Test
    void aNameOfAnUnseenSpaceIsMissing() {
        Plan plan = tried.plan(file("no-break-spaces-alone"));
        assertThat(rows(plan)).containsExactly("2 anna REFUSED", "3 bo REFUSED");
        assertThat(findings(plan))
                .containsExactly(
                        "2/2 last_name REQUIRED_MISSING {suggestion=EITHER}",
                        "3/3 first_name REQUIRED_MISSING {suggestion=EITHER}");
        assertThat(tried.apply(plan)).isEqualTo("2 REFUSED");
        assertThat(tried.accounts()).isEmpty();
    }

    @Test
    void anUnseenSpaceOverwritesNothing() {
        String jane = "janew janew@example.org - pending {FIRST_NAME=Jane, LAST_NAME=Ward, DEPARTMENT=Sales}";
        assertThat(tried.apply(tried.plan(file("department")))).isEqualTo("1 ADDED");
        assertThat(tried.accounts()).containsExactly(jane);
        Plan plan = tried.plan(file("department-blank"));
        assertThat(rows(plan)).containsExactly("2 janew UNCHANGED");
        assertThat(findings(plan)).isEmpty();
        assertThat(tried.apply(plan)).isEqualTo("1 UNCHANGED");
        assertThat(tried.accounts()).containsExactly(jane);
    }

    @Test
    void anUnseenSpaceBehindANumberMakesNoOtherNumber() {
        Plan plan = tried.plan(file("no-break-spaces-behind-keys"));
        assertThat(rows(plan)).containsExactly("2 anna ADD", "3 bo REFUSED", "4 cy ADD");
        assertThat(findings(plan)).containsExactly("3/3 DUPLICATE_IN_FILE {key=employee_id, other=2}");
        assertThat(tried.apply(plan)).isEqualTo("2 ADDED, 1 REFUSED, 1 MANAGER_SET");
        assertThat(tried.accounts())
                .containsExactly(
                        "anna anna@example.org 0042 pending {FIRST_NAME=Anna, LAST_NAME=Berg}",
                        "cy cy@example.org 0043 pending {FIRST_NAME=Cy, LAST_NAME=Eng} reports to anna");
    }

    @Test
    void anUnseenSpaceBehindAManagerAndAYesIsNotThere() {
        String header = "username,first_name,last_name,email,employee_id,manager,account_state\n";
        String anna = "anna,Anna,Berg,anna@example.org,0042,,Yes\n";
        Plan plan = tried.plan(Csv.text(header + anna + "bo,Bo,Dahl,bo@example.org,0044\u00A0,anna\u00A0,Yes\u00A0\n"));
        assertThat(findings(plan)).isEmpty();
        assertThat(tried.apply(plan)).isEqualTo("2 ADDED, 1 MANAGER_SET");
        assertThat(tried.accounts())
                .contains("bo bo@example.org 0044 pending {FIRST_NAME=Bo, LAST_NAME=Dahl} reports to anna");
        Plan again = tried.plan(Csv.text(header + "bo,,,,0044,anna,No\u00A0\nanna\u00A0,,,,0042\u00A0,,Yes\u00A0\n"));
        assertThat(rows(again)).containsExactly("2 bo BLOCK", "3 anna UNCHANGED");
    }

    @Test
    void nobodyGetsANumberThatASpreadsheetCutShort() {
        Plan plan = tried.plan(file("cut-numbers"));
        assertThat(rows(plan)).containsExactly("2 khay REFUSED", "3 lhay REFUSED", "4 mhay REFUSED");
        assertThat(findings(plan))
                .containsExactly(
                        "2/2 phone DAMAGED_VALUE {value=4.47912E+11}",
                        "2/2 employee_id DAMAGED_VALUE {value=1.23457E+11}",
                        "3/3 phone DAMAGED_VALUE {value=4.47913E+11}",
                        "3/3 employee_id DAMAGED_VALUE {value=1.23457E+11}",
                        "4/4 phone DAMAGED_VALUE {value=3.25E+10}",
                        "4/4 employee_id DAMAGED_VALUE {value=#N/A}");
        assertThat(tried.apply(plan)).isEqualTo("3 REFUSED");
        assertThat(tried.accounts()).isEmpty();
    }

    @Test
    void twoPeopleOfOneCutNumberAreNotTakenForOnePerson() {
        tried.apply(
                tried.plan(
                        Csv.text(
                                """
                username,first_name,last_name,email,phone,employee_id
                khay,Kay,Hay,kay.hay@example.org,447912345678,123456789012
                lhay,Lea,Hay,lea.hay@example.org,447913345678,123456789013
                """)));
        Plan plan = tried.plan(file("cut-numbers"));
        assertThat(rows(plan)).containsExactly("2 khay REFUSED", "3 lhay REFUSED", "4 mhay REFUSED");
        assertThat(plan.missing()).isZero();
        assertThat(tried.apply(plan)).isEqualTo("3 REFUSED");
        assertThat(tried.accounts())
                .containsExactly(
                        "khay kay.hay@example.org 123456789012 pending"
                                + " {FIRST_NAME=Kay, LAST_NAME=Hay, PHONE=447912345678}",
                        "lhay lea.hay@example.org 123456789013 pending"
                                + " {FIRST_NAME=Lea, LAST_NAME=Hay, PHONE=447913345678}");
    }

    @Test
    void aTextThatIsWrittenAsAFormulaIsThatText() {
        Plan plan = tried.plan(file("texts-as-formulas"));
        assertThat(rows(plan)).containsExactly("2 anna ADD");
        assertThat(findings(plan)).isEmpty();
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED");
        assertThat(tried.accounts())
                .containsExactly("anna anna@example.org 00123 pending"
                        + " {FIRST_NAME=Anna, LAST_NAME=Berg, PHONE=020 7946 0000}");
    }

    @Test
    void aNumberThatLostItsZerosIsToldBesideTheOneThatStands() {
        assertThat(tried.apply(tried.plan(file("zeros")))).isEqualTo("1 ADDED");
        assertThat(tried.accounts())
                .containsExactly("anna anna@example.org 00123 pending {FIRST_NAME=Anna, LAST_NAME=Berg}");
        Plan plan = tried.plan(file("zeros-lost"));
        assertThat(rows(plan)).containsExactly("2 anna UPDATE");
        assertThat(findings(plan)).containsExactly("2/2 employee_id SAME_BUT_FOR_ZEROS {other=00123, value=123}");
    }

    @Test
    void aNumberOfFullWidthDigitsIsTheSameNumber() {
        Plan plan = tried.plan(file("full-width-number"));
        assertThat(rows(plan)).containsExactly("2 t1 ADD", "3 t2 REFUSED");
        assertThat(findings(plan)).containsExactly("3/3 DUPLICATE_IN_FILE {key=employee_id, other=2}");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED, 1 REFUSED");
        assertThat(tried.accounts())
                .containsExactly("t1 t1@example.org 0012 pending {FIRST_NAME=\u592A\u90CE, LAST_NAME=\u7530\u4E2D}");
    }

    @Test
    void aNumberThatIsWrittenAnewInFullWidthIsTold() {
        String header = "username,first_name,last_name,email,employee_id\n";
        tried.apply(tried.plan(Csv.text(header + "t1,T,T,t1@example.org,0012\n")));
        Plan plan = tried.plan(Csv.text(header + "t1,T,T,t1@example.org,\uFF10\uFF10\uFF11\uFF12\n"));
        assertThat(rows(plan)).containsExactly("2 t1 UPDATE");
        assertThat(findings(plan))
                .containsExactly("2/2 employee_id SAME_BUT_FOR_WIDTH {other=0012, value=\uFF10\uFF10\uFF11\uFF12}");
        Plan other = tried.plan(Csv.text(header + "t2,T,T,t2@example.org,\uFF10\uFF10\uFF11\uFF12\n"));
        assertThat(rows(other)).containsExactly("2 t2 REFUSED");
        assertThat(findings(other)).singleElement().asString().startsWith("2/2 employee_id EMPLOYEE_ID_TAKEN");
    }

    @Test
    void neitherOfTwoContractsThatDifferInTheStateActs() {
        Plan plan = tried.plan(file("contracts"));
        assertThat(rows(plan)).containsExactly("2 iberg REFUSED", "3 iberg REFUSED", "4 jholm ADD");
        assertThat(findings(plan))
                .containsExactly(
                        "2/2 CONTRADICTING_ROWS {other=3}",
                        "3/3 CONTRADICTING_ROWS {other=2}",
                        "3/3 account_state NOT_ACTIVE_YET {}",
                        "4/4 account_state NOT_ACTIVE_YET {}");
        assertThat(tried.apply(plan)).isEqualTo("1 ADDED, 2 REFUSED");
        assertThat(tried.accounts())
                .containsExactly("jholm jon.holm@example.org 5002 pending {FIRST_NAME=Jon, LAST_NAME=Holm}");
    }

    @Test
    void whoeverHasTwoContractsStaysAsTheyAreAndIsNotMissing() {
        tried.apply(
                tried.plan(
                        Csv.text(
                                """
                employee_id,username,first_name,last_name,email
                5001,iberg,Ida,Berg,ida.berg@example.org
                5002,jholm,Jon,Holm,jon.holm@example.org
                """)));
        tried.given("zoe");
        Plan plan = tried.complete(file("contracts"));
        assertThat(rows(plan))
                .containsExactly("2 iberg REFUSED", "3 iberg REFUSED", "4 jholm UNCHANGED", "5 zoe BLOCK");
        assertThat(tried.apply(plan)).isEqualTo("1 BLOCKED, 1 UNCHANGED, 2 REFUSED");
        assertThat(tried.accounts())
                .contains("iberg ida.berg@example.org 5001 pending {FIRST_NAME=Ida, LAST_NAME=Berg}");
    }

    @Test
    void aLeaverAndAJoinerOfOneNameAreToldWhatToDo() {
        String old = "jsmith jsmith@example.org - pending {FIRST_NAME=jsmith, LAST_NAME=jsmith}";
        tried.given("jsmith");
        Plan plan = tried.plan(
                file("leaver-and-joiner"),
                ImportOptions.addAndUpdate().handling(Handling.addAndUpdate().followingRows()));
        assertThat(rows(plan)).containsExactly("2 jsmith REFUSED", "3 jsmith REFUSED");
        assertThat(findings(plan))
                .containsExactly(
                        "2/2 DELETED_AND_ADDED {other=3}",
                        "3/3 DELETED_AND_ADDED {other=2}",
                        "3/3 ALREADY_EXISTS {value=jsmith}");
        assertThat(FindingTexts.english().suggestion(plan.findings().get(0)))
                .contains("give the new one another username");
        assertThat(tried.apply(plan)).isEqualTo("2 REFUSED");
        assertThat(tried.accounts()).containsExactly(old);
    }

    @Test
    void aLeaverAndAJoinerAreNotMixedUpWhereRowsMayNotSayWhatToDo() {
        String old = "jsmith jsmith@example.org - pending {FIRST_NAME=jsmith, LAST_NAME=jsmith}";
        tried.given("jsmith");
        Plan plan = tried.plan(file("leaver-and-joiner"));
        assertThat(rows(plan)).containsExactly("2 jsmith UNCHANGED", "3 jsmith REFUSED");
        assertThat(findings(plan))
                .containsExactly("1/1 action ACTIONS_IGNORED {}", "3/3 DUPLICATE_IN_FILE {key=username, other=2}");
        assertThat(FindingTexts.english().suggestion(plan.findings().get(0))).startsWith("Turn row actions on ");
        assertThat(tried.apply(plan)).isEqualTo("1 UNCHANGED, 1 REFUSED");
        assertThat(tried.accounts()).containsExactly(old);
    }

    @Test
    void aManagerWhomTwoKeysNameIsNeitherOfTheTwo() {
        Plan plan = tried.plan(file("numbers-that-are-usernames"));
        assertThat(rows(plan)).containsExactly("2 1001 ADD", "3 2002 ADD", "4 cy ADD", "5 di ADD");
        assertThat(managers(plan)).containsExactly("2 1001 NONE", "3 2002 NONE", "4 cy REFUSED", "5 di REFUSED");
        assertThat(findings(plan))
                .containsExactly(
                        "4/4 manager AMBIGUOUS_MATCH {candidates=1001 (row 2), 2002 (row 3), value=1001}",
                        "5/5 manager AMBIGUOUS_MATCH {candidates=1001 (row 2), 2002 (row 3), value=2002}");
        assertThat(tried.apply(plan)).isEqualTo("4 ADDED, 2 MANAGER_REFUSED");
        assertThat(tried.accounts())
                .containsExactly(
                        "1001 ann@example.org 2002 pending {FIRST_NAME=Ann, LAST_NAME=Lee}",
                        "2002 bob@example.org 1001 pending {FIRST_NAME=Bob, LAST_NAME=Ray}",
                        "cy cy@example.org 3003 pending {FIRST_NAME=Cy, LAST_NAME=Eng}",
                        "di di@example.org 3004 pending {FIRST_NAME=Di, LAST_NAME=Far}");
        assertThat(findings(tried.plan(file("numbers-that-are-usernames"))))
                .containsExactly(
                        "4/4 manager AMBIGUOUS_MATCH {candidates=1001 (row 2), 2002 (row 3), value=1001}",
                        "5/5 manager AMBIGUOUS_MATCH {candidates=1001 (row 2), 2002 (row 3), value=2002}");
    }

    @Test
    void aManagerWhoseAddressIsAnothersUsernameIsNeitherOfTheTwo() {
        Plan plan = tried.plan(file("username-that-is-an-address"));
        assertThat(rows(plan)).containsExactly("2 bo@example.org ADD", "3 bo ADD", "4 cy ADD");
        assertThat(findings(plan))
                .containsExactly("4/4 manager AMBIGUOUS_MATCH"
                        + " {candidates=bo (row 3), bo@example.org (row 2), value=bo@example.org}");
        assertThat(tried.apply(plan)).isEqualTo("3 ADDED, 1 MANAGER_REFUSED");
        assertThat(tried.accounts())
                .containsExactly(
                        "bo bo@example.org - pending {FIRST_NAME=Bo, LAST_NAME=Dahl}",
                        "bo@example.org anna@example.org - pending {FIRST_NAME=Anna, LAST_NAME=Berg}",
                        "cy cy@example.org - pending {FIRST_NAME=Cy, LAST_NAME=Eng}");
    }

    @Test
    void aManagerAsADirectoryNamesPeopleIsFoundByKeyOrFullName() {
        Plan plan = tried.plan(file("managers-of-a-directory"));
        assertThat(rows(plan)).containsExactly("2 mbaker ADD", "3 jdoe ADD", "4 kroe ADD");
        assertThat(managers(plan)).containsExactly("2 mbaker NONE", "3 jdoe SET", "4 kroe SET");
        assertThat(findings(plan)).isEmpty();
        assertThat(tried.apply(plan)).isEqualTo("3 ADDED, 2 MANAGER_SET");
        assertThat(tried.accounts())
                .containsExactly(
                        "jdoe jane.doe@example.org - pending {FIRST_NAME=Jane, LAST_NAME=Doe} reports to mbaker",
                        "kroe kim.roe@example.org - pending {FIRST_NAME=Kim, LAST_NAME=Roe} reports to mbaker",
                        "mbaker mary.baker@example.org - pending {FIRST_NAME=Mary, LAST_NAME=Baker}");
    }
}
