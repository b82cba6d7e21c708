package dev.people.jpa;

import dev.people.contract.AccountLawsContract;
import dev.people.storage.Storage;

class MariaRepeatableReadAccountLawsPropertyTest extends AccountLawsContract {
    private static final TestDatabase.Reusable DATABASE =
            TestDatabase.reusable(TestDatabase.repeatableRead(TestDatabase.mariaDb()));

    @Override
    protected Storage storage() {
        return DATABASE.emptied();
    }
}
