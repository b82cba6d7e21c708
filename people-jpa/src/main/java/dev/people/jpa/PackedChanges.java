package dev.people.jpa;

import dev.people.audit.AuditEntry;
import dev.people.audit.FieldDelta;
import dev.people.audit.UserDelta;
import dev.people.id.EntryId;
import dev.people.id.UserId;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an audit entry says, packed. */
final class PackedChanges {
    private PackedChanges() {}

    static byte[] pack(AuditEntry.Changes changes) {
        return Packed.pack(out -> {
            Words names = new Words();
            out.addInt(changes.users().size());
            for (UserDelta delta : changes.users()) {
                out.addId(delta.user().value());
                Packed.write(out, delta.previous().map(EntryId::value));
                write(out, names, delta.fields());
            }
            write(out, names, changes.details());
        });
    }

    static AuditEntry.Changes unpack(byte[] bytes) {
        return Packed.unpack(bytes, in -> {
            Words names = new Words();
            int count = in.readInt();
            List<UserDelta> users = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                users.add(new UserDelta(
                        new UserId(Packed.readId(in)),
                        Packed.readOptionalId(in).map(EntryId::new),
                        readFields(in, names)));
            }
            return new AuditEntry.Changes(users, readFields(in, names));
        });
    }

    private static void write(PackedBytes out, Words names, List<FieldDelta> fields) {
        out.addCount(fields.size());
        for (FieldDelta field : fields) {
            names.write(out, field.field());
            out.addCountedText(field.before());
            out.addCountedText(field.after());
        }
    }

    private static List<FieldDelta> readFields(DataInputStream in, Words names) throws IOException {
        int count = Packed.readCount(in);
        List<FieldDelta> fields = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fields.add(new FieldDelta(names.read(in), Packed.readText(in), Packed.readText(in)));
        }
        return fields;
    }
}
