package dev.people.memory;

import dev.people.contract.AccountLawsContract;
import dev.people.storage.Storage;

class InMemoryAccountLawsPropertyTest extends AccountLawsContract {
    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }
}
