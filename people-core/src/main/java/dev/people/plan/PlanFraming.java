package dev.people.plan;

import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.finding.RejectedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/** What stands around the content of a saved plan: a beginning that tells what it is, and the seal at its end. */
final class PlanFraming {
    private static final byte[] BEGINNING = "PEOPLE PLAN\n".getBytes(StandardCharsets.US_ASCII);
    /** To be raised when the order of bytes or the flags of rows change; changed types show in the shape. */
    private static final int VERSION = 1;

    private static final int CHECKSUM = 0;
    private static final int KEYED = 1;
    private static final int HEADER = BEGINNING.length + 2;
    private static final int DEFLATED = 2;
    private static final int LARGEST = 512 << 20;
    private static final long LARGEST_CONTENT = 64L * NumberColumns.MOST_ROWS;

    private PlanFraming() {}

    static void begin(PlanSeal seal, OutputStream out) throws IOException {
        out.write(BEGINNING);
        out.write(VERSION);
        out.write(seal.hasKey() ? KEYED : CHECKSUM);
    }

    /** The whole file, its seal found to fit before anything of its content is looked at. */
    static byte[] verified(InputStream in, PlanSeal seal) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        requireBeginning(header);
        if (header.length < HEADER) {
            throw altered("it is not complete");
        }
        requireSameKind(header[HEADER - 1], seal);
        byte[] bytes = whole(header, in);
        if (bytes.length < HEADER + PlanSeal.LENGTH || bytes.length == LARGEST) {
            throw altered("it is not complete");
        }
        int end = bytes.length - PlanSeal.LENGTH;
        PlanSeal.Press press = seal.press();
        press.take(bytes, 0, end);
        if (!MessageDigest.isEqual(press.seal(), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw altered("it was altered or damaged since it was saved");
        }
        return bytes;
    }

    /** The rest is only read behind a beginning that is one of a plan. */
    private static byte[] whole(byte[] header, InputStream in) throws IOException {
        byte[] start = in.readNBytes(DEFLATED);
        if (start.length == DEFLATED && !isDeflated(start)) {
            throw altered("its content makes no sense");
        }
        byte[] rest = in.readNBytes(LARGEST - header.length - start.length);
        return ByteBuffer.allocate(header.length + start.length + rest.length)
                .put(header)
                .put(start)
                .put(rest)
                .array();
    }

    /** How compressed content begins (RFC 1950). */
    private static boolean isDeflated(byte... start) {
        int first = start[0] & 0xFF;
        int both = (first << 8) + (start[1] & 0xFF);
        return (first & 0xF) == 8 && both % 31 == 0;
    }

    private static void requireBeginning(byte[] bytes) {
        int known = Math.min(bytes.length, BEGINNING.length);
        if (!Arrays.equals(bytes, 0, known, BEGINNING, 0, known)) {
            throw unknown("it begins with something else");
        }
        if (bytes.length > BEGINNING.length && bytes[BEGINNING.length] != VERSION) {
            throw unknown("its format is another one than " + VERSION);
        }
    }

    /** Whoever has a key takes no plan without: otherwise a forger would simply leave the key out. */
    private static void requireSameKind(byte kind, PlanSeal seal) {
        if (kind != CHECKSUM && kind != KEYED) {
            throw altered("its seal is of no kind that there is");
        }
        if (kind == CHECKSUM && seal.hasKey()) {
            throw altered("it is not sealed with the key that is set here");
        }
        if (kind == KEYED && !seal.hasKey()) {
            throw altered("it is sealed with a key, and none is set here");
        }
    }

    static DataInputStream content(byte[] bytes) {
        InputStream deflated = new ByteArrayInputStream(bytes, HEADER, bytes.length - HEADER - PlanSeal.LENGTH);
        InputStream content = new BoundedInput(new InflaterInputStream(deflated), LARGEST_CONTENT);
        return new DataInputStream(new BufferedInputStream(content, 1 << 16));
    }

    static RejectedException altered(String why) {
        return new RejectedException(Finding.of(FindingCode.PLAN_ALTERED).with("why", why));
    }

    static RejectedException unknown(String why) {
        return new RejectedException(Finding.of(FindingCode.PLAN_FORMAT_UNKNOWN).with("why", why));
    }
}
