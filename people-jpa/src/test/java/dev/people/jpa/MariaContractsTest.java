package dev.people.jpa;

import dev.people.contract.StorageContracts;
import dev.people.contract.TestedStorage;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;

/** Conflicts apart: {@link MariaConflictTest} sets what servers do about older snapshots. */
@ExcludeClassNamePatterns(".*\\.ConflictContract")
@SelectPackages({"dev.people.contract", "dev.people.jpa"})
class MariaContractsTest extends StorageContracts {
    @BeforeSuite
    static void storage() {
        TestDatabase.Reusable database = TestDatabase.reusable(TestDatabase.mariaDb());
        TestedStorage.use(database::emptied);
        TestedDatabase.use(TestDatabase::mariaDb);
    }
}
