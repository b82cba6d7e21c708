package dev.people.export;

/** A table writer that may lack characters, and can be asked beforehand. For one thread. */
public interface EncodedTableWriter extends TableWriter {
    /** Whether every character of this text can be written, and read again as the same. */
    boolean canWrite(String text);
}
