package dev.people.hosts.jta;

import dev.people.People;
import dev.people.Users;
import dev.people.actor.Actor;
import dev.people.change.Activation;
import dev.people.change.UserDraft;
import dev.people.contract.Directory;
import dev.people.jpa.JpaStorage;
import dev.people.profile.BuiltInField;
import dev.people.user.User;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The host with a table of its own. */
record Host(JtaHost jta) implements AutoCloseable {
    /** Over an empty database and a pool of this many connections. */
    static Host over(UnaryOperator<AgroalConnectionFactoryConfigurationSupplier> database, int connections)
            throws SQLException {
        // a migration needs two connections at once
        try (AgroalDataSource pool = JtaHost.pool(database, 2)) {
            execute(pool, "create table host_order (number integer primary key)");
            JpaStorage.migrate(pool);
        }
        return new Host(JtaHost.over(JtaHost.pool(database, connections)));
    }

    OpenTransaction begin() throws NotSupportedException, SystemException {
        return OpenTransaction.begin(JtaHost.manager());
    }

    Users users() {
        return jta.people().as(Actor.system("host")).users();
    }

    User create(String username) {
        return create(jta.people(), username);
    }

    static User create(People people, String username) {
        UserDraft draft = UserDraft.builder()
                .set(BuiltInField.USERNAME, username)
                .set(BuiltInField.FIRST_NAME, "Anna")
                .set(BuiltInField.LAST_NAME, "Ahlgren")
                .set(BuiltInField.EMAIL, username + "@example.org")
                .build();
        return people.as(Actor.system("host")).users().create(draft, Activation.NONE);
    }

    /** What the host writes itself, as its own code does. */
    void order(int number) throws SQLException {
        execute(jta.pool(), "insert into host_order values (" + number + ")");
    }

    private static void execute(AgroalDataSource pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    List<Integer> orders() throws SQLException {
        try (Connection connection = jta.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select number from host_order order by number")) {
            List<Integer> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
            return numbers;
        }
    }

    List<String> usernames() {
        return Directory.everybody(jta.storage()).stream()
                .map(user -> user.username().value())
                .toList();
    }

    @Override
    public void close() {
        jta.close();
    }
}
