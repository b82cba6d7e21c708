package dev.people.signal;

import dev.people.audit.AuditEntry;
import dev.people.storage.Work;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells listeners and meter; whatever they throw harms nobody. Thread-safe. */
public final class Signals {
    /** Tells nobody. */
    public static final Signals NONE = new Signals(List.of(), Meter.NONE);

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private final List<ChangeListener> listeners;
    private final Meter meter;

    /** Tells these. */
    public Signals(List<ChangeListener> listeners, Meter meter) {
        this.listeners = List.copyOf(listeners);
        this.meter = Objects.requireNonNull(meter, "meter");
    }

    /** Adds an entry to the audit log, and has the listeners told once it is committed. */
    public void audit(Work work, AuditEntry entry) {
        work.audit().add(entry);
        if (!listeners.isEmpty()) {
            ChangeEvent event = ChangeEvent.of(entry);
            work.afterCommit(() -> tell(event));
        }
    }

    private void tell(ChangeEvent event) {
        for (ChangeListener listener : listeners) {
            Optional<String> failure = failure(() -> listener.changed(event));
            if (failure.isPresent()) {
                LOG.warn("Entry {}: a listener failed: {}", event.entry(), failure.get());
            }
        }
    }

    /** Does something, and tells the meter how long it took and how many it was. */
    public <T> T measure(Measure what, ToLongFunction<? super T> count, Supplier<T> work) {
        if (meter == Meter.NONE) {
            return work.get();
        }
        long begun = System.nanoTime();
        try {
            T answer = work.get();
            tell(what, count.applyAsLong(answer), begun, Meter.Outcome.OK);
            return answer;
        } catch (RuntimeException | Error e) {
            tell(what, 0, begun, Meter.Outcome.FAILED);
            throw e;
        }
    }

    private void tell(Measure what, long count, long begun, Meter.Outcome outcome) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        Optional<String> failure = failure(() -> meter.measured(what, count, took, outcome));
        if (failure.isPresent()) {
            LOG.warn("Meter {}: failed: {}", what.code(), failure.get());
        }
    }

    /** What is done is done: not even an error of somebody who only listens makes it look otherwise. */
    private static Optional<String> failure(Runnable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e.getClass().getName());
        }
    }
}
