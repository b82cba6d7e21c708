package dev.people.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection for work that only reads: it takes queries that lock nothing, and no other statements. A transaction of a host
 * may write, and H2 has no transactions that do not, so that databases alone would not refuse.
 */
final class ReadingConnection {
    /** Ways to a statement that nobody has looked at. */
    private static final Set<String> REFUSED = Set.of("createStatement", "prepareCall", "unwrap");

    private static final Pattern QUERY = Pattern.compile("[\\s(]*(select|with)\\b.*", Pattern.DOTALL);
    private static final Pattern LOCKING =
            Pattern.compile("\\bfor (update|share|no key update|key share)\\b|\\block in share mode\\b");

    private ReadingConnection() {}

    static Connection over(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                ReadingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    @Nullable
    private static Object call(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        if (REFUSED.contains(method.getName())) {
            throw refusal();
        }
        if (method.getName().equals("prepareStatement")) {
            requireQuery((String) Objects.requireNonNull(arguments)[0]);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static void requireQuery(String statement) {
        String lower = statement.toLowerCase(Locale.ROOT);
        if (!QUERY.matcher(lower).matches() || LOCKING.matcher(lower).find()) {
            throw refusal();
        }
    }

    private static IllegalStateException refusal() {
        return new IllegalStateException("A reading transaction cannot write");
    }
}
