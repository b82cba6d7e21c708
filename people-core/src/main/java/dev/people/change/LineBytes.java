package dev.people.change;

import dev.people.id.UserId;
import dev.people.organization.ReportingLine;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The line that somebody had, as bytes; its instants in microseconds. */
final class LineBytes {
    private LineBytes() {}

    static void write(Optional<ReportingLine> line, DataOutputStream out) throws IOException {
        out.writeBoolean(line.isPresent());
        if (line.isPresent()) {
            UUID manager = line.get().manager().value();
            out.writeLong(manager.getMostSignificantBits());
            out.writeLong(manager.getLeastSignificantBits());
            writeInstant(line.get().from(), out);
            writeInstant(line.get().until(), out);
        }
    }

    private static void writeInstant(Optional<Instant> instant, DataOutputStream out) throws IOException {
        out.writeBoolean(instant.isPresent());
        if (instant.isPresent()) {
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant.get()));
        }
    }

    /** The change that brings it back. */
    static UserChange.AssignManager read(UserId report, DataInputStream in) throws IOException {
        if (!in.readBoolean()) {
            return new UserChange.AssignManager(report, Optional.empty());
        }
        UserId manager = readId(in);
        Optional<Instant> from = readInstant(in);
        return new UserChange.AssignManager(report, Optional.of(manager), from, readInstant(in));
    }

    static UserId readId(DataInputStream in) throws IOException {
        return new UserId(new UUID(in.readLong(), in.readLong()));
    }

    private static Optional<Instant> readInstant(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS)) : Optional.empty();
    }
}
