package dev.people.jpa;

/** Which contracts meet the libraries around the adapter; the others are about our rules, whatever lies below. */
final class VersionedContracts {
    /** Transactions, pools, schemas, races, whatever stands in this package; who is frozen only waits. */
    static final String OF_THE_ADAPTER = "dev\\.people\\.jpa\\.(?!FrozenOwner).*Contract";

    /** Whatever the storage keeps. */
    static final String OF_PORTS =
            ".*(Repository|Log|Outbox|Store|Storage|PlanPart|ChunkOutcome|Records|UserText|ManyUsers)Contract";

    /** One way through all of them. */
    static final String OF_IMPORTS = ".*ImportLawsContract";

    private VersionedContracts() {}
}
