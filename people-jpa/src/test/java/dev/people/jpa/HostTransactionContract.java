package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.PeopleAs;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.TableRecords;
import dev.people.finding.RejectedException;
import dev.people.importing.ImportOptions;
import dev.people.plan.ApplyOptions;
import dev.people.plan.Plan;
import dev.people.profile.BuiltInField;
import dev.people.user.BlockReason;
import dev.people.user.User;
import dev.people.user.Username;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host's transaction and the library's changes in it are one, over a pool of one connection. */
abstract class HostTransactionContract {
    private HikariDataSource dataSource;
    private JdbcTransactions transactions;
    private People people;
    private PeopleAs system;

    /** An empty database. */
    abstract HikariDataSource empty();

    @BeforeEach
    void host() throws Exception {
        HikariDataSource many = empty();
        try (many) {
            JpaStorage.migrate(many);
            dataSource = TestDatabase.single(many);
        }
        Sql.update(dataSource, "create table orders (buyer varchar(40))");
        transactions = JdbcTransactions.of(dataSource);
        people = People.on(JpaStorage.of(transactions)).build();
        system = people.as(Actor.system("host"));
    }

    @AfterEach
    void close() {
        people.close();
        dataSource.close();
    }

    private static UserDraft draft(String name) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, name)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ek")
                .set(BuiltInField.EMAIL, name + "@example.org")
                .build();
    }

    private User create(String name) {
        return system.users().create(draft(name), Activation.NONE);
    }

    private long orders() throws Exception {
        return Sql.number(dataSource, "select count(*) from orders");
    }

    private boolean isThere(String name) {
        return system.users().find(Username.of(name)).isPresent();
    }

    @Test
    void commitsWithTheHost() throws Exception {
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            Sql.update(transaction.connection(), "insert into orders (buyer) values ('anna')");
            create("anna");
            assertThat(isThere("anna")).as("seen inside").isTrue();
            transaction.commit();
        }
        assertThat(orders()).isEqualTo(1);
        assertThat(isThere("anna")).isTrue();
        assertThat(system.licenses().pools().get(1).used()).isEqualTo(1);
    }

    @Test
    void isUndoneWithTheHost() throws Exception {
        User anna = create("anna");
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            Sql.update(transaction.connection(), "insert into orders (buyer) values ('ben')");
            create("ben");
            system.users().block(anna.id(), BlockReason.OTHER, "");
        }
        assertThat(orders()).isZero();
        assertThat(isThere("ben")).isFalse();
        assertThat(system.users().find(anna.id())).contains(anna);
        assertThat(system.users().history(anna.id(), 10)).hasSize(1);
        assertThat(system.licenses().pools().get(1).used()).isEqualTo(1);
    }

    @Test
    void leavesTheHostsWorkAloneWhenAChangeIsRefused() throws Exception {
        create("anna");
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            Sql.update(transaction.connection(), "insert into orders (buyer) values ('anna')");
            assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> create("ANNA"));
            create("ben");
            transaction.commit();
        }
        assertThat(orders()).isEqualTo(1);
        assertThat(isThere("ben")).isTrue();
    }

    @Test
    void plansInsideOfTheHostsTransactionAndSeesItsChanges() {
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            create("anna");
            Plan plan = system.imports()
                    .plan(TableRecords.lines("username,first_name", "anna,Anne"), ImportOptions.addAndUpdate());
            assertThat(plan.totals().writing()).isEqualTo(1);
            transaction.commit();
        }
    }

    @Test
    void refusesToApplyChunksInsideOfTheHostsTransactionAtOnce() {
        Plan plan = system.imports()
                .plan(
                        TableRecords.lines("username,first_name,last_name,email", "anna,A,E,anna@example.org"),
                        ImportOptions.addAndUpdate());
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> system.plans().apply(plan, ApplyOptions.defaults()))
                    .withMessageContaining("outside of your transaction");
            transaction.commit();
        }
        assertThat(isThere("anna")).isFalse();
        assertThat(system.plans().runs(10)).isEmpty();
        system.plans().apply(plan, ApplyOptions.defaults());
        assertThat(isThere("anna")).isTrue();
    }

    @Test
    void runsWhatWaitsForTheCommitAfterIt() {
        List<String> said = new ArrayList<>();
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            transactions.afterCommit(() -> said.add("mailed"));
            assertThat(said).isEmpty();
            transaction.commit();
            assertThat(said).containsExactly("mailed");
        }
        try (JdbcTransactions.Transaction transaction = transactions.begin()) {
            transactions.afterCommit(() -> said.add("never"));
            assertThat(transaction.connection()).isNotNull();
        }
        assertThat(said).containsExactly("mailed");
    }

    @Test
    void givesTheConnectionBackAsItWas() throws Exception {
        create("anna");
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }
}
