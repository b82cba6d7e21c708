package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.Until;

/** The ways in which a database is killed under an import; it is started again, and the import carried on. */
final class KilledDatabase {
    private final CrashedImport imported;
    private int number;

    KilledDatabase(CrashedImport imported) {
        this.imported = imported;
    }

    /** With some rows done, and a moment later. The process that imports fails, and says so. */
    void atRows(long rows, int millis) throws Exception {
        String name = "database" + ++number;
        imported.copy(name);
        try (ImportingProcess process = imported.start(imported.server().url(name), "")) {
            process.await("progress", done -> Long.parseLong(done) >= rows);
            Until.later(millis);
            imported.server().kill();
            assertThat(process.end()).as(process.errors()).isOne();
            assertThat(process.errors()).contains("RunFailedException", "The database is not there or went away");
        }
        imported.server().startAgain();
        Progressed killed = Progressed.in(imported.server().url(name));
        assertThat(killed.state())
                .as("nobody could tell the database that the run failed")
                .isEqualTo("RUNNING");
        String moment = "database killed " + millis + " ms after " + rows + " rows, and started again";
        imported.assertSameWhenResumed(name, moment, killed, 2);
    }
}
