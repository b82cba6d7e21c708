package dev.people.hosts.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.people.People;
import dev.people.Users;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import dev.people.jpa.JpaStorage;
import dev.people.profile.BuiltInField;
import dev.people.signal.ChangeEvent;
import dev.people.user.User;
import dev.people.user.UserQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What People does inside of Spring's transactions, of either manager, with H2 and with PostgreSQL. */
class TransactionsTest {
    private static final Map<TestedDatabase, StartedHost> HOSTS = new EnumMap<>(TestedDatabase.class);
    private static int made;

    /** Who has the transactions. */
    enum Manager {
        JPA,
        JDBC
    }

    /** A shop over one database, with transactions of one manager. */
    private record Shop(StartedHost host, PlatformTransactionManager manager) {
        DataSource dataSource() {
            return host.bean(DataSource.class);
        }

        /** The same database behind a pool of one connection: who asks for a second one waits in vain. */
        HikariDataSource poolOfOne() {
            HikariConfig config = new HikariConfig();
            HikariDataSource pool = (HikariDataSource) dataSource();
            config.setJdbcUrl(pool.getJdbcUrl());
            config.setUsername(pool.getUsername());
            config.setPassword(pool.getPassword());
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(2_000);
            return new HikariDataSource(config);
        }

        TransactionTemplate transaction() {
            return new TransactionTemplate(manager);
        }

        TransactionTemplate transaction(int propagation) {
            TransactionTemplate template = transaction();
            template.setPropagationBehavior(propagation);
            return template;
        }

        User create(String username) {
            return users(host.bean(People.class)).create(draft(username), Activation.NONE);
        }

        void order(int number, User buyer) {
            JdbcClient.create(dataSource())
                    .sql("insert into host_order (number, buyer) values (?, ?)")
                    .params(number, buyer.id().value())
                    .update();
        }

        List<Integer> orders(String username) {
            return JdbcClient.create(dataSource())
                    .sql("select number from host_order join people_user on id = buyer where username = ?")
                    .param(username)
                    .query(Integer.class)
                    .list();
        }

        boolean exists(String username) {
            return users(host.bean(People.class)).page(UserQuery.containing(username, 10)).stream()
                    .anyMatch(user -> user.username().value().equals(username));
        }
    }

    static Stream<Arguments> shops() {
        return Stream.of(TestedDatabase.values())
                .flatMap(database -> Stream.of(Manager.values()).map(manager -> Arguments.of(database, manager)));
    }

    private static Shop shop(TestedDatabase database, Manager manager) {
        StartedHost host = HOSTS.computeIfAbsent(database, some -> StartedHost.on(some.empty()));
        PlatformTransactionManager its = host.bean(PlatformTransactionManager.class);
        assertThat(its).isInstanceOf(JpaTransactionManager.class);
        return new Shop(
                host, manager == Manager.JPA ? its : new DataSourceTransactionManager(host.bean(DataSource.class)));
    }

    @AfterAll
    static void stop() {
        HOSTS.values().forEach(StartedHost::close);
        HOSTS.clear();
    }

    private static Users users(People people) {
        return people.as(Actor.system("shop")).users();
    }

    private static String fresh(String name) {
        return name + ++made;
    }

