package dev.people.password;

import dev.people.id.UserId;
import java.util.Optional;

/** Port: keeps hashed credentials, within one transaction. They never raise the account's version. */
public interface CredentialRepository {
    /** Keeps it, in the place of an older one for the same purpose. */
    void put(Credential credential);

    /**
     * Keeps a generated credential, unless somebody has chosen theirs for this purpose: that one stays. Also against
     * transactions that run at the same time.
     *
     * @return whether it is kept
     */
    boolean putGenerated(Credential credential);

    /** The one for this purpose. */
    Optional<Credential> find(UserId user, Credential.Purpose purpose);
}
