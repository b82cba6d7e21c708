package dev.people.jpa;

import dev.people.contract.AccountLawsContract;
import dev.people.contract.AdministratorsContract;
import dev.people.contract.CrowdContract;
import dev.people.contract.StorageContract;
import dev.people.contract.TestedStorage;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** What depends on what a transaction sees, at the isolation that MariaDB has unless it is told otherwise. */
@Suite
@SelectClasses({AccountLawsContract.class, AdministratorsContract.class, CrowdContract.class, StorageContract.class})
class MariaRepeatableReadTest {
    @BeforeSuite
    static void storage() {
        TestDatabase.Reusable database = TestDatabase.reusable(TestDatabase.repeatableRead(TestDatabase.mariaDb()));
        TestedStorage.use(database::emptied);
    }
}
