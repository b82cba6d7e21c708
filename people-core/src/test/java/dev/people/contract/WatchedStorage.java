package dev.people.contract;

import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tells every call of every repository, also of those to come, and what held after every transaction that wrote. */
final class WatchedStorage implements Storage {
    private final Storage storage;
    private final Consumer<Storage> afterWriting;
    private final Set<String> calls = new TreeSet<>();

    private WatchedStorage(Storage storage, Consumer<Storage> afterWriting) {
        this.storage = storage;
        this.afterWriting = afterWriting;
    }

    static WatchedStorage over(Storage storage) {
        return new WatchedStorage(storage, any -> {});
    }

    /** One that has something looked at whenever a transaction has written. */
    static WatchedStorage over(Storage storage, Consumer<Storage> afterWriting) {
        return new WatchedStorage(storage, afterWriting);
    }

    /** What was called, such as {@code users.findAll}, and {@code write} where a transaction might have written. */
    Set<String> calls() {
        return calls;
    }

    @Override
    public <T> T write(Function<? super Work, ? extends T> work) {
        calls.add("write");
        T answer = storage.write(some -> work.apply(watched(some)));
        afterWriting.accept(storage);
        return answer;
    }

    @Override
    public <T> T read(Function<? super Work, ? extends T> work) {
        return storage.read(some -> work.apply(watched(some)));
    }

    private Work watched(Work work) {
        return (Work) watched(Work.class, work, "");
    }

    private Object watched(Class<?> type, Object target, String path) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object answer = call(target, method, arguments);
            if (type == Work.class && method.getReturnType().isInterface()) {
                return watched(method.getReturnType(), answer, method.getName() + ".");
            }
            calls.add(path + method.getName());
            return answer;
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
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