    private static UserDraft draft(String username) {
        return UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void aUserAndAnOrderAreCommittedTogether(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        String anna = fresh("anna");
        int number = ++made;
        shop.transaction().executeWithoutResult(status -> shop.order(number, shop.create(anna)));
        assertThat(shop.orders(anna)).containsExactly(number);
    }

    @ParameterizedTest
    @MethodSource("shops")
    void aUserAndAnOrderAreUndoneTogether(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        String anna = fresh("anna");
        shop.transaction().executeWithoutResult(status -> {
            shop.order(++made, shop.create(anna));
            assertThat(shop.orders(anna)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(shop.exists(anna)).isFalse();
        assertThat(shop.orders(anna)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void theServiceOfTheHostSavesBothOrNeither(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        Orders orders = shop.host().bean(Orders.class);
        String anna = fresh("anna");
        String ben = fresh("ben");
        int number = ++made;
        orders.order(number, draft(anna));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> orders.order(number, draft(ben)));
        assertThat(shop.orders(anna)).containsExactly(number);
        assertThat(shop.exists(ben)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void aRefusalLeavesNothingBehindAndTheHostGoesOn(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        String anna = fresh("anna");
        int number = ++made;
        shop.transaction().executeWithoutResult(status -> {
            User user = shop.create(anna);
            assertThatExceptionOfType(RejectedException.class)
                    .isThrownBy(() -> shop.create(anna))
                    .satisfies(e ->
                            assertThat(e.findings()).extracting(Finding::code).contains(FindingCode.USERNAME_TAKEN));
            shop.order(number, user);
        });
        assertThat(shop.orders(anna)).containsExactly(number);
    }

    @ParameterizedTest
    @MethodSource("shops")
    void whatRequiresANewTransactionStaysWhenTheOuterOneIsUndone(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        String anna = fresh("anna");
        String ben = fresh("ben");
        shop.transaction().executeWithoutResult(outer -> {
            shop.create(anna);
            shop.transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(inner -> shop.create(ben));
            outer.setRollbackOnly();
        });
        assertThat(shop.exists(anna)).isFalse();
        assertThat(shop.exists(ben)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void whatIsOutsideOfASuspendedTransactionStays(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        String anna = fresh("anna");
        String ben = fresh("ben");
        shop.transaction().executeWithoutResult(outer -> {
            shop.create(anna);
            shop.transaction(TransactionDefinition.PROPAGATION_NOT_SUPPORTED)
                    .executeWithoutResult(inner -> shop.create(ben));
            outer.setRollbackOnly();
        });
        assertThat(shop.exists(anna)).isFalse();
        assertThat(shop.exists(ben)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void readsInsideOfAReadOnlyTransaction(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        String anna = fresh("anna");
        shop.create(anna);
        TransactionTemplate reading = shop.transaction();
        reading.setReadOnly(true);
        assertThat(reading.<Boolean>execute(status -> shop.exists(anna))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void runsWhatWaitsForTheCommitAfterItAndNeverAfterARollback(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        SpringTransactions transactions = new SpringTransactions(shop.dataSource());
        List<String> ran = new ArrayList<>();
        shop.transaction().executeWithoutResult(status -> {
            transactions.afterCommit(() -> ran.add("committed"));
            assertThat(ran).isEmpty();
        });
        shop.transaction().executeWithoutResult(status -> {
            transactions.afterCommit(() -> ran.add("undone"));
            status.setRollbackOnly();
        });
        transactions.afterCommit(() -> ran.add("outside"));
        assertThat(ran).containsExactly("committed", "outside");
    }

    @ParameterizedTest
    @MethodSource("shops")
    void whatWaitsForTheCommitIsOutsideOfTheTransaction(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        SpringTransactions transactions = new SpringTransactions(shop.dataSource());
        String anna = fresh("anna");
        String ben = fresh("ben");
        shop.transaction().executeWithoutResult(status -> {
            shop.create(anna);
            transactions.afterCommit(() -> shop.create(ben));
        });
        assertThat(shop.exists(anna)).isTrue();
        assertThat(shop.exists(ben)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("shops")
    void refusesAStorageThatDoesNotKnowOfTheTransaction(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        refusesInside(shop, shop.dataSource());
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.transaction().execute(status -> JpaStorage.of(shop.dataSource())))
                .withMessageContaining("HostTransactions");
    }

    @ParameterizedTest
    @MethodSource("shops")
    void refusesAStorageOverATransactionAwareProxy(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        refusesInside(shop, new TransactionAwareDataSourceProxy(shop.dataSource()));
    }

    @ParameterizedTest
    @EnumSource(TestedDatabase.class)
    void refusesAStorageBesideATransactionOnALazyProxy(TestedDatabase database) {
        Shop shop = shop(database, Manager.JDBC);
        DataSource lazy = new LazyConnectionDataSourceProxy(shop.dataSource());
        Shop lazily = new Shop(shop.host(), new DataSourceTransactionManager(lazy));
        String anna = fresh("anna");
        try (JpaStorage storage = JpaStorage.of(shop.dataSource());
                JpaStorage other = JpaStorage.of(lazy)) {
            lazily.transaction().executeWithoutResult(status -> {
                assertRefused(storage, anna);
                assertRefused(other, anna);
            });
            shop.transaction().executeWithoutResult(status -> assertRefused(other, anna));
        }
        assertThat(shop.exists(anna)).isFalse();
    }

    private static void assertRefused(JpaStorage storage, String username) {
        Users users = users(People.on(storage).build());
        assertThatIllegalStateException()
                .isThrownBy(() -> users.create(draft(username), Activation.NONE))
                .withMessageContaining("HostTransactions");
    }

    @ParameterizedTest
    @EnumSource(TestedDatabase.class)
    void hearsOfNothingThatANestedTransactionHasUndone(TestedDatabase database) {
        Shop shop = shop(database, Manager.JDBC);
        String anna = fresh("anna");
        String ben = fresh("ben");
        String cleo = fresh("cleo");
        List<ChangeEvent> heard = new ArrayList<>();
        try (JpaStorage storage = JpaStorage.of(new SpringTransactions(shop.dataSource()));
                People people = People.on(storage).onChange(heard::add).build()) {
            List<User> committed = new ArrayList<>();
            shop.transaction().executeWithoutResult(outer -> {
                committed.add(users(people).create(draft(anna), Activation.NONE));
                shop.transaction(TransactionDefinition.PROPAGATION_NESTED).executeWithoutResult(inner -> {
                    users(people).create(draft(ben), Activation.NONE);
                    inner.setRollbackOnly();
                });
                shop.transaction(TransactionDefinition.PROPAGATION_NESTED)
                        .executeWithoutResult(
                                inner -> committed.add(users(people).create(draft(cleo), Activation.NONE)));
                assertThat(heard).isEmpty();
            });
            assertThat(heard)
                    .flatExtracting(ChangeEvent::userIds)
                    .containsExactlyElementsOf(committed.stream().map(User::id).toList());
        }
        assertThat(shop.exists(anna)).isTrue();
        assertThat(shop.exists(ben)).isFalse();
        assertThat(shop.exists(cleo)).isTrue();
    }

    /** Nothing is written, neither what would survive the rollback nor what the host has not committed yet. */
    private static void refusesInside(Shop shop, DataSource raw) {
        String anna = fresh("anna");
        String ben = fresh("ben");
        try (JpaStorage storage = JpaStorage.of(raw);
                People people = People.on(storage).build()) {
            shop.transaction().executeWithoutResult(status -> {
                shop.create(ben);
                assertThatIllegalStateException()
                        .isThrownBy(() -> users(people).create(draft(anna), Activation.NONE))
                        .withMessageContaining("HostTransactions");
                status.setRollbackOnly();
            });
            assertThat(shop.exists(anna)).isFalse();
            assertThat(shop.exists(ben)).isFalse();
            users(people).create(draft(anna), Activation.NONE);
            assertThat(shop.exists(anna)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("shops")
    void aPoolOfOneConnectionIsEnough(TestedDatabase database, Manager manager) {
        Shop shop = shop(database, manager);
        String anna = fresh("anna");
        try (HikariDataSource one = shop.poolOfOne()) {
            try (JpaStorage storage = JpaStorage.of(new SpringTransactions(one));
                    People people = People.on(storage).build()) {
                users(people).create(draft(fresh("ben")), Activation.NONE);
                new TransactionTemplate(new DataSourceTransactionManager(one)).executeWithoutResult(status -> {
                    users(people).create(draft(anna), Activation.NONE);
                    assertThat(users(people).page(UserQuery.containing(anna, 2)))
                            .hasSize(1);
                });
            }
        }
        assertThat(shop.exists(anna)).isTrue();
    }
}
