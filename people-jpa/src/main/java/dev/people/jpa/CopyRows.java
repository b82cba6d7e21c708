package dev.people.jpa;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code people_user} in the binary format of PostgreSQL's {@code COPY} (PostgreSQL documentation, "COPY", file
 * formats): each value with its length in front, so that no text needs escaping.
 */
final class CopyRows {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final PackedBytes bytes;

    CopyRows(int expectedBytes) {
        bytes = new PackedBytes(expectedBytes);
    }

    void begin() {
        bytes.add(SIGNATURE);
        bytes.addInt(0); // flags
        bytes.addInt(0); // length of the extension
    }

    void row(UserEntity row) {
        bytes.addShort(UserColumns.ALL.size());
        for (UserColumn column : UserColumns.ALL) {
            value(column.value().apply(row));
        }
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            bytes.addInt(-1);
        } else if (value instanceof String text) {
            bytes.addText(text);
        } else if (value instanceof UUID id) {
            bytes.addInt(2 * Long.BYTES);
            bytes.addId(id);
        } else if (value instanceof Instant instant) {
            bytes.addInt(Long.BYTES);
            bytes.addLong(EPOCH.until(instant, ChronoUnit.MICROS));
        } else if (value instanceof Long number) {
            bytes.addInt(Long.BYTES);
            bytes.addLong(number);
        } else if (value instanceof Boolean yes) {
            bytes.addInt(1);
            bytes.addByte(yes ? 1 : 0);
        } else {
            throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
    }

    void end() {
        bytes.addShort(-1);
    }

    int size() {
        return bytes.size();
    }

    /** Gives what there is and forgets it. */
    byte[] take() {
        byte[] part = bytes.toByteArray();
        bytes.clear();
        return part;
    }
}
