package dev.people.jpa;

import org.junit.platform.suite.api.IncludeClassNamePatterns;

/** What versions of the libraries around H2 may change; run by the modules that bring others. */
@IncludeClassNamePatterns({VersionedContracts.OF_THE_ADAPTER, VersionedContracts.OF_PORTS, VersionedContracts.OF_IMPORTS
})
class H2Versions extends H2ContractsTest {}
