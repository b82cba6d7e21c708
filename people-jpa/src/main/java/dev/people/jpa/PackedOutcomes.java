package dev.people.jpa;

import dev.people.finding.FindingCode;
import dev.people.run.RowOutcome;
import dev.people.run.RowResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outcomes of a chunk, packed. */
final class PackedOutcomes {
    private PackedOutcomes() {}

    static byte[] pack(List<RowOutcome> rows) {
        return Packed.pack(out -> {
            Words words = new Words();
            out.addInt(rows.size());
            for (RowOutcome row : rows) {
                out.addLong(row.row());
                words.write(out, row.result().toString());
                words.write(out, row.code().map(FindingCode::name).orElse(""));
            }
        });
    }

    static List<RowOutcome> unpack(byte[] bytes) {
        return Packed.unpack(bytes, in -> {
            Words words = new Words();
            int count = in.readInt();
            List<RowOutcome> rows = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                long row = in.readLong();
                RowResult result = RowResult.named(words.read(in));
                String code = words.read(in);
                rows.add(new RowOutcome(
                        row, result, code.isEmpty() ? Optional.empty() : Optional.of(FindingCode.valueOf(code))));
            }
            return rows;
        });
    }
}
