package dev.people.contract;

import dev.people.memory.InMemoryStorage;
import dev.people.storage.Storage;
import java.util.function.Supplier;

/**
 * What a contract is held against: a storage without any account, as fresh as new for each test. {@link StorageContracts}
 * says which; a contract that is run by itself runs in memory.
 */
public abstract class TestedStorage {
    private static volatile Supplier<? extends Storage> storages = InMemoryStorage::create;

    /** For those who extend it. */
    protected TestedStorage() {}

    /** Has the contracts that run from now on in this JVM run on these storages. */
    public static void use(Supplier<? extends Storage> fresh) {
        storages = fresh;
    }

    /** A storage without any account. */
    protected static Storage storage() {
        return storages.get();
    }
}
