package dev.people.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.people.audit.AuditEntry.Changes;
import dev.people.audit.AuditSubject;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.failure.StorageException;
import dev.people.id.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Audit entries of every version are read for ever. */
class AuditBytesTest {
    private static final UserId ANNA = UserId.valueOf("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final UserId BEN = UserId.valueOf("ffffffff-ffff-7fff-bfff-ffffffffffff");

    /** What the bytes say that format 1 was finished with. */
    private static final Changes FORMAT_1 = new Changes(
            List.of(
                    SubjectDelta.user(
                            ANNA,
                            0,
                            List.of(
                                    new FieldDelta("username", "", "anna"),
                                    new FieldDelta("last_name", "", "Ume\u00e5 \u5f20\u4f1f \ud83d\udc35"),
                                    new FieldDelta("a_field_of_a_later_version", "O'Neill\r\n", "x".repeat(200)))),
                    SubjectDelta.user(BEN, 4_000_000_000L, List.of(new FieldDelta("last_name", "Okafor", "Ek")))
                            .redacted(),
                    SubjectDelta.of(new AuditSubject("pool", "primary"), new FieldDelta("limit", "", "500")),
                    new SubjectDelta(
                            new AuditSubject("a_kind_of_a_later_version", "00000000-0000-0000-0000-000000000000"),
                            OptionalLong.of(7),
                            List.of(),
                            false)),
            List.of(new FieldDelta("export.fields", "", "username email")));

    private static byte[] fixture(String name) {
        try (InputStream in = AuditBytesTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsWhatTheFirstFormatWrote() {
        assertThat(AuditBytes.unpack(fixture("audit-1.bin"))).isEqualTo(FORMAT_1);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(AuditBytes.unpack(AuditBytes.pack(FORMAT_1))).isEqualTo(FORMAT_1);
        Changes nothing = new Changes(List.of(), List.of());
        assertThat(AuditBytes.unpack(AuditBytes.pack(nothing))).isEqualTo(nothing);
    }

    @Test
    void beginsWithItsTagAndFormat() {
        assertThat(AuditBytes.pack(FORMAT_1)).startsWith('P', 'A', AuditBytes.FORMAT);
        assertThat(fixture("audit-1.bin")).startsWith('P', 'A', 1);
    }

    @Test
    void refusesWhatANewerVersionWroteAndSaysSo() {
        byte[] newer = fixture("audit-1.bin");
        newer[2] = AuditBytes.FORMAT + 1;
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> AuditBytes.unpack(newer))
                .withMessage("An audit entry was written by a newer version of People: in format 2, and this version"
                        + " reads formats up to 1. Use that version, or a later one");
    }

    @Test
    void refusesWhatIsDamaged() {
        byte[] whole = fixture("audit-1.bin");
        List<byte[]> damaged = new ArrayList<>();
        for (int length = 0; length < whole.length - 8; length++) {
            damaged.add(Arrays.copyOf(whole, length));
        }
        damaged.add("PB".getBytes(StandardCharsets.US_ASCII));
        damaged.add(new byte[] {'P', 'A', 0, 1, 2, 3});
        assertThat(damaged).allSatisfy(bytes -> assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> AuditBytes.unpack(bytes)));
    }
}
