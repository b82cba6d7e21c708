package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.contract.Directory;
import dev.people.contract.TableRecords;
import dev.people.importing.ImportOptions;
import dev.people.license.PoolName;
import dev.people.license.SeatLimit;
import dev.people.plan.ApplyOptions;
import dev.people.plan.ApplyResult;
import dev.people.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H2 as hosts set it up to stand in for another database in their tests. */
class H2ModesTest {
    private static final TableRecords TWO = TableRecords.lines(
            "Username,First Name,Last Name,Email,Manager",
            "anna,Anna,Ahlgren,anna@example.org,",
            "ben,Ben,Okafor,ben@example.org,anna");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";MODE=PostgreSQL",
                ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                ";MODE=MariaDB;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                ";MODE=MySQL",
                ";MODE=MSSQLServer;DATABASE_TO_UPPER=FALSE",
                ";MODE=LEGACY;NON_KEYWORDS=VALUE,USER"
            })
    void importsAndUndoesWhateverItsMode(String options) {
        try (HikariDataSource plain = TestDatabase.h2();
                HikariDataSource database = TestDatabase.with(plain, options)) {
            JpaStorage.migrate(database);
            try (JpaStorage storage = JpaStorage.of(database);
                    People people = People.on(storage).build()) {
                PeopleAs host = people.as(Actor.system("host"));
                host.licenses().limit(PoolName.PRIMARY, SeatLimit.of(2));
                ApplyResult run = host.plans()
                        .apply(host.imports().plan(TWO, ImportOptions.addAndUpdate()), ApplyOptions.defaults());
                assertThat(Directory.seatsUsed(storage)).isEqualTo(2);
                assertThat(host.plans()
                                .apply(host.plans().undo(run.run()), ApplyOptions.defaults())
                                .state())
                        .isEqualTo(RunState.DONE);
                assertThat(Directory.seatsUsed(storage)).isZero();
            }
        }
    }

    @Test
    void refusesOneThatKeepsNoEmptyText() {
        try (HikariDataSource plain = TestDatabase.h2();
                HikariDataSource database = TestDatabase.with(plain, ";MODE=Oracle")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JpaStorage.migrate(database))
                    .withMessageContaining("MODE=Oracle");
        }
    }
}
