package dev.people.memory;

import dev.people.contract.AccountFieldsContract;
import dev.people.storage.Storage;

class InMemoryAccountFieldsContractTest extends AccountFieldsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
