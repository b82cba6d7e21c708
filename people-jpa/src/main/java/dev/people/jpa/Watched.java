package dev.people.jpa;

import dev.people.failure.StorageException;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Watches the repositories of one transaction: what Hibernate throws comes out in words of the port, and a transaction
 * in which a statement failed is lost, whatever the work makes of the exception. H2 alone would commit it.
 */
final class Watched {
    @Nullable
    private StorageException failure;

    /** The repository, watched through the port that it is reached by. */
    <P> P port(Class<P> port, P repository) {
        InvocationHandler call = (proxy, method, arguments) -> call(repository, method, arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, call));
    }

    @Nullable
    private Object call(Object repository, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException e) {
            throw seen(Objects.requireNonNull(e.getCause()));
        }
    }

    private Throwable seen(Throwable thrown) {
        if (thrown instanceof StorageException storage) {
            failure = storage;
            return storage;
        }
        if (thrown instanceof PersistenceException persistence) {
            failure = Failures.of(persistence);
            return failure;
        }
        return thrown;
    }

    /**
     * To be called before the commit.
     *
     * @throws StorageException what a statement failed with
     */
    void requireNotLost() {
        if (failure != null) {
            throw failure;
        }
    }
}
