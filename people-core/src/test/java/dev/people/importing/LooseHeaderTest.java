package dev.people.importing;

import static dev.people.importing.Tables.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.TableRecords;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as people and forms write them. */
class LooseHeaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "First Name (required);first_name",
                "Last\u2011name;last_name",
                "User\u2212name [unique];username",
                "E-mail - required;email",
                "(required) Phone;phone",
                "Phone: work;phone",
                "Phone (mobile);mobile",
                "Name, first;first_name",
                "2. Username;username",
                "Employee #;employee_id",
                "\u2709 E-mail;email",
                "<Username>;username",
                "User (name);username",
                "Username (login) (required);username",
                "\u041f\u043e\u0447\u0442\u0430:;email",
                "Phone - home;-",
                "Office/Phone;-",
                "Employee;-",
                "Last name, first name;-"
            })
    void readsAHeaderHoweverItIsWritten(String header, String key) {
        assertThat(Tables.keys(ImportRows.of(TableRecords.of(List.of(List.of(header))), Tables.OPTIONS)
                        .facts()))
                .containsExactly(key);
    }

    @Test
    void takesOnlyColumnsOfTheSameNameForTheSame() {
        assertThat(facts("username,C#,C++", "a,1,2").refusal()).isEmpty();
        assertThat(facts("username,Shoe size,SHOE  size", "a,1,2").refusal().map(Finding::code))
                .contains(FindingCode.DUPLICATE_COLUMN);
    }
}
