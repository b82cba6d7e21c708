package dev.people.contract;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Every contract of this package, for one storage. An adapter proves itself by a test class that extends it and names its
 * storage:
 *
 * <pre>{@code
 * class MyContractsTest extends StorageContracts {
 *     @BeforeSuite
 *     static void storage() {
 *         TestedStorage.use(MyStorage::empty);
 *     }
 * }
 * }</pre>
 */
@Suite
@SelectPackages("dev.people.contract")
@IncludeClassNamePatterns(".*Contract")
public abstract class StorageContracts {
    /** For those who extend it. */
    protected StorageContracts() {}
}
