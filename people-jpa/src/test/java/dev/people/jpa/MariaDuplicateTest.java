package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which constraint a message of MariaDB means. */
class MariaDuplicateTest {
    private static String constraint(String message) {
        return MariaDuplicate.constraint(message, "insert into people_run (id) values (?)");
    }

    @Test
    void isTheLastNameWhateverTheValueBeforeItHolds() {
        assertThat(constraint("(conn=7) Duplicate entry 'anna' for key 'people_user_email_uq'"))
                .isEqualTo("people_user_email_uq");
        assertThat(constraint("(conn=7) Duplicate entry 'for key 'PRIMARY'' for key 'people_user_username_uq'"))
                .isEqualTo("people_user_username_uq");
    }

    @Test
    void isFoundInAnyLanguage() {
        assertThat(constraint("(conn=7) Doppelter Eintrag 'x'y' f\u00fcr Schl\u00fcssel 'people_user_employee_uq'"))
                .isEqualTo("people_user_employee_uq");
    }

    @Test
    void isThatOfTheTableWhereItIsThePrimaryKey() {
        assertThat(constraint("(conn=7) Duplicate entry '\\x00\\x01' for key 'PRIMARY'"))
                .isEqualTo("people_run_pk");
        assertThat(MariaDuplicate.constraint(
                        "Duplicate entry 'a' for key 'PRIMARY'", "INSERT INTO host_order (number) values (1)"))
                .isEqualTo("host_order_pk");
        assertThat(MariaDuplicate.constraint("Duplicate entry", "")).isEmpty();
    }

    @Test
    void primaryKeysAreNamedAsOnTheOtherDatabases() {
        Map<String, String> named = new TreeMap<>();
        try (HikariDataSource database = TestDatabase.h2()) {
            JpaStorage.migrate(database);
            TestDatabase.column(
                            database,
                            "select lower(concat(table_name, '=', constraint_name)) from"
                                    + " information_schema.table_constraints where constraint_type = 'PRIMARY KEY'"
                                    + " and lower(table_name) like 'people%'")
                    .forEach(line -> named.put(line.split("=", -1)[0], line.split("=", -1)[1]));
        }
        named.keySet().removeIf(table -> table.equals("people_schema_history"));
        assertThat(named).hasSizeGreaterThan(8);
        named.forEach((table, key) ->
                assertThat(MariaDuplicate.primaryKeyOf(table)).as(table).isEqualTo(key));
    }
}
