package dev.people.csv;

import java.io.Reader;

/** The text on its way to the parser, which sees nothing that the scanner has not passed. */
final class GuardedText extends Reader {
    private static final int BLOCK = 16 * 1024;
    /** In one of how many blocks a record's start is remembered. */
    private static final int APART = 8;

    private final StrictDecoder decoder;
    private final RecordScanner scanner;
    private final char[] block = new char[BLOCK];
    private final boolean remembers;
    private long toPassOver;
    private int blocks;
    private int from;
    private int to;
    private boolean ended;

    /** What follows so many characters; remembers where records start, if told so. */
    GuardedText(StrictDecoder decoder, RecordScanner scanner, long toPassOver, boolean remembers) {
        super();
        this.decoder = decoder;
        this.scanner = scanner;
        this.toPassOver = toPassOver;
        this.remembers = remembers;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (from == to && !ended) {
            nextBlock();
        }
        if (ended) {
            return -1;
        }
        int number = Math.min(length, to - from);
        System.arraycopy(block, from, target, offset, number);
        from += number;
        return number;
    }

    @Override
    public void close() {
        decoder.close();
    }

    /** A block that is refused is never handed on. */
    private void nextBlock() {
        from = 0;
        to = 0;
        int number;
        do {
            if (remembers && ++blocks % APART == 0) {
                scanner.rememberNextRecord(decoder.position());
            }
            number = decoded();
            if (number < 0) {
                ended = true;
                scanner.finish();
                return;
            }
            scanner.scan(block, number);
        } while (scanner.isLookingForQuote());
        to = number;
    }

    private int decoded() {
        int number = decoder.read(block);
        while (toPassOver > 0 && number > 0) {
            int passed = (int) Math.min(toPassOver, number);
            toPassOver -= passed;
            System.arraycopy(block, passed, block, 0, number - passed);
            number = passed < number ? number - passed : decoder.read(block);
        }
        return number;
    }
}
