package dev.people.jpa;

import dev.people.fault.Fault;
import dev.people.fault.PlantedFaults;
import java.nio.file.Path;
import java.util.List;

/** Locks that somebody could take away are watched by a test each. */
class DatabaseFaultsTest extends PlantedFaults {
    DatabaseFaultsTest() {
        super(Path.of("..", "people-core", "src", "main", "java", "dev", "people"));
    }

    static List<Fault> faults() {
        return Fault.all("/database-faults.txt");
    }
}
