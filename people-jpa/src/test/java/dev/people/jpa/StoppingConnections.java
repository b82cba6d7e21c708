package dev.people.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/**
 * A data source whose transactions stop for ever at one place, so that their process can be killed there: after the
 * outcome of a chunk is inserted, with some of its statements carried out, and not yet committed.
 */
final class StoppingConnections {
    private static final Set<String> STEPS = Set.of("prepareStatement", "createStatement", "unwrap", "commit");

    private final int chunk;
    private final int step;
    private int outcomes;
    private int steps = -1;

    private StoppingConnections(int chunk, int step) {
        this.chunk = chunk;
        this.step = step;
    }

    /** Stops in the n-th chunk, counted from 0, before this of its steps, or before the commit where it has fewer. */
    static DataSource at(int chunk, int step, DataSource dataSource) {
        StoppingConnections stopping = new StoppingConnections(chunk, step);
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = method.invoke(dataSource, arguments);
            return answer instanceof Connection connection ? stopping.watched(connection) : answer;
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (STEPS.contains(method.getName())) {
                String statement = arguments != null && arguments[0] instanceof String sql ? sql : "";
                step(method.getName(), statement);
            }
            return method.invoke(connection, arguments);
        });
    }

    private void step(String name, String statement) {
        if (steps >= 0) {
            if (steps == step || name.equals("commit")) {
                stop("before " + name + " " + statement.lines().findFirst().orElse(""));
            }
            steps++;
        } else if (statement.startsWith("insert into people_run_chunk") && outcomes++ == chunk) {
            steps = 0;
        }
    }

    /** Tells of it on standard output and waits to be killed. */
    private void stop(String where) {
        ImportingMain.say("stopped", "in chunk " + chunk + " " + where.substring(0, Math.min(60, where.length())));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Call {
        Object make(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.make(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
