package dev.people.jpa;

import dev.people.audit.AuditEntry;
import dev.people.audit.FieldDelta;
import dev.people.audit.UserDelta;
import dev.people.id.EntryId;
import dev.people.id.UserId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What an audit entry says, packed. */
final class PackedChanges {
    private PackedChanges() {}

    static byte[] pack(AuditEntry.Changes changes) {
        return Packed.pack(out -> {
            out.writeInt(changes.users().size());
            for (UserDelta delta : changes.users()) {
                Packed.write(out, delta.user().value());
                Packed.write(out, delta.previous().map(EntryId::value));
                write(out, delta.fields());
            }
            write(out, changes.details());
        });
    }

    static AuditEntry.Changes unpack(byte[] bytes) {
        return Packed.unpack(bytes, in -> {
            int count = in.readInt();
            List<UserDelta> users = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                users.add(new UserDelta(
                        new UserId(Packed.readId(in)), Packed.readOptionalId(in).map(EntryId::new), readFields(in)));
            }
            return new AuditEntry.Changes(users, readFields(in));
        });
    }

    private static void write(DataOutputStream out, List<FieldDelta> fields) throws IOException {
        out.writeInt(fields.size());
        for (FieldDelta field : fields) {
            Packed.write(out, field.field());
            Packed.write(out, field.before());
            Packed.write(out, field.after());
        }
    }

    private static List<FieldDelta> readFields(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<FieldDelta> fields = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            fields.add(new FieldDelta(Packed.readText(in), Packed.readText(in), Packed.readText(in)));
        }
        return fields;
    }
}
