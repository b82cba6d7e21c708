package dev.people.packing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** The packings that others are made of. */
final class Scalars {
    static final Map<Class<?>, Packing<?>> ALL = all();

    private Scalars() {}

    private static Map<Class<?>, Packing<?>> all() {
        Map<Class<?>, Packing<?>> all = new HashMap<>();
        all.put(String.class, new Simple<>("text", Texts::write, Texts::read));
        Packing<Long> number = new Simple<>("number", (value, out) -> Numbers.write(value, out), Numbers::read);
        all.put(long.class, number);
        all.put(Long.class, number);
        Packing<Integer> small = new Simple<>("int", (value, out) -> out.writeInt(value), DataInputStream::readInt);
        all.put(int.class, small);
        all.put(Integer.class, small);
        Packing<Boolean> truth =
                new Simple<>("boolean", (value, out) -> out.writeBoolean(value), DataInputStream::readBoolean);
        all.put(boolean.class, truth);
        all.put(Boolean.class, truth);
        Packing<Double> fraction =
                new Simple<>("double", (value, out) -> out.writeDouble(value), DataInputStream::readDouble);
        all.put(double.class, fraction);
        all.put(Double.class, fraction);
        all.put(UUID.class, new Simple<>("uuid", Scalars::write, in -> new UUID(in.readLong(), in.readLong())));
        all.put(Instant.class, new Simple<>("instant", Scalars::write, Scalars::instant));
        all.put(Duration.class, new Simple<>("duration", Scalars::write, Scalars::duration));
        all.put(OptionalLong.class, new Simple<>("number?", Scalars::write, Scalars::optionalLong));
        all.put(OptionalInt.class, new Simple<>("int?", Scalars::write, Scalars::optionalInt));
        all.put(OptionalDouble.class, new Simple<>("double?", Scalars::write, Scalars::optionalDouble));
        all.put(LocalDate.class, text("date", LocalDate::parse));
        all.put(ZoneId.class, text("zone", ZoneId::of));
        all.put(
                Locale.class,
                new Simple<>(
                        "language",
                        (value, out) -> Texts.write(value.toLanguageTag(), out),
                        in -> Locale.forLanguageTag(Texts.read(in))));
        return all;
    }

    /** A value that its text tells all about. */
    private static <T> Packing<T> text(String shape, Function<String, T> parse) {
        return new Simple<>(
                shape,
                (value, out) -> Texts.write(value.toString(), out),
                in -> Constructed.from(() -> parse.apply(Texts.read(in))));
    }

    private static void write(UUID id, DataOutputStream out) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(Instant instant, DataOutputStream out) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        long seconds = in.readLong();
        int nanos = in.readInt();
        return Constructed.from(() -> Instant.ofEpochSecond(seconds, nanos));
    }

    private static void write(Duration duration, DataOutputStream out) throws IOException {
        out.writeLong(duration.getSeconds());
        out.writeInt(duration.getNano());
    }

    private static Duration duration(DataInputStream in) throws IOException {
        long seconds = in.readLong();
        int nanos = in.readInt();
        return Constructed.from(() -> Duration.ofSeconds(seconds, nanos));
    }

    private static void write(OptionalLong number, DataOutputStream out) throws IOException {
        out.writeBoolean(number.isPresent());
        if (number.isPresent()) {
            Numbers.write(number.getAsLong(), out);
        }
    }

    private static OptionalLong optionalLong(DataInputStream in) throws IOException {
        return in.readBoolean() ? OptionalLong.of(Numbers.read(in)) : OptionalLong.empty();
    }

    private static void write(OptionalInt number, DataOutputStream out) throws IOException {
        out.writeBoolean(number.isPresent());
        if (number.isPresent()) {
            out.writeInt(number.getAsInt());
        }
    }

    private static OptionalInt optionalInt(DataInputStream in) throws IOException {
        return in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty();
    }

    private static void write(OptionalDouble number, DataOutputStream out) throws IOException {
        out.writeBoolean(number.isPresent());
        if (number.isPresent()) {
            out.writeDouble(number.getAsDouble());
        }
    }

    private static OptionalDouble optionalDouble(DataInputStream in) throws IOException {
        return in.readBoolean() ? OptionalDouble.of(in.readDouble()) : OptionalDouble.empty();
    }
}
