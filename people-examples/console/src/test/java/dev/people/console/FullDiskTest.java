package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.people.failure.StorageException;
import dev.people.failure.StorageUnavailableException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What databases say when their disk is full. */
class FullDiskTest {
    private static IOException noSpace() {
        return new IOException("No space left on device");
    }

    static Stream<Throwable> full() {
        SQLException behind = new SQLException("Batch");
        behind.setNextException(new SQLException("could not extend file", "53100"));
        return Stream.of(
                noSpace(),
                new SQLException("could not extend file \"base/1\"", "53100"),
                new SQLException("Disk full (/tmp)", "HY000", 1021),
                new SQLException("The table 'people_user' is full", "HY000", 1114),
                new SQLException("IO Exception: \"people.mv.db\"", "90031", 90031, noSpace()),
                new SQLException("The database has been closed", "90098", 90098, new IllegalStateException(noSpace())),
                new BatchUpdateException("Batch", "53100", 0, new int[0]),
                behind,
                new IOException("There is not enough space on the disk"),
                new IOException("Disk quota exceeded"));
    }

    static Stream<Throwable> others() {
        return Stream.of(
                new SQLException("IO Exception: \"people.mv.db\"", "90031", 90031),
                new SQLException("The database has been closed", "90098", 90098),
                new IOException("Permission denied"),
                new StorageException("Failed", new IllegalStateException()));
    }

    @ParameterizedTest
    @MethodSource("full")
    void aFullDiskIsSaidInOneSentence(Throwable cause) {
        StorageException failure = new StorageUnavailableException("The database went away: closed", cause);
        assertThat(Troubles.text(failure))
                .isEqualTo("The disk of the database is full (No space left on device): make room and try again.");
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatElseBreaksIsNoFullDisk(Throwable cause) {
        assertThat(Troubles.text(new StorageUnavailableException("The database went away", cause)))
                .isEqualTo("The database went away");
    }
}
