package dev.people.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is read to an end that it may not have. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndlessInputTest {
    private static final String ZEROS = "/dev/zero";

    @TempDir
    Path folder;

    /** Zeros without an end, which count how many were read. */
    private static final class Zeros extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 0);
            read += length;
            return length;
        }
    }

    private ConsoleSession.Answer run(String... command) {
        return ConsoleSession.in(folder).run(command);
    }

    @ParameterizedTest
    @CsvSource({
        "3, plan /dev/zero",
        "3, import /dev/zero --yes",
        "5, apply /dev/zero --yes",
        "2, plan FILE --mapping /dev/zero"
    })
    void aDeviceOfZerosIsRefused(int status, String command) {
        assumeTrue(Files.exists(Path.of(ZEROS)));
        String file = ConsoleSession.in(folder).file("a.csv", "username,email", "anna,anna@example.org");
        ConsoleSession.Answer answer = run(command.replace("FILE", file).split(" "));
        assertThat(answer.status()).as(answer.err()).isEqualTo(status);
    }

    @Test
    void aPlanOfSevenHundredMegabytesOfZerosIsRefusedByItsBeginning() throws IOException {
        Path plan = folder.resolve("big.plan");
        try (RandomAccessFile sparse = new RandomAccessFile(plan.toFile(), "rw")) {
            sparse.setLength(700L << 20);
        }
        ConsoleSession.Answer answer = run("apply", plan.toString(), "--yes", "--json");
        assertThat(answer.status()).isEqualTo(ExitStatus.REFUSED_WHOLE);
        assertThat(answer.json().at("/findings/0/code").asText()).isEqualTo("PLAN_FORMAT_UNKNOWN");
    }

    @Test
    void aSmallFileIsReadUpToItsLimit() {
        Zeros zeros = new Zeros();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> SmallFile.text(zeros, 1000))
                .withMessage("it is larger than 1,000 bytes");
        assertThat(zeros.read).isLessThan(100_000);
    }

    @Test
    void anArgumentThatBeginsLikeAFileOfOptionsIsAnArgument() {
        ConsoleSession console = ConsoleSession.in(folder);
        String options = console.file("options.txt", "--help");
        ConsoleSession.Answer answer = console.run("plan", "@" + options);
        assertThat(answer.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(answer.err()).contains("options.txt", "does not exist");
    }
}
