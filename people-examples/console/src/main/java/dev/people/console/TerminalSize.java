package dev.people.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a terminal shows at once.
 *
 * @param rows lines
 * @param columns characters of a line
 */
record TerminalSize(int rows, int columns) {
    /** Of a terminal that does not say. */
    static final TerminalSize USUAL = new TerminalSize(24, 80);

    private static final Pattern SAID = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");
    private static final int SMALLEST = 10;
    private static final int NARROWEST = 40;
    private static final long PATIENCE_MILLIS = 2_000;

    /** That of the terminal of this process, as {@code stty} knows it. */
    static TerminalSize ofProcess() {
        try {
            Process asked = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asked.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                asked.destroyForcibly();
                return USUAL;
            }
            return of(new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return USUAL;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL;
        }
    }

    /** What {@code stty size} said; a size that nobody can work with is not believed. */
    static TerminalSize of(String said) {
        Matcher size = SAID.matcher(said);
        if (!size.matches()) {
            return USUAL;
        }
        int rows = Integer.parseInt(size.group(1));
        int columns = Integer.parseInt(size.group(2));
        return new TerminalSize(rows < SMALLEST ? USUAL.rows : rows, columns < NARROWEST ? USUAL.columns : columns);
    }
}
