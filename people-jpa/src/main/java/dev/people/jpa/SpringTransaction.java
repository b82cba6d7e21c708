package dev.people.jpa;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Whether Spring has a transaction under way on a data source. Found by name, since People does not depend on Spring: a
 * pool of connections does not show that another of its connections is in a transaction of this thread.
 */
final class SpringTransaction {
    private static final String MANAGER = "org.springframework.transaction.support.TransactionSynchronizationManager";

    private final @Nullable MethodHandle isActive;
    private final @Nullable MethodHandle resources;

    private SpringTransaction(@Nullable MethodHandle isActive, @Nullable MethodHandle resources) {
        this.isActive = isActive;
        this.resources = resources;
    }

    /** Looks for Spring where the calling thread loads its classes, and where People is loaded from. */
    static SpringTransaction look() {
        return Stream.of(Thread.currentThread().getContextClassLoader(), SpringTransaction.class.getClassLoader())
                .filter(Objects::nonNull)
                .flatMap(loader -> Stream.ofNullable(manager(loader)))
                .findFirst()
                .map(SpringTransaction::of)
                .orElseGet(() -> new SpringTransaction(null, null));
    }

    private static @Nullable Class<?> manager(ClassLoader loader) {
        try {
            return Class.forName(MANAGER, false, loader);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static SpringTransaction of(Class<?> manager) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            return new SpringTransaction(
                    lookup.findStatic(manager, "isActualTransactionActive", MethodType.methodType(boolean.class)),
                    lookup.findStatic(manager, "getResourceMap", MethodType.methodType(Map.class)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of Spring is not one that People knows", e);
        }
    }

    boolean isUnderWayOn(DataSource dataSource) {
        if (isActive == null || resources == null) {
            return false;
        }
        try {
            return (boolean) isActive.invokeExact() && isAmong((Map<?, ?>) resources.invokeExact(), dataSource);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Spring does not say whether a transaction is under way", e);
        }
    }

    /** The transaction may be on a wrapper of the data source, such as Spring's lazy one, or on what it wraps itself. */
    private static boolean isAmong(Map<?, ?> resources, DataSource dataSource) {
        for (Object key : resources.keySet()) {
            if (key instanceof DataSource other && (leadsTo(other, dataSource) || leadsTo(dataSource, other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leadsTo(DataSource outer, DataSource inner) {
        try {
            return outer == inner || (outer.isWrapperFor(inner.getClass()) && outer.unwrap(inner.getClass()) == inner);
        } catch (SQLException e) {
            return false;
        }
    }
}
