package dev.people.jpa;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Many small values as one compressed value of a column, so that a chunk is one row and not a thousand. */
final class Packed {
    private static final int FORMAT = 2;

    private Packed() {}

    @FunctionalInterface
    interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] pack(Consumer<PackedBytes> writing) {
        PackedBytes plain = new PackedBytes(8192);
        plain.addByte(FORMAT);
        writing.accept(plain);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.size() / 3 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater, 8192)) {
            out.write(plain.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static <T> T unpack(byte[] bytes, Reading<T> reading) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException("Packed in format " + format + ", known is " + FORMAT);
            }
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    static void write(PackedBytes out, Optional<UUID> id) {
        out.addByte(id.isPresent() ? 1 : 0);
        id.ifPresent(out::addId);
    }

    static Optional<UUID> readOptionalId(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(readId(in)) : Optional.empty();
    }

    static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[readCount(in)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static int readCount(DataInputStream in) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            value |= (part & 0x7F) << shift;
            if (part <= 0x7F) {
                return value;
            }
        }
    }
}
