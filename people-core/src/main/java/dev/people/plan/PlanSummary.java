package dev.people.plan;

import dev.people.packing.Packing;
import dev.people.packing.Packings;
import dev.people.packing.Texts;
import dev.people.run.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The totals of a plan. They are stored beside it, so that a list of plans shows them without opening any plan.
 *
 * @param rows how many rows there are
 * @param writing how many of them write something
 * @param actions number of rows by {@link PlanAction#code()}; actions without rows are left out
 * @param managers number of managers by {@link LineAction#code()}; actions without managers are left out
 * @param messages how many people get a message
 * @param findings how many findings there are, by code
 * @param refusal why the source is refused as a whole; empty when it is not
 */
public record PlanSummary(
        long rows,
        long writing,
        Map<String, Long> actions,
        Map<String, Long> managers,
        long messages,
        Map<String, Long> findings,
        Optional<String> refusal) {
    private static final Packing<PlanSummary> PACKING = Packings.of(PlanSummary.class);
    private static final String SHAPE = "summary 1; " + PACKING.shape();

    /** Copies the counts. */
    public PlanSummary {
        actions = Map.copyOf(actions);
        managers = Map.copyOf(managers);
        findings = Map.copyOf(findings);
    }

    /** That of this plan. */
    public static PlanSummary of(Plan plan) {
        Map<String, Long> actions = new LinkedHashMap<>();
        for (PlanAction action : PlanAction.values()) {
            put(actions, action.code(), plan.totals().of(action));
        }
        Map<String, Long> managers = new LinkedHashMap<>();
        for (LineAction action : LineAction.values()) {
            put(managers, action.code(), plan.effectTotals().of(action.planned()));
        }
        Map<String, Long> findings = new LinkedHashMap<>();
        plan.findingCounts().forEach((code, count) -> findings.put(code.name(), count));
        return new PlanSummary(
                plan.totals().rows(),
                plan.totals().writing(),
                actions,
                managers,
                plan.messages(),
                findings,
                plan.refusal().map(finding -> finding.code().name()));
    }

    private static void put(Map<String, Long> counts, String code, long count) {
        if (count > 0) {
            counts.put(code, count);
        }
    }

    /** Number of rows with this action. */
    public long of(PlanAction action) {
        return actions.getOrDefault(action.code(), 0L);
    }

    /** As it is kept. */
    public Bytes pack() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            Texts.write(SHAPE, out);
            PACKING.write(this, out);
            return Bytes.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
    }

    /** What is kept; empty where nothing is, or another version kept it. */
    public static Optional<PlanSummary> unpack(Bytes kept) {
        try {
            DataInputStream in = new DataInputStream(kept.open());
            return Texts.read(in).equals(SHAPE) ? Optional.of(PACKING.read(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
