package dev.people.importing;

import dev.people.finding.Finding;

/** A source cannot be read as a table; nothing was written. One finding says where and why. */
public final class UnreadableSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Finding finding;

    /** Unreadable for this reason. */
    public UnreadableSourceException(Finding finding) {
        super("Cannot be read as a table: " + finding.code());
        this.finding = finding;
    }

    /** Unreadable for this reason, first seen as another exception. */
    public UnreadableSourceException(Finding finding, Throwable cause) {
        super("Cannot be read as a table: " + finding.code(), cause);
        this.finding = finding;
    }

    /** Where and why. */
    public Finding finding() {
        return finding;
    }
}
