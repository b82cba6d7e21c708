package dev.people.plan;

import dev.people.actor.Actor;
import dev.people.finding.Finding;
import dev.people.finding.FindingCode;
import dev.people.id.PlanId;
import dev.people.id.UserId;
import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.profile.FieldSchema;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan consists of, as bytes. */
final class PlanBytes {
    private static final Packing<PlanId> ID = Packings.of(PlanId.class);
    private static final Packing<Actor> ACTOR = Packings.of(Actor.class);
    private static final Packing<Instant> INSTANT = Packings.of(Instant.class);
    static final Packing<PlanOptions> OPTIONS = Packings.of(PlanOptions.class);
    private static final Packing<FieldSchema> SCHEMA = Packings.of(FieldSchema.class);
    private static final Packing<SourceDigest> DIGEST = Packings.of(SourceDigest.class);
    private static final Packing<SourceFacts> FACTS = Packings.of(SourceFacts.class);
    private static final Packing<UserId> USER = Packings.of(UserId.class);
    private static final Packing<SeatForecast> SEATS = Packings.of(SeatForecast.class);
    private static final Packing<BudgetUse> BUDGET = Packings.of(BudgetUse.class);
    private static final Packing<Finding> FINDING = Packings.of(Finding.class);
    private static final Packing<FindingCode> CODE = Packings.of(FindingCode.class);
    private static final List<Packing<?>> ALL = List.of(
            ID,
            USER,
            ACTOR,
            INSTANT,
            OPTIONS,
            SCHEMA,
            DIGEST,
            FACTS,
            SEATS,
            BUDGET,
            FINDING,
            CODE,
            Packings.of(PlanAction.class),
            Packings.of(LineAction.class));

    private PlanBytes() {}

    /** The shape of everything in it: of two versions with different shapes none reads the plans of the other. */
    static String shape() {
        return String.join("; ", ALL.stream().map(Packing::shape).toList());
    }

    static void write(Plan.PlanHead head, DataOutputStream out) throws IOException {
        ID.write(head.id(), out);
        ACTOR.write(head.actor(), out);
        INSTANT.write(head.now(), out);
        OPTIONS.write(head.options(), out);
        SCHEMA.write(head.schema(), out);
        FACTS.write(head.facts(), out);
        DIGEST.write(head.source().digest(), out);
    }

    static PlanFile.Head readHead(DataInputStream in) throws IOException {
        return new PlanFile.Head(
                ID.read(in),
                ACTOR.read(in),
                INSTANT.read(in),
                OPTIONS.read(in),
                SCHEMA.read(in),
                FACTS.read(in),
                DIGEST.read(in));
    }

    static void write(Plan.PlanBody body, DataOutputStream out) throws IOException {
        body.table().write(out);
        out.writeInt(body.linked().length);
        NumberColumns.write(body.linked(), body.linked().length, out);
        body.lines().write(out);
        writeAll(body.missing(), USER, out);
        writeAll(body.seats(), SEATS, out);
        writeAll(body.budgets(), BUDGET, out);
        writeAll(body.findings(), FINDING, out);
        writeAll(List.copyOf(body.counts().keySet()), CODE, out);
        for (FindingCode code : List.copyOf(body.counts().keySet())) {
            out.writeLong(body.counts().getOrDefault(code, 0L));
        }
        writeAll(body.refusal().stream().toList(), FINDING, out);
        body.cross().write(out);
    }

    static Plan.PlanBody readBody(FieldSchema schema, DataInputStream in) throws IOException {
        RowTable table = RowTable.read(in);
        int[] linked = NumberColumns.ints(in, NumberColumns.size(in.readInt()));
        for (int row : linked) {
            NumberColumns.require(row >= 0 && row < table.size());
        }
        LinePlan lines = LinePlan.read(table.size(), in);
        List<UserId> missing = readAll(USER, in);
        NumberColumns.require(missing.size() <= table.size());
        List<SeatForecast> seats = readAll(SEATS, in);
        List<BudgetUse> budgets = readAll(BUDGET, in);
        List<Finding> findings = readAll(FINDING, in);
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        for (FindingCode code : readAll(CODE, in)) {
            counts.put(code, in.readLong());
        }
        Optional<Finding> refusal = readAll(FINDING, in).stream().findFirst();
        CrossFindings cross = CrossFindings.read(table, new UniqueKeys(schema), in);
        return new Plan.PlanBody(
                table, linked, lines, missing, seats, budgets, findings, Map.copyOf(counts), refusal, cross);
    }

    private static <T> void writeAll(List<T> values, Packing<T> packing, DataOutputStream out) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            packing.write(value, out);
        }
    }

    private static <T> List<T> readAll(Packing<T> packing, DataInputStream in) throws IOException {
        int count = NumberColumns.size(in.readInt());
        List<T> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(packing.read(in));
        }
        return List.copyOf(values);
    }
}
