package dev.people.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void takesTheInnermostFrameThatTellsAStep() {
        StackTraceElement[] stack = {
            at("java.util.zip.Deflater", "deflate"),
            at("dev.people.jpa.Packed", "pack"),
            at("dev.people.jpa.JpaAuditLog", "add"),
            at("dev.people.plan.ChunkWriter", "attempt")
        };

        assertThat(Shares.step(stack)).isEqualTo(Optional.of(Step.PACK));
    }

    @Test
    void countsAllThatItTakesToKeepAPlanAsOneStep() {
        StackTraceElement[] stack = {
            at("dev.people.csv.CsvRecordReader", "next"), at("dev.people.importing.KeptPlans", "keep")
        };

        assertThat(Shares.step(stack)).isEqualTo(Optional.of(Step.KEEP));
    }

    @Test
    void tellsTheTimeOfTheCallingThreadFromThatOfOthers() {
        Shares shares = new Shares();
        StackTraceElement[] commit = {at("dev.people.jpa.OwnConnection", "commit")};

        shares.add(commit, true);
        shares.add(new StackTraceElement[] {at("java.lang.Object", "wait")}, true);
        shares.add(commit, false);

        assertThat(shares.ofCaller(Step.COMMIT)).isEqualTo(0.5);
        assertThat(shares.ofCaller(Step.OTHER)).isEqualTo(0.5);
        assertThat(shares.ofOthers(Step.COMMIT)).isEqualTo(0.5);
    }

    private static StackTraceElement at(String type, String method) {
        return new StackTraceElement(type, method, "Some.java", 1);
    }
}
