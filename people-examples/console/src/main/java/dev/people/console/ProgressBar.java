package dev.people.console;

import dev.people.plan.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far a run is, on a terminal; silent when piped. It begins at what was done before, never goes back, and tells the
 * rate of the last seconds, not that of long ago.
 */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final double WINDOW_SECONDS = 10;

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private final Deque<Sample> window = new ArrayDeque<>();
    private final long startedAt;
    private long done;
    private int lastLength;

    /** How much was done at a time. */
    private record Sample(long nanos, long done) {
        double seconds(Sample later) {
            return (double) (later.nanos - nanos) / TimeUnit.SECONDS.toNanos(1);
        }
    }

    ProgressBar(Terminal terminal) {
        this(terminal, System::nanoTime);
    }

    ProgressBar(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
    }

    void show(Progress progress) {
        long total = progress.total();
        if (!terminal.isInteractive() || total <= 0) {
            return;
        }
        if (window.isEmpty()) {
            window.add(new Sample(startedAt, progress.before()));
        }
        done = Math.min(total, Math.max(done, progress.done()));
        Sample latest = new Sample(nanoTime.getAsLong(), done);
        window.add(latest);
        while (window.size() > 2 && window.getFirst().seconds(latest) > WINDOW_SECONDS) {
            window.removeFirst();
        }
        print(line(latest, total));
    }

    private String line(Sample latest, long total) {
        Sample first = window.getFirst();
        double seconds = first.seconds(latest);
        double rate = seconds > 0 ? (latest.done - first.done) / seconds : 0;
        String left = done == total
                ? "0 s left"
                : rate > 0 ? String.format(Locale.ROOT, "%,d s left", (long) Math.ceil((total - done) / rate)) : "";
        int filled = (int) (WIDTH * done / total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %,d of %,d  %,.0f rows/s  %s",
                "#".repeat(filled),
                " ".repeat(WIDTH - filled),
                done,
                total,
                rate,
                left);
    }

    /** A shorter line leaves nothing of the longer one before. */
    private void print(String line) {
        terminal.err().print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
        terminal.err().flush();
        lastLength = line.length();
    }

    void end() {
        if (lastLength > 0) {
            terminal.err().println();
        }
    }
}
