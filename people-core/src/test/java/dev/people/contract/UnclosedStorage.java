package dev.people.contract;

import dev.people.storage.Storage;
import dev.people.storage.Work;
import java.util.function.Function;

/** A storage that its users cannot close, since somebody else goes on with it; what it does otherwise may be overridden. */
public class UnclosedStorage implements Storage {
    private final Storage storage;

    /** Passes everything on to this one but being closed. */
    public UnclosedStorage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public <T> T write(Function<? super Work, ? extends T> work) {
        return storage.write(work);
    }

    @Override
    public <T> T read(Function<? super Work, ? extends T> work) {
        return storage.read(work);
    }

    @Override
    public boolean isInsideHostTransaction() {
        return storage.isInsideHostTransaction();
    }

    @Override
    public void close() {}
}
