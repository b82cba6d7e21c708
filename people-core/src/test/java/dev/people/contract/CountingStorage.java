package dev.people.contract;

import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Counts the calls of repositories. For one thread. */
final class CountingStorage implements Storage {
    private final Storage storage;
    private int calls;

    CountingStorage(Storage storage) {
        this.storage = storage;
    }

    void restart() {
        calls = 0;
    }

    int calls() {
        return calls;
    }

    @Override
    public <T> T write(Function<? super Work, ? extends T> work) {
        return storage.write(some -> work.apply((Work) counted(Work.class, some)));
    }

    @Override
    public <T> T read(Function<? super Work, ? extends T> work) {
        return storage.read(some -> work.apply((Work) counted(Work.class, some)));
    }

    private Object counted(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            try {
                Object answer = method.invoke(target, arguments);
                boolean isRepository =
                        type == Work.class && method.getReturnType().isInterface();
                calls += isRepository ? 0 : 1;
                return isRepository ? counted(method.getReturnType(), answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public boolean isInsideHostTransaction() {
        return storage.isInsideHostTransaction();
    }

    @Override
    public void close() {
        storage.close();
    }
}
