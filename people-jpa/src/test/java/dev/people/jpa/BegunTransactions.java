package dev.people.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** A data source that begins transactions itself, as JTA's do, so that nobody else sets their isolation. */
final class BegunTransactions {
    private BegunTransactions() {}

    static DataSource over(String url) {
        try {
            MariaDbDataSource dataSource = new MariaDbDataSource(url);
            return proxy(DataSource.class, dataSource, (method, answer) -> {
                boolean connected = answer instanceof Connection;
                return connected ? begun((Connection) answer) : answer;
            });
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection begun(Connection connection) {
        return proxy(Connection.class, connection, (method, answer) -> {
            if (method.getName().equals("setAutoCommit") && !connection.getAutoCommit()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("start transaction");
                }
            }
            return answer;
        });
    }

    private interface After {
        Object see(Method method, Object answer) throws Exception;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return after.see(method, method.invoke(target, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
