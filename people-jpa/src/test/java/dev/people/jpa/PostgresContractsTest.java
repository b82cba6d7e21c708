package dev.people.jpa;

import dev.people.contract.StorageContracts;
import dev.people.contract.TestedStorage;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.SelectPackages;

@SelectPackages({"dev.people.contract", "dev.people.jpa"})
class PostgresContractsTest extends StorageContracts {
    @BeforeSuite
    static void storage() {
        TestDatabase.Reusable database = TestDatabase.reusable(TestDatabase.postgres());
        TestedStorage.use(database::emptied);
        TestedDatabase.use(TestDatabase::postgres);
    }
}
