package dev.people.jpa;

import dev.people.audit.AuditEntry;
import dev.people.audit.AuditSubject;
import dev.people.audit.FieldDelta;
import dev.people.audit.SubjectDelta;
import dev.people.failure.StorageException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What an audit entry says, as bytes. They begin with {@code PA}, for people and audit, and the number of the format, which is
 * 1; the rest is deflated. Kinds and fields stand there by their names, each spelled out once. Whoever changes what is written
 * counts the format up and goes on reading the ones before: {@code audit-1.bin} of the tests is read for ever.
 */
final class AuditBytes {
    static final int FORMAT = 1;

    private static final byte[] TAG = {'P', 'A'};
    private static final int HEAD = TAG.length + 1;

    private static final int VERSION = 1;
    private static final int REDACTED = 2;
    private static final int UUID_ID = 4;
    private static final int UUID_LENGTH = 36;

    private AuditBytes() {}

    static byte[] pack(AuditEntry.Changes changes) {
        PackedBytes plain = new PackedBytes(8192);
        write(plain, changes);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.size() / 3 + 64);
        packed.writeBytes(TAG);
        packed.write(FORMAT);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater, 8192)) {
            out.write(plain.toByteArray());
        } catch (IOException e) {
            throw new StorageException("Memory does not fail", e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /**
     * Reads what {@link #pack} of this version and of those before it wrote.
     *
     * @throws StorageException when a newer version wrote it, or it is something else
     */
    static AuditEntry.Changes unpack(byte[] bytes) {
        requireKnown(bytes);
        ByteArrayInputStream deflated = new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(deflated))) {
            return read(in);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new StorageException("What an audit entry says is damaged", e);
        }
    }

    private static void requireKnown(byte[] bytes) {
        if (bytes.length < HEAD || bytes[0] != TAG[0] || bytes[1] != TAG[1]) {
            throw new StorageException("What an audit entry says does not begin as such: it is damaged, or not ours");
        }
        int format = Byte.toUnsignedInt(bytes[2]);
        if (format > FORMAT || format == 0) {
            throw new StorageException("An audit entry was written by a newer version of People: in format " + format
                    + ", and this version reads formats up to " + FORMAT + ". Use that version, or a later one");
        }
    }

    private static void write(PackedBytes out, AuditEntry.Changes changes) {
        Words words = new Words();
        out.addCount(changes.subjects().size());
        changes.subjects().forEach(delta -> write(out, words, delta));
        write(out, words, changes.details());
    }

    private static void write(PackedBytes out, Words words, SubjectDelta delta) {
        AuditSubject subject = delta.subject();
        boolean isUuid = isUuid(subject.id());
        out.addByte((delta.version().isPresent() ? VERSION : 0)
                | (delta.isRedacted() ? REDACTED : 0)
                | (isUuid ? UUID_ID : 0));
        words.write(out, subject.kind());
        if (isUuid) {
            out.addId(UUID.fromString(subject.id()));
        } else {
            out.addCountedText(subject.id());
        }
        delta.version().ifPresent(out::addLong);
        write(out, words, delta.fields());
    }

    /** Whether it is what {@link UUID#toString()} answers; most are. */
    private static boolean isUuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = id.charAt(i);
            boolean isDash = i == 8 || i == 13 || i == 18 || i == 23;
            if (isDash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static AuditEntry.Changes read(DataInputStream in) throws IOException {
        Words words = new Words();
        int count = Packed.readCount(in);
        List<SubjectDelta> subjects = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subjects.add(readSubject(in, words));
        }
        return new AuditEntry.Changes(subjects, readFields(in, words));
    }

    private static SubjectDelta readSubject(DataInputStream in, Words words) throws IOException {
        int flags = in.readUnsignedByte();
        String kind = words.read(in);
        String id =
                (flags & UUID_ID) == 0 ? Packed.readText(in) : Packed.readId(in).toString();
        OptionalLong version = (flags & VERSION) == 0 ? OptionalLong.empty() : OptionalLong.of(in.readLong());
        return new SubjectDelta(new AuditSubject(kind, id), version, readFields(in, words), (flags & REDACTED) != 0);
    }

    private static void write(PackedBytes out, Words words, List<FieldDelta> fields) {
        out.addCount(fields.size());
        for (FieldDelta field : fields) {
            words.write(out, field.field());
            out.addCountedText(field.before());
            out.addCountedText(field.after());
        }
    }

    private static List<FieldDelta> readFields(DataInputStream in, Words words) throws IOException {
        int count = Packed.readCount(in);
        List<FieldDelta> fields = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fields.add(new FieldDelta(words.read(in), Packed.readText(in), Packed.readText(in)));
        }
        return fields;
    }
}
