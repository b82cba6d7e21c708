package dev.people.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackingsTest {
    /** Something of everything. */
    public record Everything(Numbered numbered, Times times, Groups groups, Optional<Choice> choice) {}

    /** Numbers. */
    public record Numbered(
            int small,
            long large,
            boolean truth,
            double part,
            OptionalInt some,
            OptionalLong none,
            OptionalDouble share,
            UUID id) {}

    /** Times. */
    public record Times(Instant instant, Duration duration, LocalDate date, ZoneId zone) {}

    /** Groups. */
    public record Groups(
            List<String> list, Set<Color> set, Map<String, Optional<Color>> map, List<List<Integer>> lists) {}

    /** Colors. */
    public enum Color {
        RED,
        GREEN
    }

    /** One of two. */
    public sealed interface Choice {
        /** The one. */
        record One(String name) implements Choice {}

        /** The other. */
        record Other() implements Choice {}
    }

    /** Refuses a number. */
    public record Positive(int number) {
        /** Checks the number. */
        public Positive {
            if (number < 1) {
                throw new IllegalArgumentException("secret " + number);
            }
        }
    }

    private static final Everything FULL = new Everything(
            new Numbered(
                    Integer.MIN_VALUE,
                    Long.MIN_VALUE,
                    true,
                    0.1,
                    OptionalInt.of(-1),
                    OptionalLong.empty(),
                    OptionalDouble.of(-0.5),
                    new UUID(1, -2)),
            new Times(Instant.MAX, Duration.ofNanos(-1), LocalDate.MIN, ZoneId.of("Europe/Zurich")),
            new Groups(
                    List.of("", "\ud83d\udc35 \u4eba", "\ud83d half"),
                    Set.of(Color.RED, Color.GREEN),
                    Map.of("a", Optional.of(Color.RED), "b", Optional.empty()),
                    List.of(List.of(), List.of(1, 2))),
            Optional.of(new Choice.One("x")));

    private static <T> byte[] packed(Class<T> type, T value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Packings.of(type).write(value, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static <T> T unpacked(Class<T> type, byte... bytes) throws IOException {
        return Packings.of(type).read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void bringsEverythingBack() throws IOException {
        assertThat(unpacked(Everything.class, packed(Everything.class, FULL))).isEqualTo(FULL);
        Choice other = new Choice.Other();
        assertThat(unpacked(Choice.class, packed(Choice.class, other))).isEqualTo(other);
    }

    @Test
    void tellsTypesApartByTheirShape() {
        assertThat(Packings.of(Choice.class).shape()).isEqualTo("Choice|One(name: text)|Other()");
        assertThat(Packings.of(Groups.class).shape())
                .isEqualTo("Groups(list: text*, set: set of Color[RED, GREEN], map: map of text to Color[RED, GREEN]?,"
                        + " lists: int**)");
    }

    @Test
    void refusesTypesThatItCannotPack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packings.of(Object.class))
                .withMessageContaining("java.lang.Object");
    }

    @Test
    void refusesBytesThatEndTooEarly() throws IOException {
        byte[] bytes = packed(Everything.class, FULL);
        for (int length = 0; length < bytes.length; length++) {
            byte[] some = java.util.Arrays.copyOf(bytes, length);
            assertThatExceptionOfType(EOFException.class).isThrownBy(() -> unpacked(Everything.class, some));
        }
    }

    @Test
    void refusesWhatATypeRefusesWithoutShowingIt() {
        assertThatExceptionOfType(StreamCorruptedException.class)
                .isThrownBy(() -> unpacked(Positive.class, (byte) 0, (byte) 0, (byte) 0, (byte) 0))
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(StreamCorruptedException.class)
                .isThrownBy(() -> unpacked(Color.class, (byte) 2, (byte) 'X'));
    }

    @Test
    void takesNoMemoryForWhatIsOnlyPromised() {
        byte[] longText = {-1, -1, -1, 31};
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> unpacked(String.class, longText));
        byte[] longerText = {-1, -1, -1, -1, -1, 1};
        assertThatExceptionOfType(StreamCorruptedException.class).isThrownBy(() -> unpacked(String.class, longerText));
        byte[] endless = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
        assertThatExceptionOfType(StreamCorruptedException.class).isThrownBy(() -> unpacked(long.class, endless));
    }
}
