package dev.people.password;

import dev.people.id.UserId;
import java.util.Optional;

/** Port: keeps hashed credentials, within one transaction. They never raise the account's version. */
public interface CredentialRepository {
    /** Keeps it, in the place of an older one for the same purpose. */
    void put(Credential credential);

    /** The one for this purpose. */
    Optional<Credential> find(UserId user, Credential.Purpose purpose);
}
