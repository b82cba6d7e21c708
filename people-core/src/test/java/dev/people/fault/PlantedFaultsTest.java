package dev.people.fault;

import java.nio.file.Path;
import java.util.List;

/** Guards that somebody could take away are watched by a test each. */
class PlantedFaultsTest extends PlantedFaults {
    PlantedFaultsTest() {
        super(Path.of("src", "main", "java", "dev", "people"));
    }

    static List<Fault> faults() {
        return Fault.all("/faults.txt");
    }
}
