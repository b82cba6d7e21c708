package dev.people.csv;

/**
 * How much of a file is accepted, so that memory stays bounded whatever the file holds. A file beyond a limit is refused
 * as a whole. Immutable and thread-safe.
 *
 * @param cell the longest cell, in characters without its quotes
 * @param record the longest record, in characters with quotes and delimiters and without the line end
 * @param columns the most cells in a record
 */
public record CsvLimits(int cell, int record, int columns) {
    private static final CsvLimits STANDARD = new CsvLimits(64 * 1024, 1024 * 1024, 512);

    /**
     * All limits at once; none may be below 1.
     *
     * @throws IllegalArgumentException when one is
     */
    public CsvLimits {
        requirePositive("cell", cell);
        requirePositive("record", record);
        requirePositive("columns", columns);
    }

    /** Cells of 65,536 characters, records of 1,048,576 characters, 512 columns. */
    public static CsvLimits standard() {
        return STANDARD;
    }

    /** The same with another limit for the characters of a cell. */
    public CsvLimits withCell(int characters) {
        return new CsvLimits(characters, record, columns);
    }

    /** The same with another limit for the characters of a record. */
    public CsvLimits withRecord(int characters) {
        return new CsvLimits(cell, characters, columns);
    }

    /** The same with another limit for the columns. */
    public CsvLimits withColumns(int number) {
        return new CsvLimits(cell, record, number);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The limit '" + name + "' must be at least 1 and is " + value);
        }
    }
}
