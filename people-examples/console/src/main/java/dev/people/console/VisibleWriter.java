package dev.people.console;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Spells hidden characters out, and leaves the ends of lines and tabs as they are. Of JSON it makes the same JSON, since
 * there they stand in texts only. For one thread.
 */
final class VisibleWriter extends FilterWriter {
    private char high;

    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int unit) throws IOException {
        write(new char[] {(char) unit}, 0, 1);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        write(text.substring(from, from + length).toCharArray(), 0, length);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        StringBuilder shown = new StringBuilder(length + 1);
        for (int i = from; i < from + length; i++) {
            append(shown, text[i]);
        }
        out.write(shown.toString());
    }

    /** The first half of a character waits for the second, which may come with the next text. */
    private void append(StringBuilder shown, char unit) {
        if (high != 0 && Character.isLowSurrogate(unit)) {
            show(shown, Character.toCodePoint(high, unit));
            high = 0;
            return;
        }
        endHalf(shown);
        if (Character.isHighSurrogate(unit)) {
            high = unit;
        } else {
            show(shown, unit);
        }
    }

    private void endHalf(StringBuilder shown) {
        if (high != 0) {
            Visible.spell(shown, high);
            high = 0;
        }
    }

    private static void show(StringBuilder shown, int character) {
        boolean isLayout = character == '\n' || character == '\r' || character == '\t';
        if (!isLayout && Visible.isHidden(character)) {
            Visible.spell(shown, character);
        } else {
            shown.appendCodePoint(character);
        }
    }

    @Override
    public void close() throws IOException {
        StringBuilder rest = new StringBuilder();
        endHalf(rest);
        out.write(rest.toString());
        super.close();
    }
}
