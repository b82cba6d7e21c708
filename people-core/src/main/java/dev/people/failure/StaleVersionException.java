package dev.people.failure;

import java.util.UUID;

/** Somebody changed the account since it was read. The transaction is lost. */
public final class StaleVersionException extends StorageException {
    private static final long serialVersionUID = 1L;

    private final UUID id;

    /** This account was changed. */
    public StaleVersionException(UUID id) {
        super("Account " + id + " was changed by somebody else since it was read");
        this.id = id;
    }

    /** Which account. */
    public UUID id() {
        return id;
    }
}
