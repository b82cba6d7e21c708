package dev.people.benchmarks;

import dev.people.benchmarks.database.MeasuredDatabase;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What was measured on one database with one number of rows. For one thread. */
final class Figures {
    private final MeasuredDatabase database;
    private final long rows;
    private final Map<Figure, Samples> samples = new EnumMap<>(Figure.class);
    private SmallHeap smallHeap = SmallHeap.UNKNOWN;
    private Optional<Growth> growth = Optional.empty();
    private Shares planning = new Shares();
    private Shares applying = new Shares();

    Figures(MeasuredDatabase database, long rows) {
        this.database = database;
        this.rows = rows;
    }

    String database() {
        return database.name();
    }

    long rows() {
        return rows;
    }

    void add(Figure figure, long nanos) {
        samples.computeIfAbsent(figure, any -> new Samples()).add(nanos);
    }

    boolean has(Figure figure) {
        return samples.containsKey(figure);
    }

    Samples of(Figure figure) {
        return samples.getOrDefault(figure, new Samples());
    }

    void smallHeap(SmallHeap ofAnImport) {
        smallHeap = ofAnImport;
    }

    SmallHeap smallHeap() {
        return smallHeap;
    }

    void growth(Growth ofAnImport) {
        growth = Optional.of(ofAnImport);
    }

    Optional<Growth> growth() {
        return growth;
    }

    void shares(Shares ofPlanning, Shares ofApplying) {
        planning = ofPlanning;
        applying = ofApplying;
    }

    Shares planning() {
        return planning;
    }

    Shares applying() {
        return applying;
    }

    /** How fast one thing is, where the other is 1. */
    double ratio(Figure figure, Figure divisor) {
        return of(divisor).median() / of(figure).median();
    }
}
