package dev.people.console;

import dev.people.plan.Progress;
import java.util.Locale;

/** How far an import is, on a terminal; silent when piped. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final Terminal terminal;
    private boolean shown;

    ProgressBar(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(Progress progress) {
        if (!terminal.isInteractive() || progress.total() == 0) {
            return;
        }
        int filled = (int) (WIDTH * progress.done() / progress.total());
        terminal.err()
                .printf(
                        Locale.ROOT,
                        "\r[%s%s] %,d of %,d  %,.0f rows/s  %d s left   ",
                        "#".repeat(filled),
                        " ".repeat(WIDTH - filled),
                        progress.done(),
                        progress.total(),
                        progress.rate(),
                        progress.left().toSeconds());
        terminal.err().flush();
        shown = true;
    }

    void end() {
        if (shown) {
            terminal.err().println();
        }
    }
}
