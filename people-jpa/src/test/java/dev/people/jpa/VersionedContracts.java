package dev.people.jpa;

/** Which contracts meet the libraries around the adapter; the others are about our rules, whatever lies below. */
final class VersionedContracts {
    /** Transactions, pools, schemas, races, whatever stands in this package. */
    static final String OF_THE_ADAPTER = "dev\\.people\\.jpa\\..*Contract";

    /** Whatever the storage keeps. */
    static final String OF_PORTS =
            ".*(Repository|Log|Outbox|Store|Storage|Query|PlanPart|ChunkOutcome|Records|UserText|Crowd|ManyUsers)Contract";

    /** One way through all of them. */
    static final String OF_IMPORTS = ".*(ImportLaws|UndoRun)Contract";

    private VersionedContracts() {}
}
