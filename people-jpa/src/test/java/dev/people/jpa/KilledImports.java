package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.contract.Until;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The ways in which a process that imports is killed; what is left is carried on, and held against the undisturbed one. */
final class KilledImports {
    private final CrashedImport imported;
    private final AtomicInteger number = new AtomicInteger();

    KilledImports(CrashedImport imported) {
        this.imported = imported;
    }

    private String name(String kind) {
        return kind + number.incrementAndGet();
    }

    /** With some rows done, and a moment later. */
    void atRows(long rows, int millis) throws Exception {
        String name = name("random");
        String url = imported.copy(name);
        try (ImportingProcess process = imported.start(url, "")) {
            process.await("progress", done -> Long.parseLong(done) >= rows);
            Until.later(millis);
            killed(name, process, "killed " + millis + " ms after " + rows + " rows");
        }
    }

    private void killed(String name, ImportingProcess process, String moment)
            throws InterruptedException, SQLException {
        process.kill();
        process.end();
        Progressed killed = Progressed.in(imported.server().url(name));
        assertThat(killed.state())
                .as("the process did not get to say that it ended")
                .isEqualTo("RUNNING");
        imported.assertSameWhenResumed(name, moment, killed, 2);
    }

    /** In a transaction that has written the outcome of a chunk and some of the rest. */
    void insideOf(int chunk, int step) throws Exception {
        String name = name("inside");
        String url = imported.copy(name);
        try (ImportingProcess process = imported.start(url, chunk + "," + step)) {
            String where = process.await("stopped");
            assertThat(Progressed.in(url).chunks()).isEqualTo(chunk);
            killed(name, process, "killed inside of a transaction, " + where);
        }
    }

    /** When the server has committed a chunk and the process does not know. */
    void withoutTheReplyTo(int chunk) throws Exception {
        String name = name("reply");
        String url = imported.copy(name);
        CompletableFuture<ImportingProcess> started = new CompletableFuture<>();
        try (ReplyDropper dropper = ReplyDropper.before(
                        imported.server().port(), chunk, () -> started.join().kill());
                ImportingProcess process = imported.start(dropper.url(name), "")) {
            started.complete(process);
            dropper.awaitDropped();
            assertThat(Progressed.in(url).chunks()).isEqualTo(chunk + 1);
            killed(name, process, "killed between the commit of chunk " + chunk + " and its reply");
        }
    }

    /** The process does not know that the server has committed a chunk, and finds out. */
    void livesOnWithoutTheReplyTo(int chunk) throws Exception {
        String name = name("unknown");
        imported.copy(name);
        try (ReplyDropper dropper = ReplyDropper.before(imported.server().port(), chunk, () -> {});
                ImportingProcess process = imported.start(dropper.url(name), "")) {
            dropper.awaitDropped();
            assertThat(process.end()).as(process.errors()).isZero();
            imported.assertSame(name, "not killed, the reply to the commit of chunk " + chunk + " lost");
        }
    }

    /** Again and again, each time somewhat further. */
    void timeAndAgain(int times) throws Exception {
        String name = name("again");
        String url = imported.copy(name);
        StringBuilder told = new StringBuilder();
        for (int i = 1; i <= times; i++) {
            int chunk = imported.chunks() / (times + 1);
            try (ImportingProcess process =
                    i == 1 ? imported.start(url, chunk + ",1") : imported.resume(url, i, chunk + ",1")) {
                process.await("stopped");
                process.kill();
                process.end();
                told.append("killed with ").append(Progressed.in(url).text()).append(", ");
            }
        }
        imported.assertSameWhenResumed(name, told.toString(), Progressed.in(url), times + 1);
    }

    CrashedImport imported() {
        return imported;
    }

    void close() throws IOException {
        imported.server().close();
    }
}
