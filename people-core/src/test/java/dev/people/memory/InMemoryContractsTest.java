package dev.people.memory;

import dev.people.contract.StorageContracts;
import dev.people.contract.TestedStorage;
import org.junit.platform.suite.api.BeforeSuite;

class InMemoryContractsTest extends StorageContracts {
    @BeforeSuite
    static void storage() {
        TestedStorage.use(InMemoryStorage::create);
    }
}
