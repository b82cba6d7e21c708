package dev.people.csv;

import java.io.Reader;

/** The text on its way to the parser, which sees nothing that the scanner has not passed. */
final class GuardedText extends Reader {
    private static final int BLOCK = 16 * 1024;

    private final StrictDecoder decoder;
    private final RecordScanner scanner;
    private final char[] block = new char[BLOCK];
    private int from;
    private int to;
    private boolean ended;

    GuardedText(StrictDecoder decoder, RecordScanner scanner) {
        super();
        this.decoder = decoder;
        this.scanner = scanner;
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
            number = decoder.read(block);
            if (number < 0) {
                ended = true;
                scanner.finish();
                return;
            }
            scanner.scan(block, number);
        } while (scanner.isLookingForQuote());
        to = number;
    }
}
