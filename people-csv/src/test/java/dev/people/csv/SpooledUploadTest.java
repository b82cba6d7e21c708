package dev.people.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.people.People;
import dev.people.actor.Actor;
import dev.people.importing.ImportOptions;
import dev.people.importing.SpoolFolder;
import dev.people.importing.UnreadableSourceException;
import dev.people.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpooledUploadTest {
    private static final String CSV = "username,first_name,last_name,email\nanna,A,B,anna@example.org\n";

    @TempDir
    Path temporary;

    private static InputStream upload() {
        return new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void liesWhereTheHostSaysForItsOwnerAloneAndIsDeletedAfterUse() throws IOException {
        Path folder = temporary.resolve("made/when/needed");
        People people = People.on(InMemoryStorage.create())
                .spool(SpoolFolder.at(folder))
                .build();
        CsvOptions options = CsvOptions.detect().withSpool(people.spool());
        try (CsvRecords records = CsvRecords.of(upload(), "staff.csv", options)) {
            assertThat(files(folder)).singleElement().satisfies(file -> {
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------");
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                            .isEqualTo("rwx------");
                }
            });
            assertThat(people.as(Actor.system("host"))
                            .imports()
                            .stage(records, ImportOptions.addAndUpdate())
                            .totals()
                            .writing())
                    .isOne();
        }
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void isDeletedWhenTheUploadBreaksOff() throws IOException {
        CsvOptions options = CsvOptions.detect().withSpool(SpoolFolder.at(temporary));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The connection was reset");
            }

            @Override
            public int read(byte[] target, int from, int count) throws IOException {
                throw new IOException("The connection was reset");
            }
        };
        assertThatThrownBy(() -> CsvRecords.of(broken, "staff.csv", options))
                .isInstanceOf(UnreadableSourceException.class);
        assertThat(files(temporary)).isEmpty();
    }

    @Test
    void whatADeadProcessLeftBehindIsDeletedAtTheNextStartAndNothingElse() throws Exception {
        Process dead = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(dead.waitFor(1, TimeUnit.MINUTES)).isTrue();
        long started =
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        long own = ProcessHandle.current().pid();
        Path leftOver = file("people-" + dead.pid() + "-" + started + "-123.spool");
        Path sameNumber = file("people-" + own + "-" + (started - 3_600_000) + "-123.spool");
        Path foreign = file("people-list.spool");
        Path other = file("people-" + dead.pid() + "-" + started + "-123.txt");
        CsvOptions options = CsvOptions.detect().withSpool(SpoolFolder.at(temporary));
        try (CsvRecords records = CsvRecords.of(upload(), "staff.csv", options)) {
            People.on(InMemoryStorage.create())
                    .spool(SpoolFolder.at(temporary))
                    .build()
                    .close();
            assertThat(leftOver).doesNotExist();
            assertThat(sameNumber).doesNotExist();
            assertThat(foreign).exists();
            assertThat(other).exists();
            assertThat(records.form()).isNotNull();
            assertThat(files(temporary)).hasSize(3);
        }
    }

    private Path file(String name) throws IOException {
        return Files.createFile(temporary.resolve(name));
    }

    @Test
    void nothingIsCleanedWhereThereIsNoFolderYet() {
        assertThat(SpoolFolder.at(temporary.resolve("none")).clean()).isZero();
    }
}
