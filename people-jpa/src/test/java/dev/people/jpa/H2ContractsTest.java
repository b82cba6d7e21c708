package dev.people.jpa;

import dev.people.contract.StorageContracts;
import dev.people.contract.TestedStorage;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectPackages;

@SelectPackages({"dev.people.contract", "dev.people.jpa"})
class H2ContractsTest extends StorageContracts {
    @BeforeSuite
    static void storage() {
        TestDatabase.Reusable database = TestDatabase.reusable(TestDatabase.h2());
        TestedStorage.use(database::emptied);
        TestedDatabase.use(TestDatabase::h2);
    }
}
